import type { PlainMetric } from '../model/metrics/metrics.ts';

/** What a metric is called; a measure has its own title. */
interface MetricName {
  /** As the head of a column or a table. */
  readonly head: string;
  /** In a sentence, where a few words will do. */
  readonly short: string;
  /** In a sentence, in full. */
  readonly named: string;
  /** The same with its article. */
  readonly definite: string;
}

export type MetricWords = Readonly<Record<PlainMetric, MetricName>>;
