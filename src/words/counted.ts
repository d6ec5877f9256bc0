/** A number with what it counts, as one or as more of them: `1 month`, `−1 month`, `1.5 months`. */
export const counted = (count: number | string, one: string, more: string): string =>
  `${count} ${/^\D?1$/.test(String(count)) ? one : more}`;
