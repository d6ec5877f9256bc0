import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { anyStudy } from '../support/any-study.ts';
import { harbour, root } from '../support/cli.ts';
import { loadedFolder } from '../support/loaded-folder.ts';
import { mistakesIn } from '../support/printed-trace.ts';
import { fc, tries } from '../support/seed.ts';
import { loaded } from '../support/studies.ts';
import { printedTrace } from '../support/traces.ts';

const wordsByLanguage = ['en', 'nl'] as const;
const fine = { checked: expect.any(Number), mistakes: [] };

const figures = [
  'present-value',
  'total-cost',
  'beyond-horizon',
  'spent-before-as-of',
  'by-category.labour',
  'by-category.vat',
  'by-year.2022',
  'by-month.2023-02',
  'finish',
  'effort',
  'feasible',
  'score',
  'measures.unlawful',
  'rank',
];

describe('what is printed of a figure multiplies out', () => {
  const port = loadedFolder(harbour);
  const harbours = wordsByLanguage.flatMap((language) =>
    ['2.5', '3', '3-late', 'keep'].map((scenario) => ({ language, scenario })),
  );

  it.each(harbours)('in every line of scenario $scenario of the harbour, in $language', ({ language, scenario }) => {
    for (const figure of figures.filter((each) => scenario === '2.5' || !each.startsWith('by-category')))
      expect(mistakesIn(printedTrace(port, { scenario, figure, language }), language)).toEqual(fine);
  });

  const digipoort = loadedFolder(join(root, 'scenarios/digipoort'));
  const looks = wordsByLanguage.flatMap((language) =>
    ['2.5', '3', 'carry-on'].flatMap((scenario) =>
      ['2020-06', '2021-04'].map((asOf) => ({ language, scenario, asOf })),
    ),
  );

  it.each(looks)('in every line of Digipoort $scenario as known in $asOf, in $language', (look) => {
    for (const figure of ['present-value', 'finish', 'by-year.2024', 'total-cost'])
      expect(mistakesIn(printedTrace(digipoort, { ...look, figure }), look.language)).toEqual(fine);
  });

  it('in more lines than one: the harbour has tens of them', () => {
    const text = printedTrace(port, { scenario: '2.5', figure: 'score' });

    expect(mistakesIn(text, 'en').checked).toBeGreaterThan(40);
  });

  it('in every line of any study', () => {
    fc.assert(
      fc.property(anyStudy, fc.constantFrom(...wordsByLanguage), (data, language) => {
        const study = loaded(data);
        const scenarios = [...study.study.scenarios.values()];
        fc.pre(runsOf(study.study, scenarios, study.study.asOf).problems.length === 0);
        for (const { id } of scenarios)
          for (const figure of ['score', 'total-cost', 'beyond-horizon', 'spent-before-as-of', 'feasible'])
            expect(mistakesIn(printedTrace(study, { scenario: id, figure, language }), language)).toEqual(fine);
      }),
      { numRuns: tries(30) },
    );
  });
});
