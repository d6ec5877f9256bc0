import { largest } from '../../numerics/extremes.ts';

/** As wide as a help page is, whatever the terminal. */
const mostColumns = 80;

/** Two columns, indented; the right one below the left where they do not fit beside each other. */
export function rows(lines: readonly (readonly [string, string])[]): string {
  const width = largest(lines.map(([left]) => left.length));
  const isWide = lines.some(([, right]) => width + right.length + 4 > mostColumns);
  return lines
    .map(([left, right]) => (isWide ? `  ${left}\n      ${right}` : `  ${left.padEnd(width)}  ${right}`))
    .join('\n');
}
