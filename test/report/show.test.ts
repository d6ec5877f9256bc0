import { describe, expect, it } from 'vitest';
import { drawBar } from '../../src/report/formats/chart.ts';
import { markdown } from '../../src/report/formats/markdown.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import type { Report, Table } from '../../src/report/table.ts';
import type { WrittenScenario, WrittenStudy } from '../../src/model/written.ts';
import { anyStudy } from '../support/any-study.ts';
import { type Printed, printedInMarkdown, printedInTerminal, wholeOf } from '../support/printed.ts';
import { fc } from '../support/seed.ts';
import { reportOf, tableOf } from '../support/shown.ts';
import { scenarioWith, studyOf, studyWith, work } from '../support/studies.ts';
import { languages, type Spoken } from './written.ts';

/** The lines of the Gantt chart by name, drawn in one character a month. */
function bars(scenario: Partial<WrittenScenario>, its: Partial<WrittenStudy> = {}): Record<string, string> {
  const table = tableOf(studyOf(scenario, its), 'timeline');
  const axis = table?.columns.at(-1)?.unit;
  if (table === null || axis?.kind !== 'chart') throw new Error('no chart');
  const rows = table.groups.flatMap((group) => group.rows);
  return Object.fromEntries(
    rows.map((row) => {
      const [name, bar] = [row[0], row.at(-1)];
      if (name?.kind !== 'text' || bar?.kind !== 'bar') throw new Error('no line of a chart');
      const runs = drawBar(bar, axis, axis.until - axis.from);
      return [name.text, runs.map(({ text }) => text).join('')];
    }),
  );
}

/** What the timeline says of a line in its own columns: begin, end, length, float. */
function saidOf(name: string, scenario: Partial<WrittenScenario>, its: Partial<WrittenStudy> = {}): readonly string[] {
  const page = markdown(
    { title: '', tables: [tableOf(studyOf(scenario, its), 'timeline') as Table], notes: [] },
    languages.en,
  );
  return (
    printedInMarkdown(page)
      .rows.find(([first]) => first === name)
      ?.slice(1, 5) ?? []
  );
}

describe('a Gantt chart', () => {
  it('draws work where it falls, its float behind it, and what is critical in full', () => {
    const phases = {
      design: { duration: 3 },
      build: { after: 'design', duration: 8 },
      train: { after: 'design', duration: 2 },
      move: { after: ['build', 'train'], duration: 3 },
    };

    expect(bars({ phases })).toEqual({
      design: '███           ',
      build: '   ████████   ',
      train: '   ▒▒······   ',
      move: '           ███',
    });
  });

  it('marks a phase of no length, and a milestone, at their moment', () => {
    const phases = { decide: { duration: 0, 'not-before': '2020-05' }, build: { after: 'decide', duration: 10 } };

    expect(bars({ phases, milestones: { live: 'build.end', half: '2020-10' } })).toEqual({
      decide: '    ◆         ',
      build: '    ██████████',
      live: '             ◆',
      half: '         ◆    ',
    });
  });

  it('begins before the start where a measure or a milestone does', () => {
    const measures = { old: { from: '2019-10', until: 'build.end' } };

    expect(bars({ phases: { build: { duration: 12 } }, milestones: { law: '2019-08' } }, { measures })).toEqual({
      build: '     ████████████',
      law: '◆                ',
      old: '  ░░░░░░░░░░░░░░░',
    });
  });

  it('draws nothing of a measure that ends before it begins, and gives no ends', () => {
    const measures = { late: { from: '2021-01', until: 'build.end' } };
    const its = { phases: { build: { duration: 12 } } };

    expect(bars(its, { measures: { none: { from: '2022-01', until: '2020-01' } } })['none']?.trim()).toBe('');
    expect(saidOf('late', its, { measures })).toEqual(['', '', '0.0', '']);
  });

  it('gives a year to a study of a month, and all its years to one of forty', () => {
    expect(bars({ phases: { only: { duration: 1 } } }, { horizon: '2020-01' })['only']).toBe('█           ');

    const long = bars(
      { phases: { first: { duration: 240 }, second: { after: 'first', duration: 240 } } },
      { horizon: '2059-12' },
    );
    expect(long['first']).toBe(`${'█'.repeat(240)}${' '.repeat(240)}`);
    expect(long['second']).toBe(`${' '.repeat(240)}${'█'.repeat(240)}`);
  });

  it('names the months in which a line begins and ends', () => {
    const its = {
      phases: { decide: { duration: 0, 'not-before': '2020-05' }, build: { after: 'decide', duration: 10 } },
      milestones: { begun: 'build.start', live: 'build.end', fixed: '2020-10', last: 'horizon' },
    };

    expect(saidOf('decide', its)).toEqual(['2020-05', '', '0.0', '0.0']);
    expect(saidOf('build', its)).toEqual(['2020-05', '2021-02', '10.0', '0.0']);
    expect(saidOf('begun', its)).toEqual(['2020-05', '', '', '']);
    expect(saidOf('live', its)).toEqual(['', '2021-02', '', '']);
    expect(saidOf('fixed', its)).toEqual(['2020-10', '', '', '']);
    expect(saidOf('last', its)).toEqual(['', '2029-12', '', '']);
  });

  it('stands below its axis: a phase that begins in January begins below the tick of its year', () => {
    const phases = {
      first: { duration: 12 },
      second: { after: 'first', duration: 24 },
      third: { after: 'second', duration: 12 },
    };
    const lines = print({ tables: [tableOf(studyOf({ phases }), 'timeline') as Table] }, 80).split('\n');
    const rule = lines.find((line) => line.includes('┼')) ?? '';
    const years = lines[lines.indexOf(rule) - 1] ?? '';
    const beginOf = (name: string): number => lines.find((line) => line.startsWith(name))?.search(/█/) ?? -1;

    expect(rule[beginOf('second')]).toBe('┼');
    expect(beginOf('second')).toBe(years.indexOf('2021'));
    expect(beginOf('third')).toBe(years.indexOf('2023'));
    expect(lines.every((line) => line.length <= 80)).toBe(true);
  });

  it('says what is not known yet', () => {
    const assumptions = {
      'go-live': { unit: 'month', known: { '2025-01': { value: '2026-01', kind: 'judgement', why: 'a guess' } } },
    } as const;
    const table = tableOf(studyOf({ milestones: { live: '$go-live' } }, { assumptions }), 'timeline');

    expect(table?.notes.map(({ text }) => text)).toContain('Milestone live: not known yet.');
  });
});

const running = (amount: string, from = 'start') => [{ title: 'A', amount, from, until: 'horizon', category: 'a' }];

describe('what is shown', () => {
  const idsOf = (report: Report): string[] => report.tables.map(({ id }) => id);

  it('of a scenario without phases is what it costs to run', () => {
    const report = reportOf(studyOf({ running: running('100 EUR/month') }));

    expect(idsOf(report)).toEqual(['figures', 'timeline', 'work', 'budget', 'costs', 'assumptions']);
    expect(print(report, 80)).toMatch(/Total {2,}0 {2,}12,000 {2,}12,000 {2,}12,000\n/);
  });

  it('has gates where contract forms ask for something, and a reference where the study names one', () => {
    const study = studyWith({
      reference: 'old',
      assumptions: { sure: { unit: 'percent', value: '10%', kind: 'judgement', why: 'a guess' } },
      responsibility: { teams: { rate: 1000, requires: [{ assumption: 'sure', 'at-least': '50%' }] } },
      scenarios: { new: scenarioWith({ phases: { a: work(1, 1) } }), old: scenarioWith({}) },
    });
    const page = print(reportOf(study, 'new'), 140);

    expect(idsOf(reportOf(study, 'new'))).toEqual([
      'figures',
      'timeline',
      'work',
      'budget',
      'costs',
      'gates',
      'reference',
      'assumptions',
    ]);
    expect(page).toContain('✗ fail');
    expect(page).toMatch(/✗ fail +sure +10% +at least 50% +judgement/);
    expect(page).toContain('would have cost');
    expect(idsOf(reportOf(study, 'old'))).not.toContain('reference');
    expect(print(reportOf(study, 'old'), 140)).toContain(
      'old is the reference that the other scenarios are set against.',
    );
  });

  it('has no column of factors where each month is discounted by itself', () => {
    const discounting = { rate: '5%', basis: 'real', base: 2020, timing: 'monthly' } as const;
    const table = tableOf(studyOf({ running: running('100 EUR/month') }, { discounting }), 'budget');

    expect(table?.columns.map(({ name }) => name)).toEqual(['Year', 'One-off', 'Running', 'Total', 'Present value']);
    expect(
      new Set(table?.groups.flatMap(({ rows, total }) => [...rows, total ?? []]).map((row) => row.length)),
    ).toEqual(new Set([5]));
  });
});

/** A scenario that costs so much more a month than nothing, in stretches. */
const stretches = (...amounts: readonly (readonly [amount: string, from: string, until: string])[]): WrittenStudy =>
  studyWith({
    reference: 'none',
    scenarios: {
      only: scenarioWith({
        running: amounts.map(([amount, from, until]) => ({ title: 'A', amount, from, until, category: 'a' })),
      }),
      none: scenarioWith({}),
    },
  });

const notesOf = (study: WrittenStudy): string =>
  tableOf(study, 'reference')
    ?.notes.map(({ text }) => text)
    .join('\n') ?? '';

describe('against the reference', () => {
  it('is said when what is spent comes back, and at which rates that is worth it', () => {
    const notes = notesOf(
      stretches(['1200 EUR/month', '2020-01', '2021-01'], ['-300 EUR/month', '2021-01', 'horizon']),
    );

    // 14,400 is spent, then 300 a month comes back for 108 months: 32,400. Nine years of 3,600 at 20.24% are 14,400.
    expect(notes).toContain('In present value € 18,000 cheaper than the reference.');
    expect(notes).toContain('Payback: after 60.0 months, in 2024-12.');
    expect(notes).toMatch(/Internal rate of return of the difference: 20\.24% a year\./);
    expect(notes).toMatch(/cheaper than the reference at discount rates below 20\.24%\./);
    expect(notes).toContain('Equivalent annual cost over 10 years of service: € −1,800, of the reference € 0.');
  });

  it('is said that what is spent never comes back', () => {
    const notes = notesOf(stretches(['100 EUR/month', 'start', 'horizon']));

    expect(notes).toContain('Payback: never');
    expect(notes).toContain(
      'Internal rate of return of the difference: undefined; the reference is cheaper at every discount rate.',
    );
    expect(notes).not.toContain('cheaper than the reference at');
  });

  it('is said that it is paid back several times, and which time is meant', () => {
    const notes = notesOf(
      stretches(
        ['100 EUR/month', '2020-01', '2021-01'],
        ['-200 EUR/month', '2021-01', '2022-01'],
        ['300 EUR/month', '2022-01', '2023-01'],
        ['-400 EUR/month', '2023-01', '2024-01'],
      ),
    );

    // 1,200 less 2,400: back after 18 months; then −1,200 + 3,600 = 2,400 less 4,800: back after 36 + 6.
    expect(notes).toContain(
      'Payback: after 42.0 months, in 2023-06 (the last of several times that the sum turns positive).',
    );
  });

  it('gives all rates of return, and between which it is the cheaper one', () => {
    const notes = notesOf(
      stretches(
        ['100 EUR/month', '2020-01', '2021-01'],
        ['-230 EUR/month', '2021-01', '2022-01'],
        ['132 EUR/month', '2022-01', '2023-01'],
      ),
    );

    // −1 + 2.3 v − 1.32 v²: v = 1 / 1.1 and 1 / 1.2.
    expect(notes).toContain('Internal rates of return of the difference: 2, namely 10% and 20% a year.');
    expect(notes).toContain('at discount rates from 10% to 20%.');
  });

  it('is as dear where nothing differs', () => {
    expect(notesOf(stretches())).toContain('In present value as dear as the reference.');
    expect(notesOf(stretches())).toContain('Internal rate of return of the difference: undefined.');
  });
});

function print(its: Partial<Report>, width: number, language: Spoken = 'en'): string {
  return terminal({ title: '', tables: [], notes: [], ...its }, { width, paint: noPaint, words: languages[language] });
}

/** Where a printed table does not add up: a column to its total, a row to its own, what has come so far to what came. */
function wrongIn({ rows, total }: Printed, { columns, sums = [], running: runs }: Table): string[] {
  const visible = [...columns.keys()].slice(0, total?.length);
  const lines = [...rows, ...(total === null ? [] : [total])];
  const at = (row: readonly string[], column: number): number | null => wholeOf(row[column] ?? '');
  const down = visible.slice(1).flatMap((column) => {
    const below = total === null ? null : at(total, column);
    const above = rows.reduce((sum, row) => sum + (at(row, column) ?? 0), 0);
    return below === null || below === above ? [] : [`column ${column}: ${above} for ${below}`];
  });
  const across = lines.flatMap((row) =>
    sums.flatMap(({ total: of, parts }) => {
      const whole = at(row, of);
      const own = parts.reduce((sum, part) => sum + (at(row, part) ?? 0), 0);
      return whole === null || whole === own ? [] : [`${row.join(' | ')}: ${own} for ${whole}`];
    }),
  );
  let sum = 0;
  const soFar = rows.flatMap((row) => {
    if (runs === undefined || !visible.includes(runs.total)) return [];
    sum += at(row, runs.of) ?? 0;
    return sum === at(row, runs.total) ? [] : [`${row.join(' | ')}: ${sum} so far`];
  });
  return [...down, ...across, ...soFar];
}

const adding = ['budget', 'costs', 'reference', 'work'];

/** All that does not add up in what is printed of a scenario, in any form of it. */
const wrongInAnyForm = (study: WrittenStudy, id: string): string[] =>
  (['en', 'nl'] as const).flatMap((language) =>
    reportOf(study, id, language)
      .tables.filter((table) => adding.includes(table.id))
      .flatMap((table) => {
        const only = { title: '', tables: [{ ...table, title: null, notes: [] }], notes: [] };
        const forms = [
          printedInMarkdown(markdown(only, languages[language])),
          ...[60, 80, 140].map((width) => printedInTerminal(print(only, width, language).trimStart())),
        ];
        return forms.flatMap((form, index) =>
          [...(form.total === null ? ['no total'] : []), ...wrongIn(form, table)].map(
            (wrong) => `${language} ${table.id} ${index}: ${wrong}`,
          ),
        );
      }),
  );

describe('a printed table', () => {
  it('adds up in both directions, in every language and at every width, whatever the study', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        const against = { ...study, reference: 'scenario-1' };
        expect(Object.keys(study.scenarios ?? {}).flatMap((id) => wrongInAnyForm(against, id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('adds up where amounts are negative and nothing is round', () => {
    const thirds = (amount: number): string => `${amount} EUR/month`;
    const study = stretches(
      [thirds(33_333.33), '2020-02', '2022-06'],
      [thirds(-66_666.67), '2021-11', '2026-04'],
      [thirds(7.77), '2020-01', 'horizon'],
    );

    expect(wrongInAnyForm(study, 'only')).toEqual([]);
    expect(print(reportOf(study), 80)).toMatch(/−\d/);
  });
});
