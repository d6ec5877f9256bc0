import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../src/analysis/simulate/simulation-result.ts';
import { csv, type Delimiter } from '../../src/report/formats/csv.ts';
import { markdown } from '../../src/report/formats/markdown.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import type { Report } from '../../src/report/table.ts';
import { writeChance, writeError } from '../../src/report/write-chance.ts';
import { parseCsv } from '../support/csv.ts';
import { chance, simulated } from './simulated.ts';
import { simulationShown } from './simulation-shown.ts';
import { languages, type Language } from './written.ts';

const drawn = (report: Report, width: number, language: Language = 'en'): string =>
  terminal(report, { width, paint: noPaint, words: languages[language] });

const tableOf = (report: Report, id: string) => {
  const table = report.tables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
};

/** The same with the first scenario, or the one with this id, changed. */
const changed = (
  simulation: Simulation,
  change: (scenario: Simulation['scenarios'][number]) => Partial<Simulation['scenarios'][number]>,
  id = simulation.best,
): Simulation => ({
  ...simulation,
  scenarios: simulation.scenarios.map((scenario) =>
    scenario.id === id ? { ...scenario, ...change(scenario) } : scenario,
  ),
});

/** Its sentences. */
const phrase = (simulation: Simulation): string => (simulationShown(simulation).summary ?? []).join('\n');

describe('a simulation', () => {
  it.each([
    ['en', 140],
    ['en', 80],
    ['nl', 140],
    ['nl', 80],
    ['en', 60],
    ['en', 40],
  ] as const)('reads in %s on %i columns as it did', async (language, width) => {
    const shown = drawn(simulationShown(simulated(), { language }), width, language);

    await expect(shown).toMatchFileSnapshot(`golden/simulation-${language}-${width}.txt`);
  });

  it('has S-curves where they were asked for', async () => {
    const report = simulationShown(simulated({ curve: true }));

    await expect(drawn(report, 80)).toMatchFileSnapshot('golden/simulation-curve-80.txt');
    expect(simulationShown(simulated()).tables.map(({ id }) => id)).not.toContain('curve.present-value');
  });

  it('reads in Markdown and CSV as it did', async () => {
    const report = simulationShown(simulated());

    await expect(markdown(report, languages.en)).toMatchFileSnapshot('golden/simulation-en.md');
    await expect(csv(report, { delimiter: ',', words: languages.en })).toMatchFileSnapshot('golden/simulation-en.csv');
  });

  it.each(['en', 'nl'] as const)('in %s has no line longer than the terminal from 57 columns on', (language) => {
    for (const report of [false, true].map((curve) => simulationShown(simulated({ curve }), { language })))
      for (let width = 57; width <= 170; width += 4) {
        const lines = drawn(report, width, language).split('\n');
        expect(lines.filter((line) => [...line].length > width).map((line) => `${width}: ${line}`)).toEqual([]);
      }
  });

  it('at 80 columns shows what the ranking is by, the chances and the finish without leaving anything out', () => {
    for (const language of ['en', 'nl'] as const) {
      const report = simulationShown(simulated(), { language });
      const ids = [
        'ranking',
        'bands.present-value',
        'present-value',
        'surcharge.present-value',
        'total-cost',
        'finish',
      ];
      for (const id of [...ids, 'surcharge.finish', 'terms', 'joint', 'frontier', 'criticality']) {
        // Long words leave no room for the last of six chances.
        const width = id === 'ranking' && language === 'nl' ? 86 : 80;
        const shown = drawn({ ...report, summary: [], notes: [], tables: [tableOf(report, id)] }, width, language);
        expect(shown).not.toMatch(/lack of room|wegens ruimte/);
      }
    }
  });

  it('leaves pictures out of Markdown, where charts are left out', () => {
    const report = simulationShown(simulated());
    const pictures = report.tables.filter(({ isPicture }) => isPicture === true).length;

    expect(pictures).toBe(2);
    expect(markdown(report, languages.en).match(/^\| :?---/gm)?.length).toBe(report.tables.length - pictures);
  });
});

describe('what an adviser can quote', () => {
  it('says who is first, and that the next is not distinguishable', () => {
    expect(phrase(simulated())).toContain('(3) comes first in the plan and in 78% of 10,000 draws');
    expect(phrase(simulated())).toContain(
      '3 and "Reuse under own direction" (reuse-own-direction) are not distinguishable on cost: neither is the cheaper',
    );
    expect(phrase(simulated())).toContain('between € 12.1 million less and € 35.2 million more in 80 of 100 draws');
    expect(phrase(simulated())).toContain('Nor are 3 and "Maximum reuse, result obligation" (2.5).');
  });

  it('says so where the next can be told apart', () => {
    const entry = changed(
      simulated(),
      ({ difference }) => ({ difference: difference && { ...difference, distinguishable: true } }),
      'reuse-own-direction',
    );

    expect(phrase(entry)).toContain(
      '3 and "Reuse under own direction" (reuse-own-direction) can be told apart on cost',
    );
    expect(phrase(entry)).not.toContain('Nor are');
    expect(phrase(entry)).toContain('Not distinguishable from 3 on cost: "Maximum reuse, result obligation" (2.5).');
  });

  it('says that a difference is noise', () => {
    const entry = changed(
      simulated(),
      ({ difference }) => ({ difference: difference && { ...difference, mean: { value: -200_000, error: 150_000 } } }),
      'reuse-own-direction',
    );

    expect(phrase(entry)).toContain(
      'on average reuse-own-direction costs € 0.2 million less, which is within the noise of 10,000 draws (±€ 0.15 million)',
    );
  });

  it('takes a difference of three standard errors for no noise', () => {
    const entry = changed(
      simulated(),
      ({ difference }) => ({ difference: difference && { ...difference, mean: { value: 450_000, error: 150_000 } } }),
      'reuse-own-direction',
    );

    expect(phrase(entry)).toContain('neither is the cheaper in more than 90 of 100 draws');
    expect(phrase(entry)).not.toContain('noise');
  });

  it('says who is first or cheapest more often than the first of the plan', () => {
    const entry = changed(simulated(), ({ chances }) => ({
      chances: { ...chances, first: chance(0.1), cheapest: chance(0.2) },
    }));

    expect(phrase(entry)).toContain('(reuse-own-direction) comes first more often than that: in 16% of the draws.');
    expect(phrase(entry)).toContain('(2.5) is the cheapest more often (39%), and passes its gates in 4% of the draws.');
  });

  it('says which reserve makes the plan sure, and that none is needed where the plan is beyond P80', () => {
    expect(phrase(simulated())).toContain(
      'To be 80% sure of the present value of costs of 3, add € 25.9 million (9%); the plan itself is the P23: 77% of the draws exceed it.',
    );
    const sure = changed(simulated(), ({ presentValue }) => ({
      presentValue: { ...presentValue, reserve: -1, centralAt: 0.84 },
    }));
    expect(phrase(sure)).toContain(
      'The plan of 3 is the P84 of the present value of costs: to be 80% sure it needs no reserve.',
    );
  });

  it('says nothing of a reserve of a score, and of one alone nothing of differences', () => {
    const [first] = simulated().scenarios;
    if (first === undefined) throw new Error('no scenario');
    const alone: Simulation = {
      ...simulated(),
      rankedBy: { kind: 'score' },
      scenarios: [{ ...first, score: { ...first.presentValue, reserve: 1 } }],
    };

    expect(phrase(alone)).not.toMatch(/sure|distinguishable|told apart/);
    const columns = simulationShown(alone).tables.find(({ id }) => id === 'surcharge.score')?.columns;
    expect(columns?.map(({ name }) => name)).toEqual(['Scenario', 'Skew and risk']);
  });

  it('says that nothing is feasible in the plan', () => {
    const entry = {
      ...simulated(),
      scenarios: simulated().scenarios.map((each) => ({ ...each, rank: null, feasible: false })),
    };

    expect(phrase(entry)).toContain('In the plan every scenario fails a gate.');
    expect(phrase(entry).match(/✗/g)).toHaveLength(5);
  });

  it('tells when the plan has it finished, and when most draws have, where nothing is asked of that', () => {
    const sentence =
      /By the plan 3 is finished in \w+ \d{4}; in \d+% of the draws it is later, if only by days, and in 80 of 100 by \w+ \d{4}\./;
    const asked = simulated();
    const entry = { ...asked, terms: { ...asked.terms, byDate: null } };

    expect(phrase(entry)).toMatch(sentence);
    expect(phrase(asked)).not.toMatch(sentence);
    expect(phrase({ ...entry, rankedBy: { kind: 'finish' } })).not.toMatch(sentence);
  });

  it.each([
    [{ byDate: null, budget: null }, /is finished by|stays within/, false],
    [{ byDate: '2025-05', budget: null }, /3 is finished by May 2025 in 83% of the draws\./, true],
    [{ byDate: null, budget: 360e6 }, /3 stays within € 360 million of total cost in 64% of the draws\./, true],
  ])('tells the chances of what was asked for: %o', (asked, text, isSaid) => {
    const entry = changed(simulated(), ({ chances }) => ({
      chances: {
        ...chances,
        byDate: asked.byDate === null ? null : chances.byDate,
        withinBudget: asked.budget === null ? null : chances.withinBudget,
        both: null,
      },
    }));
    const report = { ...entry, terms: { ...entry.terms, ...asked } };

    expect(text.test(phrase(report))).toBe(isSaid);
    const terms = simulationShown(report).tables.find(({ id }) => id === 'terms');
    expect(terms?.columns.length ?? 0).toBe(isSaid ? 2 : 0);
  });
});

describe('a simulation by another figure', () => {
  it.each(['total-cost', 'finish', 'measure'] as const)('as %s has a band, a table and a reserve of it', (kind) => {
    const rankedBy = kind === 'measure' ? ({ kind, measure: 'unlawful' } as const) : ({ kind } as const);
    const ids = simulationShown({ ...simulated(), rankedBy }).tables.map(({ id }) => id);
    const id = kind === 'measure' ? 'measures.unlawful' : kind;

    expect(ids.slice(0, 4)).toEqual(['ranking', `bands.${id}`, id, `surcharge.${id}`]);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).toContain('present-value');
  });
});

describe('a chance', () => {
  const { numbers } = languages.en;

  it.each([
    [0.7781, 0.0042, '78'],
    [0.7781, 0.0009, '77.8'],
    [0.002, 0.0005, '0.2'],
    [0.0003, 0.0002, '<0.1'],
    [0.9999, 0.0001, '>99.9'],
    [0.003, 0.002, '<1'],
    [0.998, 0.002, '>99'],
    [0, 0, '0'],
    [1, 0, '100'],
  ])('of %d with a standard error of %d is %s', (share, error, text) => {
    expect(writeChance(share, error, numbers)).toBe(text);
  });

  it.each([
    [0, '0'],
    [0.42, '0.4'],
    [0.0004, '0.0004'],
    [4e-10, '0'],
    [0.026, '0.03'],
    [3.4, '3'],
    [23.6, '24'],
  ])('has a standard error of %d as %s', (error, text) => {
    expect(writeError(error, numbers)).toBe(text);
  });
});

describe('correlations', () => {
  it('are the ten strongest, with the rest and those within the noise counted', () => {
    const table = tableOf(simulationShown(simulated()), 'correlations.cost');
    const rows = table.groups.flatMap((group) => group.rows);

    expect(rows).toHaveLength(10);
    expect(rows[1]?.slice(0, 2)).toEqual([
      { kind: 'text', text: 'documentation' },
      { kind: 'number', value: -0.52, decimals: 2, signed: true },
    ]);
    expect(table.notes[0]?.text).toBe('3 more that are weaker or within the noise are not shown.');
  });
});

describe('in CSV, what draws tell', () => {
  it.each([',', ';', '\t'] as const)('has its standard error beside it, with %j', (delimiter: Delimiter) => {
    const records = parseCsv(csv(simulationShown(simulated()), { delimiter, words: languages.en }), delimiter);
    const head = records.find((record) => record.includes('P80 [EUR]')) ?? [];
    const row = records[records.indexOf(head) + 1] ?? [];

    expect(head[head.indexOf('P80 [EUR]') + 1]).toBe('± P80 [EUR]');
    expect(row[head.indexOf('P80 [EUR]')]).toBe('318400000');
    expect(Number(row[head.indexOf('± P80 [EUR]')])).toBeCloseTo(232_661, 0);
    expect(new Set(records.map((record) => record.length)).size).toBe(1);
  });
});
