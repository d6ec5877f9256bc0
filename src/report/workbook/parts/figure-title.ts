import type { Metric } from '../../../model/metrics/metrics.ts';
import { titled } from '../../lines/titled.ts';
import type { Book } from './book.ts';

/** What a figure of a scenario is called, at the head of a column or a row. */
export const figureTitle = (metric: Metric, { study, words }: Book): string =>
  metric.kind === 'measure'
    ? titled(study.measures.get(metric.measure)?.title, metric.measure, { words })
    : words.lines.figures[metric.kind];
