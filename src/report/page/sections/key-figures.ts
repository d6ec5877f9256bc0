import type { ScenarioResult } from '../../../analysis/runs/comparison.ts';
import { isWithoutDraws } from '../../../analysis/simulate/without-draws.ts';
import { type Metric, metricIn } from '../../../model/metrics/metrics.ts';
import { readMonth } from '../../../units/month.ts';
import type { MoneyScale } from '../../money-scale.ts';
import { lengthText } from '../../tables/mean-text.ts';
import { figureCell, metricName } from '../../tables/metric.ts';
import { timesOf } from '../../tables/simulation/times.ts';
import type { PageBasis, PageContext } from '../results.ts';
import type { KeyFigure } from '../section.ts';

type Scaled = PageContext & { readonly scale: MoneyScale };

/**
 * The leader at a glance: what it is ranked by, how far the next is, when it finishes, how often it is first; nothing where several
 * share the first place, or none has it.
 */
export function keyFigures({ comparison, simulation }: PageBasis, context: Scaled): KeyFigure[] {
  const { memo } = context.words.page;
  const [leader, other] = comparison.scenarios.filter(({ rank }) => rank === 1);
  if (leader === undefined || other !== undefined) return [];
  const second = comparison.scenarios.find(({ rank }) => rank !== null && rank > 1);
  const distance = second?.differenceFromBest ?? null;
  // One by itself is first wherever it passes its gates.
  const isAlone = comparison.scenarios.length === 1;
  return [
    ...(isAlone ? [] : [{ name: memo.first, value: leader.id }]),
    ...figureOf(leader, context.by, context),
    ...(second === undefined || distance === null
      ? []
      : [{ name: memo.lead(second.id), value: lengthText(context.by, Math.abs(distance), context) }]),
    ...finishOf(leader, context),
    ...(isAlone ? [] : chanceOf(leader, simulation, context)),
  ];
}

function figureOf(leader: ScenarioResult, metric: Metric, context: Scaled): KeyFigure[] {
  const value = metricIn(leader, metric);
  if (value === null) return [];
  const cell = figureCell(metric, value, context.study);
  const text = cell.kind === 'month' ? context.words.monthName(cell.month) : lengthText(metric, value, context);
  return [{ name: metricName(metric, context), value: text }];
}

function finishOf({ finishMonth }: ScenarioResult, { by, words }: Scaled): KeyFigure[] {
  const month = readMonth(finishMonth ?? '');
  return month === null || by.kind === 'finish'
    ? []
    : [{ name: words.metrics.finish.head, value: words.monthName(month) }];
}

function chanceOf({ id }: ScenarioResult, simulation: PageBasis['simulation'], { words }: Scaled): KeyFigure[] {
  if (simulation === null || isWithoutDraws(simulation)) return [];
  const scenario = simulation.scenarios.find((each) => each.id === id);
  if (scenario === undefined || scenario.chances.first === null) return [];
  const { share, level } = timesOf(scenario, 'first', simulation, words);
  const value = level === null ? share : words.simulation.aloneOrLevel(level.alone, level.share);
  return [{ name: words.page.memo.firstIn, value }];
}
