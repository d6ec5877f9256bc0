import { largest } from '../../numerics/extremes.ts';

/** Two columns, indented. */
export function rows(lines: readonly (readonly [string, string])[]): string {
  const width = largest(lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
