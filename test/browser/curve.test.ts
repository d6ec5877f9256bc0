import { expect, it } from 'vitest';
import { curveHtml } from '../../src/browser/results/curve.ts';
import type { ShownComparison } from '../../src/browser/results/shown-comparison.ts';
import { moneyScale } from '../../src/report/money-scale.ts';
import { en } from '../../src/words/en.ts';
import { compared, scenarioWith, studyFrom, studyWith, work } from '../support/studies.ts';

/** What each scenario is called by: in the legend, and at the end of its line in the chart. */
function markedIn(html: string): string[] {
  const legend = [...html.matchAll(/class="key (s\d)"><\/span>(\w): (\w+)/g)];
  const ends = [...html.matchAll(/class="name letter (s\d)"[^>]*>(\w)</g)];
  const lines = [...html.matchAll(/class="line (s\d)"/g)];
  return [
    ...legend.map(([, style, letter, title]) => `${title} ${letter} ${style}`),
    ...ends.map(([, style, letter]) => `${letter} ${style}`).toSorted(),
    ...lines.map(([, style]) => `${style}`),
  ];
}

it('a scenario keeps the letter and the colour of its place in the page where another is left out', () => {
  const study = studyFrom(
    studyWith({
      scenarios: Object.fromEntries(
        ['ash', 'birch', 'cedar'].map((id, index) => [
          id,
          scenarioWith({ title: id, phases: { build: work(30 - index, 5) } }),
        ]),
      ),
    }),
  );
  const asked = { ...study, scenarios: new Map([...study.scenarios].filter(([id]) => id !== 'cedar')) };
  const { scenarios } = compared(asked);
  const shown = {
    words: en,
    study,
    // The shorter the work, the further to the front: cedar, birch, ash.
    before: compared(study),
    asked: { study: asked },
    scale: moneyScale([30_000]),
  } as unknown as ShownComparison;

  expect(markedIn(curveHtml(scenarios, shown).html)).toEqual(['birch B s1', 'ash C s2', 'B s1', 'C s2', 's1', 's2']);
});
