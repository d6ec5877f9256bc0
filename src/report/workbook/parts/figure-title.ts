import { type Metric, metrics } from '../../../model/metrics/metrics.ts';
import { titled } from '../../lines/titled.ts';
import type { Book } from './book.ts';
import { unitText } from './shapes.ts';

/** What a figure of a scenario is called, at the head of a column or a row. */
export const figureTitle = (metric: Metric, { study, words }: Book): string =>
  metric.kind === 'measure'
    ? titled(study.measures.get(metric.measure)?.title, metric.measure, { words })
    : words.lines.figures[metric.kind];

/** The same with its unit, above numbers. */
export const figureHead = (metric: Metric, book: Book): string =>
  `${figureTitle(metric, book)} (${unitOf(metric, book)})`;

function unitOf({ kind }: Metric, { words }: Book): string {
  const { dimension, isTime } = metrics[kind];
  if (dimension === 'score') return words.table.points;
  return unitText(dimension === 'money' ? 'EUR' : isTime ? 'moment' : 'months', words);
}
