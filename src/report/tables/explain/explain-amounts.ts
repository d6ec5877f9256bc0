import type { Explanation } from '../../../analysis/explain/explanation.ts';
import { metricDimension } from '../../../model/metrics/metrics.ts';
import { writeDecimal, writeSignificant } from '../../../units/write.ts';
import type { Position } from '../../../words/facts.ts';
import type { ExplainNaming } from './explain-naming.ts';

/** How many digits count: a figure changes by a small part of itself. */
export const digits = { lead: 3, figure: 5 };

/** As many digits as a double has for certain. */
const mostDigits = 15;

/** Money in the scale of the largest amount beside it, a length in months, or points. */
const scales = { million: 1e6, thousand: 1e3, euro: 1 };

const scaleOf = (largest: number): keyof typeof scales =>
  largest >= 1e6 ? 'million' : largest >= 1e4 ? 'thousand' : 'euro';

/** How many times as large an amount may be as one that is told in the same scale. */
const mostApart = 1000;

/** The amounts of one sentence: in one scale where they are of one size, with as many digits as tell different ones apart. */
export function amountTexts(
  values: readonly number[],
  { metric }: Pick<Explanation, 'metric'>,
  { words }: ExplainNaming,
  significant: number = digits.lead,
): string[] {
  const dimension = metricDimension(metric);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const say = (value: number, more: number): string => {
    if (dimension === 'money') {
      const size = Math.abs(value);
      const scale = scaleOf(size * mostApart >= largest ? largest : size);
      return words.table.amount(writeSignificant(value / scales[scale], significant + more, words.numbers), scale);
    }
    const number = writeDecimal(value, 1 + more, words.numbers);
    return dimension === 'duration' ? `${number} ${words.table.months}` : number;
  };
  const distinct = new Set(values).size;
  for (let more = 0; significant + more <= mostDigits; more++) {
    const texts = values.map((value) => say(value, more));
    if (new Set(texts).size === distinct) return texts;
  }
  return values.map((value) => say(value, 0));
}

/** A lead as a place: ahead, behind or level, with how far. */
export function positions(leads: readonly number[], explanation: Explanation, naming: ExplainNaming): Position[] {
  const texts = amountTexts(leads.map(Math.abs), explanation, naming);
  return leads.map((lead, index) => ({
    is: lead > 0 ? 'ahead' : lead < 0 ? 'behind' : 'level',
    by: texts[index] as string,
  }));
}
