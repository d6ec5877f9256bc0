import { expect, test } from 'vitest';
import { circlesAmong, Following, inOrderOf } from '../../../src/model/values/circles.ts';

const length = 50_000;
const names = Array.from({ length }, (_, index) => `a${index}`);

/** A chain: each rests on the one before. */
const before = (name: string): readonly string[] => (name === 'a0' ? [] : [`a${Number(name.slice(1)) - 1}`]);

/** A circle: the first rests on the last. */
const round = (name: string): readonly string[] => (name === 'a0' ? [`a${length - 1}`] : before(name));

test('along a chain each thing is looked at once, from whichever end it is asked for', () => {
  for (const asked of [names, names.toReversed()]) {
    let finds = 0;
    const depth = new Following<number>(before, (name, of) => {
      finds += 1;
      return Math.max(-1, ...before(name).map((input) => of(input) ?? Number.NaN)) + 1;
    });
    expect(asked.map((name) => depth.of(name))).toEqual(asked.map((name) => Number(name.slice(1))));
    expect(finds).toBe(length);
  }
});

test('things stand after what they rest on, each once, however many are asked for', () => {
  expect(inOrderOf(names.toReversed(), before)).toEqual(names);
  expect(inOrderOf(names, before)).toEqual(names);
});

test('a circle is found however long it is, and what is in it comes to an end', () => {
  expect(circlesAmong(names, round)).toHaveLength(1);
  const inside = new Following<number | null>(round, (name, of) => of(round(name)[0] ?? '') ?? null);
  expect(inside.of('a7')).toBeNull();
});
