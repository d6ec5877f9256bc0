/** A length of time on the calendar. */
export interface Age {
  readonly count: number;
  readonly unit: 'd' | 'm' | 'y';
}

/** `365d`, `365 days`, `18 months`, `2y`; null for anything else. */
export function readAge(text: string): Age | null {
  const [, count, unit] = /^(\d{1,6}) ?(d|m|y|days?|months?|years?)$/.exec(text) ?? [];
  return count === undefined || unit === undefined ? null : { count: Number(count), unit: unit[0] as Age['unit'] };
}
