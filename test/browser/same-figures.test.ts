import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { optionsOf, type Setting } from '../../src/browser/setting.ts';
import { harbour, root, samen } from '../support/cli.ts';
import { expectQuiet, openedPage } from '../support/chromium.ts';
import { fc } from '../support/seed.ts';
import { closePages, showing, type Shown, whatIfOf } from './what-if-page.ts';

const digipoort = join(root, 'scenarios/digipoort');

afterAll(closePages);

interface Listed {
  readonly name: string;
  readonly scenario: string | null;
  readonly unit: string;
  readonly value: number | string | null;
}

/** What `samen assumptions` lists of a study, and the ids of its scenarios. */
async function listedIn(study: string) {
  const [assumptions, comparison] = await Promise.all([
    samen(['assumptions', study, '--format', 'json']),
    samen(['compare', study, '--format', 'json']),
  ]);
  return {
    assumptions: (JSON.parse(assumptions.stdout) as { readonly assumptions: readonly Listed[] }).assumptions,
    ids: (JSON.parse(comparison.stdout) as { readonly scenarios: readonly { readonly id: string }[] }).scenarios.map(
      ({ id }) => id,
    ),
  };
}

const typed = (number: number, decimals: number): string => String(Number(number.toFixed(decimals)));

/** A value around that of the study, in digits that somebody types; now and then one that is no value at all. */
function anyValue({ unit, value }: Listed): fc.Arbitrary<string> {
  const valid =
    unit === 'month'
      ? fc
          .tuple(fc.integer({ min: 2019, max: 2024 }), fc.integer({ min: 1, max: 12 }))
          .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
      : fc
          .tuple(fc.double({ min: 0.4, max: 1.6, noNaN: true }), fc.integer({ min: 0, max: 4 }))
          .map(([factor, decimals]) => {
            const now = typeof value === 'number' ? value : 1;
            if (unit === 'percent' || unit === 'percent/year')
              return `${typed(now * factor * 100, decimals)}%${unit === 'percent' ? '' : '/year'}`;
            return unit === 'score' ? typed(now * factor, decimals) : `${typed(now * factor, decimals)} ${unit}`;
          });
  return fc.oneof(
    { weight: 40, arbitrary: valid },
    {
      weight: 1,
      arbitrary: fc.constantFrom('much', '-1', '12 fte', '1,5', 'unknown', '$x', '1e3', '2021-13', '999999999999 EUR'),
    },
  );
}

function anySetting(
  { assumptions, ids }: Awaited<ReturnType<typeof listedIn>>,
  months: readonly string[],
): fc.Arbitrary<Setting> {
  const set = fc
    .constantFrom(...assumptions)
    .chain((entry) =>
      anyValue(entry).map((value): [string, string] => [
        entry.scenario === null ? entry.name : `${entry.scenario}/${entry.name}`,
        value,
      ]),
    );
  return fc.record({
    asOf: fc.option(fc.constantFrom(...months), { freq: 2 }),
    by: fc.option(fc.constantFrom('total-cost', 'one-off', 'running', 'finish', 'present-value'), { freq: 1 }),
    scenarios: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.subarray([...ids], { minLength: 1 }) },
    ),
    sets: fc.array(set, { minLength: 1, maxLength: 4 }).map((sets) => new Map(sets)),
  });
}

const fieldOf: Readonly<Record<string, string>> = {
  'present-value': 'presentValue',
  'total-cost': 'totalCost',
  'one-off': 'oneOff',
  running: 'running',
  finish: 'finish',
};

interface Printed {
  readonly rankedBy: string;
  readonly scenarios: readonly (Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly rank: number | null;
    readonly differenceFromBest: number | null;
    readonly finish: number | null;
    readonly gates: readonly { readonly status: string; readonly value: number | string | null }[];
    readonly byYear: readonly { readonly cost: number }[];
  })[];
}

const tones: Readonly<Record<string, string>> = { pass: 'good', fail: 'bad', unknown: 'doubt' };

/** What the command line prints, in the form in which a page shows it. */
function asShown(
  { rankedBy, scenarios }: Printed,
  heads: Readonly<Record<'figure' | 'difference' | 'finish', string>>,
) {
  const hasFinish = rankedBy !== 'finish' && scenarios.some(({ finish }) => finish !== null);
  return scenarios.map((scenario) => {
    const { id, rank, differenceFromBest, finish, gates, byYear } = scenario;
    const figures: readonly (readonly [string, unknown])[] = [
      [heads.figure, scenario[fieldOf[rankedBy] ?? '']],
      ...(scenarios.length > 1 ? [[heads.difference, differenceFromBest] as const] : []),
      ...(hasFinish ? [[heads.finish, finish] as const] : []),
    ];
    return {
      id,
      rank: rank === null ? '–' : String(rank),
      figures: Object.fromEntries(figures.filter(([, value]) => value !== null)),
      gates: inOrder(gates.map(({ status, value }) => [tones[status] ?? '', typeof value === 'number' ? value : null])),
      byYear: byYear.map(({ cost }) => cost),
    };
  });
}

/** Gates stand in the page by what they ask for. */
const inOrder = <T>(gates: readonly T[]): T[] =>
  gates.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** What a page shows; where it tells of a mistake the figures beside it are those of before. */
const asFound = ({ mistake, scenarios }: Shown) => ({
  mistake,
  scenarios: mistake === null ? scenarios.map((each) => ({ ...each, gates: inOrder(each.gates) })) : null,
});

const heads: Readonly<Record<string, string>> = {
  'present-value': 'Present value',
  'total-cost': 'Total cost',
  'one-off': 'One-off',
  running: 'Running',
  finish: 'Finish',
};

/** What the command line has to say with these options. */
async function expectedOf(study: string, options: readonly string[]) {
  const printed = await samen(['compare', study, ...options, '--format', 'json']);
  if (printed.code !== 0)
    return { mistake: (await samen(['compare', study, ...options])).stderr.trim(), scenarios: null };
  const document = JSON.parse(printed.stdout) as Printed;
  const names = { figure: heads[document.rankedBy] ?? '', difference: 'From best', finish: 'Finish' };
  return { mistake: null, scenarios: asShown(document, names) };
}

describe.each([
  { study: digipoort, settings: 120, months: ['2020-06', '2021-04', '2021-01', '2023-07', '2016-05', '2021-4'] },
  { study: harbour, settings: 80, months: ['2020-06', '2021-04', '2019-01', 'soon'] },
])('the page of $study', ({ study, settings, months }) => {
  it(
    `has the figures of the command line to the last bit, with ${settings} settings`,
    { timeout: 240_000 },
    async (context) => {
      const opened = await openedPage(context, await whatIfOf(study));
      const all = fc.sample(anySetting(await listedIn(study), months), { seed: 20211130, numRuns: settings });
      const options = all.map((setting) => optionsOf(setting).map(([option, value]) => `${option}=${value}`));
      const shown = await showing(opened.page, all);
      const expected = [];
      for (const each of options) expected.push(await expectedOf(study, each));
      const found = (await shown()).map(asFound);

      for (const [index, each] of options.entries())
        expect({ options: each, ...found[index] }).toEqual({ options: each, ...expected[index] });
      expect(found.length).toBe(settings);
      expectQuiet(opened);
      const refused = expected.filter(({ mistake }) => mistake !== null).length;
      // Enough of both kinds.
      expect(refused).toBeGreaterThan(3);
      expect(refused).toBeLessThan(settings / 2);
    },
  );
});
