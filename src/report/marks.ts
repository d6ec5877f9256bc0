import type { SpanTone } from './table.ts';

/** What the lines of a chart are drawn with: each mark says what it is without colour. */
export const marks: Readonly<Record<SpanTone | 'point', string>> = {
  critical: '█',
  normal: '▒',
  float: '·',
  period: '░',
  total: '█',
  more: '▓',
  less: '░',
  low: '▒',
  high: '█',
  point: '◆',
};
