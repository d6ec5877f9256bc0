import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { checkStudy } from '../../src/model/check.ts';
import { shapeOf } from '../../src/model/written/shape.ts';
import { study } from '../faults/said.ts';

type Path = readonly (string | number)[];

/** What may stand where something else is due. */
const others: readonly unknown[] = [undefined, null, 7, -1, 'x', true, [], {}, { low: 1 }, [null]];

/** All places in plain data. */
function placesIn(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  return [path, ...Object.entries(data).flatMap(([key, value]) => placesIn(value, [...path, key]))];
}

/** The data with something else at a path. */
function withAt(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const own = (data as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(data)
    ? data.map((each, index) => (String(index) === String(key) ? withAt(own, rest, value) : (each as unknown)))
    : { ...(data as object), [key]: withAt(own, rest, value) };
}

/** The same data without what is undefined, as a file has it. */
const asRead = (data: unknown): Parameters<typeof shapeOf>[0] =>
  JSON.parse(JSON.stringify(data)) as Parameters<typeof shapeOf>[0];

const growing = {
  responsibility: 'own',
  team: { from: '5 fte', to: '20 fte', over: '6 months' },
  work: [{ effort: 12 }],
};
const whole = withAt(
  withAt(load(study), ['responsibility'], { own: { rate: 5 } }),
  ['scenarios', 'only', 'phases', 'grow'],
  growing,
);
const changed = placesIn(whole)
  .filter((path) => path.length > 0)
  .flatMap((path) =>
    others.map((value) => [JSON.stringify(path), JSON.stringify(value), withAt(whole, path, value)] as const),
  );

// What follows from a mistake is left out, but never all of it: a study without a problem is computed.
describe('a study with a mistake of shape', () => {
  it('is never taken as one without a mistake', () => {
    const taken = changed.filter(([, , data]) => {
      const isFaulty = shapeOf(asRead(data)).problems.length > 0;
      return isFaulty && checkStudy(asRead(data)).problems === null;
    });

    expect(checkStudy(asRead(whole)).problems).toBeNull();
    expect(changed.length).toBeGreaterThan(500);
    expect(taken.map(([path, value]) => `${path} is ${value}`)).toEqual([]);
  });
});
