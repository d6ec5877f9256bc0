import { isWithoutDraws } from '../../../analysis/simulate/without-draws.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import { writeDecimal } from '../../../units/write.ts';
import { metricTitle } from '../../tables/metric.ts';
import { sideBySideReport } from '../../tables/show/side-by-side.ts';
import { isWithoutCosts } from '../../tables/without-costs.ts';
import type { PageContext, PageResults } from '../results.ts';
import type { Section } from '../section.ts';
import { notes } from './parts.ts';

type Needed = PageResults<'explanation' | 'sensitivity' | 'criteria'>;

/** How the figures of this study come about, in plain words, and on which terms. */
export const method = (results: Needed, context: PageContext): Section => ({
  id: 'method',
  title: context.words.page.titles.method,
  blocks: [
    { kind: 'texts', texts: paragraphs(results, context) },
    ...notes(sideBySideReport(results.comparison, context).notes),
  ],
});

/** Each part of the method that this study uses. */
function paragraphs(results: Needed, context: PageContext): string[] {
  const { comparison, shown, simulation, explanation, sensitivity, criteria } = results;
  const { page, numbers } = context.words;
  const { scenarios } = comparison;
  const work = shown.flatMap((each) => each.work);
  const drawn = simulation === null || isWithoutDraws(simulation) ? null : simulation.sampling.draws;
  const costs = !isWithoutCosts(comparison);
  const terms: readonly (readonly [applies: boolean, text: string])[] = [
    [true, page.method.numbers],
    [work.some(({ effort }) => effort > 0), page.method.effort],
    [work.some(({ aam }) => aam !== null), page.method.reuse],
    [scenarios.some(({ phases }) => phases.length > 0), page.method.time],
    [costs, page.method.costs],
    [costs && comparison.discounting.rate > 0, page.method.discounted],
    [scenarios.some(({ gates }) => gates.length > 0), page.method.gates],
    [scenarios.length > 1, page.method.ranking(metricTitle(metricId(context.by), context))],
    [drawn !== null, page.method.draws(writeDecimal(drawn ?? 0, 0, numbers))],
    [explanation !== null, page.method.changes],
    [sensitivity !== null, page.method.sensitivity],
    [criteria !== null, page.method.criteria],
  ];
  return terms.flatMap(([applies, text]) => (applies ? [text] : []));
}
