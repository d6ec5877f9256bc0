import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runWith, type Printed } from '../support/fake-host.ts';

const study = readFileSync(new URL('../input/every-key.yaml', import.meta.url), 'utf8');

type Json = Record<string, never>;
interface Result {
  [key: string]: unknown;
  scenarios: {
    [key: string]: unknown;
    phases: Json[];
    byYear: Json[];
    measures: Json;
    byCategory: Json;
    gates: Json[];
  }[];
  set: Json;
  prices: Json;
}

let result = '';
beforeAll(async () => {
  result = (await runWith({ 'study.yaml': study }, ['compare', 'study.yaml', '--format', 'json'])).out;
});

/** What diff says where one side is this text. */
const diffed = (text: string, side: 0 | 1): Promise<Printed> =>
  runWith({ 'good.json': result, 'bad.json': text }, [
    'diff',
    ...(side === 0 ? ['bad.json', 'good.json'] : ['good.json', 'bad.json']),
  ]);

/** The result with something of it changed by somebody. */
function changed(change: (entry: Result) => void): string {
  const entry = JSON.parse(result) as Result;
  change(entry);
  return JSON.stringify(entry, null, 1);
}

const set = (holder: object | undefined, key: string, value: unknown): void =>
  void Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

const [inherited, surrogate] = ['__proto__', '\ud800'];

const changes: readonly (readonly [name: string, at: string | null, change: (entry: Result) => void])[] = [
  ['a ranking by what is no figure', 'rankedBy', (entry) => set(entry, 'rankedBy', inherited)],
  [
    'a ranking by a measure that is not there',
    'scenarios.0.measures',
    (entry) => set(entry, 'rankedBy', 'measures.none'),
  ],
  ['a thirteenth month', 'asOf', (entry) => set(entry, 'asOf', '2025-13')],
  ['a month 0', 'scenarios.1.finishMonth', (entry) => set(entry.scenarios[1], 'finishMonth', '2025-00')],
  ['a scenario twice', 'scenarios.1', (entry) => set(entry.scenarios[1], 'id', entry.scenarios[0]?.['id'])],
  ['a place below the last', 'scenarios.0.rank', (entry) => set(entry.scenarios[0], 'rank', 99)],
  [
    'a phase twice',
    'scenarios.1.phases.1',
    ({ scenarios: [, entry] }) => set(entry?.phases[1], 'id', entry?.phases[0]?.['id']),
  ],
  [
    'a year twice',
    'scenarios.1.byYear.1',
    ({ scenarios: [, entry] }) => set(entry?.byYear[1], 'year', entry?.byYear[0]?.['year']),
  ],
  ['an id that is none', 'scenarios.0.id', ({ scenarios: [entry] }) => set(entry, 'id', inherited)],
  [
    'a measure that is none',
    'scenarios.0.measures.__proto__',
    ({ scenarios: [entry] }) => set(entry?.measures, inherited, 1),
  ],
  [
    'a category that is none',
    'scenarios.0.byCategory.__proto__',
    ({ scenarios: [entry] }) => set(entry?.byCategory, inherited, 1),
  ],
  ['a name that was set and is none', 'set.__proto__', (entry) => set(entry.set, inherited, '1')],
  ['a place 0', 'scenarios.0.rank', ({ scenarios: [entry] }) => set(entry, 'rank', 0)],
  ['half a place', 'scenarios.0.rank', ({ scenarios: [entry] }) => set(entry, 'rank', 1.5)],
  ['a year that is no year', 'prices.level', (entry) => set(entry.prices, 'level', 1e6)],
  [
    'a gate that neither passes nor fails',
    'scenarios.1.gates.0.status',
    ({ scenarios: [, entry] }) => set(entry?.gates[0], 'status', 'constructor'),
  ],
  ['more than any sum', 'scenarios.0.presentValue', ({ scenarios: [entry] }) => set(entry, 'presentValue', 1e308)],
  ['no scenario', 'scenarios', (entry) => set(entry, 'scenarios', [])],
  ['no effort', 'scenarios.0.effort', ({ scenarios: [entry] }) => delete entry?.['effort']],
  ['half a character', null, (entry) => set(entry, 'samen', surrogate)],
  ['another document', 'schema', (entry) => set(entry, 'schema', 'samen.diff/1')],
];

describe('a result with', () => {
  it.each(changes)('%s is refused in its place', async (_, at, change) => {
    for (const side of [0, 1] as const) {
      const { exit, err } = await diffed(changed(change), side);
      expect({ exit, err }).toEqual({
        exit: 2,
        err: expect.stringMatching(/^bad\.json:\d+:\d+: error\[not-a-result\]: .+\n *\|\n/) as string,
      });
      expect(err).toContain(at === null ? 'half a character' : `= at ${at}\n`);
    }
  });

  it.each(['constructor', 'tostring', 'hasownproperty'])(
    'the id %s everywhere is held against the other',
    async (id) => {
      const text = changed(({ set: sets, scenarios: [entry] }) => {
        set(entry, 'id', id);
        set(entry?.measures, id, 3);
        set(entry?.byCategory, id, 4);
        set(entry?.phases[0], 'id', id);
        set(sets, id, '5');
      });
      for (const side of [0, 1] as const) expect(await diffed(text, side)).toMatchObject({ exit: 0 });
    },
  );

  it('a number that no double holds is refused in its place', async () => {
    const { exit, err } = await diffed(
      result.replace(/("scenarios": [^]*?"presentValue": )[\d.]+/, (_, before: string) => `${before}1e999`),
      0,
    );

    expect({ exit, err }).toMatchObject({
      exit: 2,
      err: expect.stringContaining('at scenarios.0.presentValue') as string,
    });
  });

  it('a mark before it, as some editors write, is a result', async () => {
    expect(await diffed(`\ufeff${result}`, 0)).toMatchObject({ exit: 0 });
  });
});

describe('a file that is no result of ours', () => {
  const secret = 'hunter2';

  it.each([
    `{"password": "${secret}"}`,
    `{"schema": "${secret}"}`,
    `root:${secret}:0`,
    `{"a": "${secret}", "a": 1}`,
    `["${secret}"`,
    `"${secret}"`,
  ])('is refused, and no text of it is shown: %s', async (text) => {
    const { exit, err } = await diffed(text, 0);

    expect(exit).toBe(2);
    expect(err).toMatch(/^bad\.json:1:\d+: error\[not-a-result\]/);
    expect(err).not.toContain(secret);
  });
});
