import { beforeAll, describe, expect, it } from 'vitest';
import type { Study } from '../../../src/model/study/study.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { dateOf } from '../../../src/report/workbook/parts/dates.ts';
import { libreOffice, recalculated } from '../../support/libre-office.ts';
import { skipVisibly } from '../../support/skip.ts';
import { loaded, month, scenarioWith, studyOf, studyWith } from '../../support/studies.ts';
import { type ReadBook, readWorkbook } from '../../support/workbook-reading.ts';
import { bookOf, lineOf, otherFigures, redChecks, withCells } from '../../support/workbooks.ts';

const judged = { kind: 'judgement', why: 'made up' } as const;

/** Two scenarios by a rate that follows from hours: of one these are its own. */
const rates: WrittenStudy = studyWith({
  assumptions: {
    hourly: { unit: 'EUR/hour', value: 95, ...judged },
    hours: { unit: 'hours/fte/year', value: 1650, ...judged },
    rate: { unit: 'EUR/person-month', value: '$hourly * $hours' },
    twice: { unit: 'EUR/person-month', value: '$rate * 2' },
  },
  responsibility: { teams: { rate: '$twice' } },
  scenarios: Object.fromEntries(
    ['dear', 'plain'].map((id) => [
      id,
      scenarioWith({
        phases: { build: { responsibility: 'teams', team: 2, work: [{ effort: 40 }] } },
        ...(id === 'dear' ? { assumptions: { hourly: { unit: 'EUR/hour', value: 120, ...judged } } } : {}),
      }),
    ]),
  ),
});

/** Of which fields bound what a formula comes to, and what is written in one. */
const bounded: WrittenStudy = studyOf(
  {
    phases: {
      build: { responsibility: 'teams', team: 2, work: [{ effort: '$effort', share: '50%' }] },
      wait: { duration: 3 },
    },
  },
  {
    assumptions: {
      hours: { unit: 'person-months', value: 10, ...judged },
      effort: { unit: 'person-months', value: '$hours - 4 person-months' },
    },
  },
);

/** Of which a phase has effort and takes no time. */
const hasty: WrittenStudy = studyOf({ phases: { build: { responsibility: 'teams', work: [{ effort: 3 }] } } });

/** Of which a gate asks for a month. */
const months: WrittenStudy = studyWith({
  assumptions: { 'go-live': { unit: 'month', value: '2023-03', ...judged } },
  requires: [{ assumption: 'go-live', 'at-most': '2023-06' }],
  scenarios: { only: scenarioWith({}) },
});

/** Of which nobody knows a weight. */
const weights: WrittenStudy = studyWith({
  criteria: { trust: { worst: 1, best: 5 }, ease: { worst: 1, best: 5 } },
  stakeholders: {
    points: { say: '50%', weights: { trust: 1, ease: 'unknown' } },
    swings: { say: '50%', swing: { trust: 100, ease: 'unknown' } },
  },
  scenarios: { only: scenarioWith({ scores: { trust: 2, ease: 4 } }) },
});

interface Case {
  readonly what: string;
  readonly study: WrittenStudy;
  readonly cells: Readonly<Record<string, number>>;
}

const cases = {
  set: { what: 'a formula of the study', study: rates, cells: { in_rate: 12_000 } },
  input: { what: 'what a formula follows from', study: rates, cells: { in_hours: 1500 } },
  idle: { what: 'an effort in no time', study: hasty, cells: { in_only_phases_build_work_0_effort: 4 } },
  moved: { what: 'a month that a gate asks about', study: months, cells: { in_go_live: dateOf(month('2023-11')) } },
  heavier: { what: 'points that nobody knows', study: weights, cells: { in_weights_points_ease: 3 } },
  under: { what: 'what a formula of a field follows from', study: bounded, cells: { in_hours: 3 } },
  fewer: { what: 'a formula of a field', study: bounded, cells: { in_effort: -1 } },
  nobody: { what: 'a field that must be more than none', study: bounded, cells: { in_only_phases_build_team: 0 } },
  more: { what: 'a share in a field', study: bounded, cells: { in_only_phases_build_work_0_share: 1.01 } },
  least: { what: 'bounds of fields', study: bounded, cells: { in_hours: 4, in_only_phases_wait_duration: 0 } },
  beyond: { what: 'a swing that nobody knows', study: weights, cells: { in_weights_swings_ease: 101 } },
} as const satisfies Record<string, Case>;
type Name = keyof typeof cases;

const book = (study: Study): Uint8Array => bookOf(study) as Uint8Array;

let found: ReadonlyMap<string, ReadBook> = new Map();

beforeAll(() => {
  if (libreOffice === null) return;
  const edited = Object.entries(cases).map(([name, { study, cells }]): [string, Uint8Array] => [
    name,
    withCells(book(loaded(study).study), cells),
  ]);
  found = recalculated(new Map(edited));
}, 300_000);

const after = (name: Name): ReadBook => found.get(name) as ReadBook;

const red = (name: Name): string[] => redChecks(after(name));

const gate = ({ sheets }: ReadBook) => ['D4', 'F4', 'H4'].map((cell) => sheets.get('Gates')?.get(cell)?.value);

describe('a workbook in which a cell is changed', () => {
  it('takes a value over a formula of the study for every scenario, as --set does', (context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');
    const assumptions = { ...rates.assumptions, rate: { unit: 'EUR/person-month', value: 12_000, ...judged } };

    const expected = book(loaded({ ...rates, assumptions }).study);
    expect(otherFigures(readWorkbook(expected), after('set'))).toEqual([]);
    const hours = { unit: 'hours/fte/year', value: 1500, ...judged };
    const followed = book(loaded({ ...rates, assumptions: { ...rates.assumptions, hours } }).study);
    expect(otherFigures(readWorkbook(followed), after('input'))).toEqual([]);
  });

  it('has no team that does an effort in no time, as samen has none', (context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');

    const teams = [readWorkbook(book(loaded(hasty).study)), after('idle')].map((each) =>
      lineOf(each, 'only', 'phases.build.team'),
    );
    expect(teams).toEqual(['#N/A', '#N/A']);
  });

  it('tells the months of a gate as months', (context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');
    const [march, june, november] = ['2023-03', '2023-06', '2023-11'].map((each) => dateOf(month(each)));

    expect(gate(readWorkbook(book(loaded(months).study)))).toEqual([march, june, 'passes']);
    expect(gate(after('moved'))).toEqual([november, june, 'fails']);
  });

  it('is red over a weight only where --set refuses it', (context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');

    expect(red('heavier')).toEqual([]);
    expect(red('beyond')).toEqual(['Assumptions: Values outside their range']);
  });

  it.for(['under', 'fewer', 'nobody', 'more'] as const)(
    'is red over a value that a field cannot hold, as --set refuses it: %s',
    (name, context) => {
      if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');

      expect(red(name)).toContain('Assumptions: Values outside their range');
    },
  );

  it('is not red over the least that a field can hold', (context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');

    expect(red('least')).toEqual([]);
  });
});
