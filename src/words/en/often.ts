import type { Times } from '../facts.ts';

/**
 * In how many draws a scenario is ahead: `in 40% of the draws`; where others are level with it in some of these, in how many.
 *
 * @param of - behind the first number: ` of the draws`
 */
export function often(times: Times | null, of = ''): string {
  if (times === null) return '';
  const { share, level } = times;
  if (level === null) return `in ${share}${of}`;
  const beside = `level with ${level.other ?? 'others'}`;
  return level.alone === null
    ? `in ${level.share}${of}, each time ${beside}`
    : `in ${level.alone}${of} alone, and in ${level.share} ${beside}`;
}
