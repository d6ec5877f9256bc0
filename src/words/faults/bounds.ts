import type { Bounds } from '../../problems/problem.ts';

interface BoundWords {
  readonly from: string;
  readonly to: string;
  readonly least: string;
  readonly most: string;
  readonly above: string;
}

/** "from 0% to 100%", "at least 0", "more than 0 fte". */
export function boundsText(
  { low, high, above = false }: Bounds,
  write: (value: number) => string,
  words: BoundWords,
): string {
  if (low !== null && high !== null) return `${words.from} ${write(low)} ${words.to} ${write(high)}`;
  if (low !== null) return `${above ? words.above : words.least} ${write(low)}`;
  return high === null ? '' : `${words.most} ${write(high)}`;
}
