import { beforeAll, describe, expect, it } from 'vitest';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { libreOffice, recalculated } from '../../support/libre-office.ts';
import { skipVisibly } from '../../support/skip.ts';
import { loaded, scenarioWith, studyWith } from '../../support/studies.ts';
import { type ReadBook, readWorkbook } from '../../support/workbook-reading.ts';
import { bookOf, lineOf, otherFigures, redChecks, withCells } from '../../support/workbooks.ts';

const judged = { kind: 'judgement', why: 'made up' } as const;

/** Of which the chance that gates pass is that of an estimate, beside gates that pass or fail for certain. */
const chances: WrittenStudy = studyWith({
  assumptions: { documented: { unit: 'percent', value: { low: '30%', mode: '50%', high: '80%' }, ...judged } },
  criteria: { sure: { result: 'feasible', worst: '0%', best: '100%' } },
  stakeholders: { all: { say: '100%', weights: { sure: 1 } } },
  requires: [
    { assumption: 'documented', 'at-least': '40%' },
    { figure: 'finish', 'at-most': '2022-12' },
  ],
  scenarios: {
    soon: scenarioWith({ phases: { build: { duration: 20 } } }),
    late: scenarioWith({ phases: { build: { duration: 50 } } }),
  },
});

/** The same where one takes longer to build, or less long. */
const built = (duration: number): WrittenStudy => ({
  ...chances,
  scenarios: { ...chances.scenarios, soon: scenarioWith({ phases: { build: { duration } } }) },
});

/** Of which a gate rests on an estimate by way of a figure, and another on one that goes together with it: only draws tell its chance. */
const drawn = (wait: string | { min: number; max: number }): WrittenStudy =>
  studyWith({
    assumptions: {
      wait: { unit: 'months', value: wait, ...judged },
      paper: { unit: 'percent', value: { low: '30%', mode: '50%', high: '80%' }, ...judged },
    },
    correlations: [{ between: ['wait', 'paper'], rank: 0.5, ...judged }],
    criteria: { sure: { result: 'feasible', worst: '0%', best: '100%' } },
    stakeholders: { all: { say: '100%', weights: { sure: 1 } } },
    requires: [
      { figure: 'finish', 'at-most': '2021-06' },
      { assumption: 'paper', 'at-least': '40%' },
    ],
    scenarios: { only: scenarioWith({ phases: { build: { duration: '$wait' } } }) },
  });

/** Of which one gate rests on an estimate by way of a figure, and another has the chance of an estimate of its own. */
const beside = (wait: string | { min: number; max: number }, least = '40%'): WrittenStudy => {
  const { correlations: _, ...study } = drawn(wait);
  return {
    ...study,
    requires: [
      { figure: 'finish', 'at-most': '2021-06' },
      { assumption: 'paper', 'at-least': least },
    ],
  };
};

/** Of which a gate has an estimate on both sides. */
const bothSides = (bound: string | { min: number; max: number }): WrittenStudy => {
  const { assumptions } = drawn({ min: 10, max: 30 });
  return {
    ...beside({ min: 10, max: 30 }),
    assumptions: { ...assumptions, bound: { unit: 'months', value: bound, ...judged } },
    requires: [{ assumption: 'wait', 'at-most': '$bound' }],
  };
};

/** More gates on estimates than there is room for in the formula of one cell. */
const many = (least: string): WrittenStudy => {
  const names = Array.from({ length: 40 }, (_, index) => `evidence-of-supplier-number-${index}`);
  const value = { low: '30%', mode: '50%', high: '80%' };
  return {
    ...beside('12 months'),
    assumptions: Object.fromEntries([
      ...names.map((name) => [name, { unit: 'percent', value, ...judged }]),
      ['wait', { unit: 'months', value: '12 months', ...judged }],
    ]) as NonNullable<WrittenStudy['assumptions']>,
    requires: names.map((name, index) => ({ assumption: name, 'at-least': index === 0 ? least : '31%' })),
  };
};

/** Of which formulas stand between gates and an estimate: one of the study, which a scenario computes with another factor. */
const between = (wait?: string): WrittenStudy =>
  studyWith({
    assumptions: {
      files: { unit: 'months', value: { min: 10, max: 30 }, ...judged },
      wait: { unit: 'months', value: wait ?? '$files * $factor', ...(wait === undefined ? {} : judged) },
      factor: { unit: 'percent', value: '100%', ...judged },
    },
    criteria: { sure: { result: 'feasible', worst: '0%', best: '100%' } },
    stakeholders: { all: { say: '100%', weights: { sure: 1 } } },
    requires: [
      { assumption: 'wait', 'at-most': 21 },
      { assumption: 'files', 'at-most': 25 },
    ],
    scenarios: {
      plain: scenarioWith({ phases: { build: { duration: '$wait' } } }),
      slow: scenarioWith({
        assumptions: { factor: { unit: 'percent', value: '120%', ...judged } },
        phases: { build: { duration: '$wait' } },
      }),
    },
  });

interface Case {
  readonly what: string;
  readonly study: WrittenStudy;
  readonly cells: Readonly<Record<string, number>>;
}

const cases = {
  sooner: {
    what: 'a duration by which a gate passes as before',
    study: chances,
    cells: { in_soon_phases_build_duration: 12 },
  },
  later: { what: 'a duration by which a gate fails', study: chances, cells: { in_soon_phases_build_duration: 37 } },
  tighter: { what: 'the bound of that estimate', study: chances, cells: { in_requires_0_at_least: 0.45 } },
  certain: { what: 'an estimate below a figure', study: drawn({ min: 10, max: 30 }), cells: { in_wait: 12 } },
  between: { what: 'a formula between gates and their estimate', study: between(), cells: { in_wait: 20 } },
  longer: { what: 'such a formula, by which a gate fails', study: between(), cells: { in_wait: 22 } },
  known: { what: 'an estimate of which only draws told', study: beside({ min: 10, max: 30 }), cells: { in_wait: 12 } },
  lost: {
    what: 'that estimate, and the bound of another',
    study: beside({ min: 10, max: 30 }),
    cells: { in_wait: 12, in_requires_1_at_least: 0.45 },
  },
  bound: {
    what: 'the bound of that other only',
    study: beside({ min: 10, max: 30 }),
    cells: { in_requires_1_at_least: 0.45 },
  },
  oneSide: { what: 'one of two estimates of a gate', study: bothSides({ min: 15, max: 20 }), cells: { in_bound: 18 } },
  bothSides: {
    what: 'both estimates of a gate',
    study: bothSides({ min: 15, max: 20 }),
    cells: { in_bound: 18, in_wait: 17 },
  },
  many: { what: 'a bound of very many gates', study: many('31%'), cells: { in_requires_0_at_least: 0.45 } },
  surer: { what: 'the estimate that a chance is of', study: chances, cells: { in_documented: 0.6 } },
} as const satisfies Record<string, Case>;
type Name = keyof typeof cases;

const book = (study: WrittenStudy): Uint8Array => bookOf(loaded(study).study) as Uint8Array;

let found: ReadonlyMap<string, ReadBook> = new Map();

beforeAll(() => {
  if (libreOffice === null) return;
  found = recalculated(
    new Map(Object.entries(cases).map(([name, { study, cells }]) => [name, withCells(book(study), cells)])),
  );
}, 300_000);

const after = (name: Name): ReadBook => found.get(name) as ReadBook;

const red = (name: Name): string[] => redChecks(after(name));

/** What is told of the chances of the gates of a scenario, in order. */
const gateChances = ({ sheets }: ReadBook) =>
  [...(sheets.get('only') ?? [])].flatMap(([cell, { value }]) => {
    const name = sheets.get('only')?.get(cell.replace('G', 'E'))?.value;
    return /^G\d+$/.test(cell) && /^requires\.study\.\d+$/.test(`${name}`) ? [value] : [];
  });

describe('the chance that gates pass in a workbook in which a cell is changed', () => {
  const documented = { unit: 'percent', value: '60%', ...judged };
  it.for([
    ['sooner', built(12)],
    ['later', built(37)],
    ['surer', { ...chances, assumptions: { documented } }],
    ['certain', drawn('12 months')],
    ['between', between('20 months')],
    ['longer', between('22 months')],
    ['known', beside('12 months')],
  ] as const)('has the chance that gates pass as with --set: %s', ([name, edited], context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');

    expect(otherFigures(readWorkbook(book(edited)), after(name))).toEqual([]);
    expect(red(name)).toEqual([]);
  });

  it('has no chance of an estimate that is held against something else, and is red over that', (context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');
    const check = 'The chance that gates pass is known here (1 = yes)';

    // Of the other scenario a gate fails, so that its chance is none whatever the estimate is.
    expect(red('tighter')).toEqual([`soon: ${check}`]);
    expect(lineOf(after('tighter'), 'soon', 'feasible: chance')).toBe('#N/A');
    expect(lineOf(after('tighter'), 'late', 'feasible: chance')).toBe(0);
  });

  const orDraws =
    'only: The chance that gates pass is known here, unless only draws tell it or evidence is unknown (1 = yes)';
  it.for([
    ['lost', [orDraws], [1, 'only samen tells']],
    ['bound', [], ['only draws tell', 'only samen tells']],
    ['oneSide', [orDraws], ['only samen tells']],
    ['bothSides', [], [1]],
  ] as const)('is red where samen has the chance that gates pass and a formula has not: %s', (each, context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');
    const [name, expected, told] = each;

    expect(red(name)).toEqual(expected);
    expect(gateChances(after(name))).toEqual(told);
    expect(lineOf(after(name), 'only', 'feasible: chance')).toBe(name === 'bothSides' ? 1 : '#N/A');
  });

  it('tells on its cover what stands in a cell without a number', () => {
    const cells = readWorkbook(book(bothSides('18 months'))).sheets.get('Cover') ?? new Map<string, never>();
    const [place = ''] = [...cells].find(([, { value }]) => value === '#N/A') ?? [];

    expect(cells.get(place)?.isError).toBe(false);
    expect(cells.get(place.replace('A', 'B'))?.value).toMatch(/^No number: nobody knows it/);
  });

  it('has the chance of very many gates by a formula too', (context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');

    expect(red('many')).toEqual(['only: The chance that gates pass is known here (1 = yes)']);
    expect(lineOf(after('many'), 'only', 'feasible: chance')).toBe('#N/A');
  });
});
