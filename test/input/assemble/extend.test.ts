import { describe, expect, it } from 'vitest';
import { extend } from '../../../src/input/assemble/extend.ts';
import { parse } from '../../../src/input/parse/parse.ts';
import type { Entry } from '../../../src/input/tree/tree.ts';
import { spanAt } from '../../../src/input/tree/tree.ts';
import { loaded, scenarioWith, studyWith } from '../../support/studies.ts';
import { asLiteral, placed } from '../parse/reading.ts';

/** What a scenario says, without where it started from. */
function merged(data: unknown): unknown {
  const { extends: _, ...rest } = data as { extends?: unknown };
  return rest;
}

/** Scenarios, each written in a file of its own, with `extends` carried out. */
function extended(files: Readonly<Record<string, string>>) {
  const scenarios = Object.entries(files).map(([id, text]): [string, Entry] => {
    const { root } = parse({ name: `${id}.scenario.yaml`, text });
    if (root === null) throw new Error(`${id} is not YAML`);
    return [id, { key: root.span, value: root }];
  });
  const { scenarios: done, problems } = extend(new Map(scenarios));
  return {
    data: Object.fromEntries([...done].map(([id, { value }]) => [id, merged(asLiteral(value))])),
    placeOf: (id: string, ...path: readonly (string | number)[]): string => {
      const value = done.get(id)?.value;
      if (value === undefined) return 'lost';
      const span = spanAt(value, path, false);
      return `${span.file.name}:${placed(span)}`;
    },
    problems: problems.map(({ span, fault }) => `${span.file.name}:${placed(span)}: ${fault.kind}`),
    faults: problems.map(({ fault }) => fault),
  };
}

/** A child over one parent: what comes of it. */
const over = (parent: string, child: string): unknown => extended({ p: parent, c: `extends: p\n${child}` }).data['c'];

describe('a scenario that extends another', () => {
  it('may be the last of any number that extend each other', () => {
    const last = 10_000;
    const chain = Array.from({ length: last }, (_, index) => [`s${index + 1}`, `extends: s${index}`]);
    const { data, faults } = extended({
      ...Object.fromEntries(chain.toReversed()),
      s0: 'title: first',
    });

    expect(faults).toEqual([]);
    expect(data[`s${last}`]).toEqual({ title: 'first' });
  });

  it('keeps the name of the one it starts from, which is no part of the study that is hashed', () => {
    const phases = { p: { duration: 3 } };
    const whole = studyWith({
      scenarios: { a: scenarioWith({ phases }), b: scenarioWith({ phases }) },
    });
    const short = {
      ...whole,
      scenarios: { a: whole.scenarios['a'], b: { extends: 'a' } },
    };

    expect(loaded(short).study.scenarios.get('b')?.extends).toBe('a');
    expect(loaded(short).study.scenarios.get('a')?.extends).toBe(null);
    expect(loaded(short).canonical()).toBe(loaded(whole).canonical());
  });

  it('and changes nothing is the same', () => {
    const parent = 'title: One\nphases: { a: { after: b, team: 3 } }\nrunning: [{ title: x }]';

    expect(over(parent, '')).toEqual(extended({ p: parent }).data['p']);
  });

  it('merges maps by key at every depth', () => {
    expect(
      over('phases: { a: { team: 3, title: A }, b: { team: 1 } }', 'phases: { a: { team: 4 }, c: { team: 2 } }'),
    ).toEqual({
      phases: { a: { team: 4, title: 'A' }, b: { team: 1 }, c: { team: 2 } },
    });
  });

  it('replaces lists whole', () => {
    expect(
      over('running: [1, 2]\nphases: { a: { work: [x, y] } }', 'running: [3]\nphases: { a: { work: [z] } }'),
    ).toEqual({
      running: [3],
      phases: { a: { work: ['z'] } },
    });
  });

  it('replaces titles whole, so that no language of the parent remains', () => {
    const parent =
      'title: { nl: Een, en: One }\nphases: { a: { title: { nl: A, en: A } } }\nassumptions: { x: { title: { nl: X, en: X } } }';
    const child = 'title: { nl: Twee }\nphases: { a: { title: { en: B } } }\nassumptions: { x: { title: { en: Y } } }';

    expect(over(parent, child)).toEqual({
      title: { nl: 'Twee' },
      phases: { a: { title: { en: 'B' } } },
      assumptions: { x: { title: { en: 'Y' } } },
    });
  });

  it('replaces the links of a phase whole, also where both are maps', () => {
    expect(over('phases: { a: { after: { phase: b, lag: 2 } } }', 'phases: { a: { after: { phase: c } } }')).toEqual({
      phases: { a: { after: { phase: 'c' } } },
    });
  });

  it('replaces the team of a phase whole, so that a ramp is all its own', () => {
    expect(over('phases: { a: { team: { from: 2, to: 9, over: 3 } } }', 'phases: { a: { team: { to: 12 } } }')).toEqual(
      { phases: { a: { team: { to: 12 } } } },
    );
    expect(over('phases: { a: { team: { from: 2, to: 9, over: 3 } } }', 'phases: { a: { team: 12 } }')).toEqual({
      phases: { a: { team: 12 } },
    });
  });

  it('replaces the values of an assumption whole: a value, an estimate, what was known when', () => {
    const parent =
      'assumptions: { x: { unit: months, known: { 2020-01: { value: 1 } } }, y: { value: { low: 1, mode: 2, high: 3 } } }';
    const child = 'assumptions: { x: { known: { 2021-01: { value: 2 } } }, y: { value: { min: 1, max: 2 } } }';

    expect(over(parent, child)).toEqual({
      assumptions: {
        x: { unit: 'months', known: { '2021-01': { value: 2 } } },
        y: { value: { min: 1, max: 2 } },
      },
    });
  });

  it('removes with null what it inherits', () => {
    expect(
      over(
        'phases: { a: { team: 3, costs: [1] }, b: {} }\nscores: { x: 1 }',
        'phases: { a: { team: null, duration: 2 }, b: ~ }\nscores:',
      ),
    ).toEqual({
      phases: { a: { costs: [1], duration: 2 } },
    });
  });

  it('turns a value into what was known when, with null for what no longer fits', () => {
    const parent = 'assumptions: { x: { unit: fte, value: 3, kind: judgement, why: so } }';
    const child =
      'assumptions: { x: { value: null, kind: null, why: null, known: { 2020-01: { value: 1, kind: derived } } } }';

    expect(over(parent, child)).toEqual({
      assumptions: {
        x: { unit: 'fte', known: { '2020-01': { value: 1, kind: 'derived' } } },
      },
    });
  });

  it.each([
    ['a key of its own', 'phases: { z: null }', 'c.scenario.yaml:2:11 z: nothing-to-remove'],
    ['a key within what it adds', 'phases: { z: { team: null } }', 'c.scenario.yaml:2:16 team: nothing-to-remove'],
    ['a key within what it replaces whole', 'title: { en: null }', 'c.scenario.yaml:2:10 en: nothing-to-remove'],
  ])('cannot remove what it does not inherit: %s', (_, child, problem) => {
    expect(
      extended({
        p: 'title: { en: One }\nphases: { a: {} }',
        c: `extends: p\n${child}`,
      }).problems,
    ).toEqual([problem]);
  });

  it('may replace a map by a list and a list by a map, which the study then judges', () => {
    expect(over('running: [1]\nphases: { a: {} }', 'running: { x: 1 }\nphases: [1]')).toEqual({
      running: { x: 1 },
      phases: [1],
    });
  });

  it('keeps the order of its parent, with what it adds behind it', () => {
    const { c } = extended({
      p: 'phases: { b: { team: 1 }, a: { team: 1 } }',
      c: 'extends: p\nphases: { z: {}, a: { team: 2 } }',
    }).data;

    expect(Object.keys((c as { phases: object }).phases)).toEqual(['b', 'a', 'z']);
  });

  it('does not change its parent', () => {
    const { data } = extended({
      p: 'phases: { a: { team: 1 } }',
      c: 'extends: p\nphases: { a: { team: 2 } }',
    });

    expect(data['p']).toEqual({ phases: { a: { team: 1 } } });
  });

  it('keeps the place of every value: in the file where it was written', () => {
    const { placeOf } = extended({
      p: 'title: One\nphases:\n  a: { team: 3, lag: 1 }',
      c: 'extends: p\nphases: { a: { lag: 2 } }',
    });

    expect(placeOf('c', 'phases', 'a', 'team')).toBe('p.scenario.yaml:3:14 3');
    expect(placeOf('c', 'phases', 'a', 'lag')).toBe('c.scenario.yaml:2:21 2');
    expect(placeOf('c', 'title')).toBe('p.scenario.yaml:1:8 One');
  });
});

describe('a chain of scenarios', () => {
  it('is followed to its beginning, whatever the ids', () => {
    const { data } = extended({
      a: 'extends: b\nx: { three: 3 }',
      b: 'extends: "9"\nx: { two: 2 }',
      '9': 'x: { one: 1, two: 1, three: 1 }',
    });

    expect(data['a']).toEqual({ x: { one: 1, two: 2, three: 3 } });
  });

  it('may remove in the middle what the first had and the last has again', () => {
    const { data } = extended({
      a: 'x: { k: 1, l: 1 }',
      b: 'extends: a\nx: { k: null }',
      c: 'extends: b\nx: { k: 3 }',
    });

    expect(data['b']).toEqual({ x: { l: 1 } });
    expect(data['c']).toEqual({ x: { l: 1, k: 3 } });
  });

  it('that comes back to itself is refused once, with all that are in it', () => {
    const { data, faults } = extended({
      a: 'extends: b',
      b: 'extends: c',
      c: 'extends: a',
      d: 'extends: a',
      e: 'x: 1',
    });

    expect(faults).toEqual([{ kind: 'cycle', thing: 'scenario', cycle: ['a', 'b', 'c', 'a'] }]);
    expect(Object.keys(data)).toEqual(['e']);
  });

  it('of one that extends itself is refused', () => {
    expect(extended({ a: 'extends: a' }).faults).toEqual([{ kind: 'cycle', thing: 'scenario', cycle: ['a', 'a'] }]);
  });

  it('that begins nowhere is refused where the name stands, with the one that was meant', () => {
    const { problems, faults, data } = extended({
      keep: 'x: 1',
      c: 'extends: kep',
      d: 'extends: c',
    });

    expect(problems).toEqual(['c.scenario.yaml:1:10 kep: unknown']);
    expect(faults).toMatchObject([{ thing: 'scenario', name: 'kep', near: 'keep' }]);
    expect(Object.keys(data)).toEqual(['keep']);
  });
});
