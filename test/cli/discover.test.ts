import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { validatorOf } from '../support/schema.ts';

const digipoort = 'scenarios/digipoort';

/** One is cheaper where a is below 40 and b above 70, of 0 to 100 each: by a fee that a and b leave or not. */
const planted = `samen: 1
study: box
title: A box
currency: EUR
start: 2025-01
horizon: 2025-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
assumptions:
  a: { unit: score, range: 0 .. 100, title: The first, value: { min: 0, max: 100 }, kind: judgement, why: for this test }
  b: { unit: score, range: 0 .. 100, value: { min: 0, max: 100 }, kind: judgement, why: for this test }
  c: { unit: score, range: 0 .. 100, value: { min: 0, max: 100 }, kind: judgement, why: for this test }
  a-most: { unit: score, value: 40, kind: judgement, why: for this test }
  b-least: { unit: score, value: 70, kind: judgement, why: for this test }
  unused: { unit: EUR, value: 1, kind: judgement, why: for this test }
scenarios:
  one:
    title: One
    phases: { pay: { costs: [{ title: Fee, amount: 100, when: start }] } }
    requires: [{ assumption: a, at-most: $a-most }, { assumption: b, at-least: $b-least }]
  two: { title: Two, phases: { pay: { costs: [{ title: Fee, amount: 200, when: start }] } } }
  three:
    title: Three
    phases: { pay: { costs: [{ title: Fee, amount: 300, when: start }] } }
    requires: [{ assumption: c, at-least: 0 }]
`;

interface Discovery {
  readonly first: number;
  readonly boxes: readonly {
    readonly density: number;
    readonly coverage: number;
    readonly restrictions: readonly {
      readonly name: string;
      readonly low: number | null;
      readonly high: number | null;
      readonly quasiP: number;
    }[];
  }[];
}

async function found(...args: readonly string[]): Promise<Discovery> {
  const { stdout } = await samen(['discover', ...args, '--format', 'json']);
  return JSON.parse(stdout) as Discovery;
}

describe('samen discover', () => {
  it('finds the box that was planted, and no more', async () => {
    const { first, boxes } = await found('one', folderOf({ 'study.yaml': planted }));
    const [box] = boxes;
    const bounds = new Map(box?.restrictions.map(({ name, low, high }) => [name, [low, high]]));

    expect(first).toBeCloseTo(0.12, 1);
    expect([boxes.length, [...bounds.keys()].toSorted()]).toEqual([1, ['a', 'b']]);
    expect(Math.abs((bounds.get('a')?.[1] ?? 0) - 40)).toBeLessThan(2);
    expect(Math.abs((bounds.get('b')?.[0] ?? 0) - 70)).toBeLessThan(2);
    expect(box?.density).toBeGreaterThan(0.9);
    expect(box?.coverage).toBeGreaterThan(0.9);
    for (const { quasiP } of box?.restrictions ?? []) expect(quasiP).toBeLessThan(0.001);
  });

  it('says so where a scenario comes first in every draw, or in none', async () => {
    const folder = folderOf({ 'study.yaml': planted });

    expect((await samen(['discover', 'three', folder])).stdout).toContain('three comes first in no draw');
    const alone = planted.replace(/ {2}one:[^]*? {2}two:/, '  two:');
    const only = folderOf({ 'study.yaml': alone });
    expect((await samen(['discover', 'two', only, '--lang', 'nl'])).stdout).toContain(
      'two staat in elke trekking op de eerste plaats',
    );
  });

  it('tells of Digipoort, as known in 2020, that the documentation had to do', async () => {
    const { boxes } = await found('2.5', digipoort, '--as-of', '2020-06');

    expect(boxes[0]?.restrictions[0]).toMatchObject({ name: 'documentation', high: null });
    expect(boxes[0]?.density).toBeGreaterThan(0.9);
  });

  it('prints JSON as its schema says, and the same bytes again', async () => {
    const schema = JSON.parse((await samen(['schema', '--output', 'discovery'])).stdout) as object;
    const args = ['3', digipoort, '--as-of', '2020-06', '--draws', '2000'];

    expect(validatorOf(schema)(await found(...args))).toBe(true);
    expect(await found(...args)).toEqual(await found(...args));
  });

  it('refuses a scenario that there is not, and more draws than anybody waits for', async () => {
    expect(await samen(['discover', '4', digipoort])).toMatchObject({ code: 2, stdout: '' });
    expect(await samen(['discover', '3', digipoort, '--draws', '1000000'])).toMatchObject({ code: 2, stdout: '' });
  });
});
