import type { Comparison } from '../../analysis/runs/comparison.ts';
import { isNothingDrawn } from '../../analysis/simulate/without-draws.ts';
import { writeDecimal } from '../../units/write.ts';
import type { Words } from '../../words/words.ts';
import { structureNotes } from '../lines/provenance.ts';
import type { Note } from '../table.ts';
import type { ComparisonContext, Scaled } from './comparison-context.ts';
import { isDrawn } from './compare/drawn-notes.ts';
import { metricCalled, metricTitle, theMetric } from './metric.ts';
import { isWithoutCosts } from './without-costs.ts';
import { contingencyNotes, costNamed, leftOut, type PlanNaming } from './plan-notes.ts';

/**
 * On which terms all of it was computed.
 *
 * @param isMean - whether it is said elsewhere that the mean may differ from the plan
 */
export function termNotes(comparison: Comparison, { study, sets, words, scale }: Scaled, isMean = false): Note[] {
  const { table } = words;
  const { vat, prices, discounting } = comparison;
  const rate = words.quantity(discounting.rate, 'percent');
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const vatTerm =
    vat === null ? table.noVat : (vat.recoverable ? table.vatOut : table.vatIn)(words.quantity(vat.rate, 'percent'));
  const rankedBy = table.rankedBy(metricTitle(comparison.rankedBy, { study, words }));
  const central = centralTerms(comparison, { studies: [study], words, scale });
  const lines: readonly (string | Note)[] = [
    ...structureNotes(comparison.scenarios, words),
    ...(changed.length > 0 ? [table.changed(changed.join(', '))] : []),
    ...(isWithoutCosts(comparison)
      ? [rankedBy]
      : [
          `${rankedBy} ${vatTerm}`,
          `${table.prices(prices.basis, prices.level)} ${table.discounted(rate, discounting.basis, discounting.base, table.timings[discounting.timing])}`,
        ]),
    detail(table.horizon(words.monthName(study.horizon))),
    ...drawnTerms(comparison, { study, words }),
    ...central.map((text, index) => (isMean && index === 0 ? detail(text) : text)),
    table.numbers(comparison.provenance),
  ];
  return lines.map((line) => (typeof line === 'string' ? { kind: 'term', text: line } : line));
}

/** What stands only where all is asked for. */
const detail = (text: string): Note => ({ kind: 'term', text, detail: true });

/** What the figures that do not come from draws leave out, and what is set aside in them. */
function centralTerms({ plan, sampling, rankedBy }: Comparison, naming: PlanNaming): string[] {
  const { words } = naming;
  const left = leftOut(plan);
  const reserved = contingencyNotes(plan, costNamed(sampling?.of ?? rankedBy), naming);
  const without = reserved.length === 0 ? [] : [words.plan.drawsWithout];
  if (sampling === undefined) return [words.plan.central(left), ...reserved];
  if (isNothingDrawn(sampling)) return [words.plan.central(left), ...reserved, ...(isDrawn(rankedBy) ? without : [])];
  return [words.plan.otherColumns(left), ...reserved, ...without];
}

/** What draws tell in the table, and how they were made; nothing where nothing was drawn. */
function drawnTerms(
  { sampling }: Comparison,
  { study, words }: Pick<ComparisonContext, 'study' | 'words'>,
): (string | Note)[] {
  if (sampling === undefined) return [];
  const { of, shapes } = sampling;
  const { simulation } = words;
  if (isNothingDrawn(sampling)) return [howDrawn(sampling, words)];
  const figure = theMetric(metricCalled(of, study), { study, words });
  return [
    detail(`${simulation.spreadOf(figure)} ${simulation.percentile}`),
    howDrawn(sampling, words),
    detail(shapesDrawn(shapes, words)),
  ];
}

type Sampling = NonNullable<Comparison['sampling']>;

/** How many draws there were, by which seed and method, and what stands behind a figure of them; or that nothing was drawn. */
export function howDrawn(sampling: Sampling, { simulation, numbers }: Words): string {
  if (isNothingDrawn(sampling)) return simulation.nothingDrawn;
  const { draws, seed, method } = sampling;
  return `${simulation.draws(writeDecimal(draws, 0, numbers), seed, method)} ${simulation.oneError}`;
}

type Shapes = Sampling['shapes'];

/** How many numbers were drawn, and of which shapes. */
export function shapesDrawn(shapes: Shapes, { simulation: texts, estimates, numbers }: Words): string {
  const each = Object.entries(shapes) as [keyof Shapes, number][];
  const all = each.reduce((sum, [, count]) => sum + count, 0);
  const written = (count: number): string => writeDecimal(count, 0, numbers);
  const text = each.map(([shape, count]) => `${written(count)} ${estimates.shapes[shape]}`);
  return all === 0 ? texts.nothingDrawn : texts.drawn(written(all), text.join(', '));
}
