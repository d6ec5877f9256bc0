import type { Times } from '../facts.ts';

/** In how many draws a scenario is ahead, and in how many of these others are level with it. */
export function often(times: Times | null, of = ''): string {
  if (times === null) return '';
  const { share, level } = times;
  if (level === null) return `in ${share}${of}`;
  const beside = `gelijk met ${level.other ?? 'andere'}`;
  return level.alone === null
    ? `in ${level.share}${of} (steeds ${beside})`
    : `in ${level.alone}${of} alleen, en in ${level.share} ${beside}`;
}
