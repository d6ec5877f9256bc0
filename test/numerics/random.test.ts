import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { code } from '../../src/numerics/kernel/code.ts';
import { kernel } from '../../src/numerics/kernel/kernel.ts';
import { uniforms } from '../../src/numerics/random.ts';
import { fnv1a, philox, slowUniform } from '../support/philox.ts';
import { fc } from '../support/seed.ts';

const draws = (seed: number, name: string, first: number, count: number): number[] => {
  const out = new Float64Array(count);
  uniforms({ seed, name }, first, out);
  return [...out];
};

/** Published with the generator: words of counter and key, and what they give. */
const known = [
  {
    counter: [0, 0, 0, 0],
    key: [0, 0],
    words: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  },
  {
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    words: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0],
    words: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  },
];

describe('the kernel', () => {
  it.each(known)('gives the published words of counter $counter', ({ counter, key, words }) => {
    const { fill, scratch } = kernel();
    const [c0, c1, c2, c3] = counter as [number, number, number, number];
    const lane = c0 % 4;
    fill(c0 - lane, c1, c2, c3, ...key, scratch.byteOffset, 128);
    const made = scratch.subarray(4 * lane, 4 * lane + 4);
    expect([...made]).toEqual(words.map((word) => (word + 0.5) / 2 ** 32));
    expect(philox(counter.map(BigInt), key.map(BigInt))).toEqual(words.map(BigInt));
  });

  it('is what its source is translated to', async () => {
    const { parseWat } = await wabt();
    const made = Object.keys(code).map((name) => {
      const source = readFileSync(new URL(`../../src/numerics/kernel/${name}.wat`, import.meta.url), 'utf8');
      const { buffer } = parseWat(`${name}.wat`, source, { simd: true, bulk_memory: true }).toBinary({});
      return [name, Buffer.from(buffer).toString('base64')];
    });
    expect(Object.fromEntries(made)).toEqual(code);
  });
});

describe('the names of streams', () => {
  it('are hashed as published', () => {
    expect(fnv1a('')).toBe(0xcbf29ce484222325n);
    expect(fnv1a('a')).toBe(0xaf63dc4c8601ec8cn);
    expect(fnv1a('foobar')).toBe(0x85944171f73967e8n);
  });
});

const anySeed = fc.oneof(fc.nat(), fc.maxSafeNat());
const anyName = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('team', '2.5/team', 'effort'));
const anyFirst = fc.oneof(
  fc.nat(100),
  fc.nat(),
  fc.nat(40).map((back) => 2 ** 34 - back),
  fc.nat(99).map((on) => 2 ** 48 + on),
);

describe('uniforms', () => {
  it('are the words of Philox keyed by the seed, counted by the name and the draw', () => {
    fc.assert(
      fc.property(anySeed, anyName, anyFirst, fc.nat(40), (seed, name, first, count) => {
        const expected = Array.from({ length: count }, (_, index) => slowUniform(seed, name, first + index));
        expect(draws(seed, name, first, count)).toEqual(expected);
      }),
    );
  });

  it('are the same in whatever ranges they are made', () => {
    const whole = draws(1, 'effort', 0, 20_000);
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect(draws(1, 'effort', from, to - from)).toEqual(whole.slice(from, to));
      }),
    );
  });

  it('lie within 0 and 1, both excluded, in halves of 2^-32', () => {
    for (const draw of draws(3, 'effort', 0, 10_000)) {
      expect(draw > 0 && draw < 1).toBe(true);
      expect((draw * 2 ** 32) % 1).toBe(0.5);
    }
  });

  it('of no draws at all are none', () => {
    expect(draws(1, 'effort', 5, 0)).toEqual([]);
  });
});
