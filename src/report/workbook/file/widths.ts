import type { WrittenSheet } from './sheet.ts';
import type { Shape } from './styles.ts';

/** What stands around a number in its cell, in characters: a spreadsheet shows ### where that does not fit. */
const margin = 2;

/** How many characters come behind the whole part of a number; those of an amount are of its currency. */
const behind: Readonly<Record<Exclude<Shape, 'money' | 'factor'>, number>> = {
  general: 0,
  text: 0,
  whole: 0,
  count: 0,
  number: 3,
  exact: 7,
  share: 4,
  month: 0,
  tiny: 0,
};

const grouped = new Set<Shape>(['count', 'money', 'number']);

const behindWhole = (shape: Exclude<Shape, 'factor'>, decimals: number): number =>
  shape === 'money' ? (decimals === 0 ? 0 : decimals + 1) : behind[shape];

/** How many characters a number takes as a spreadsheet shows it. */
function shownLength(value: number, shape: Shape, decimals: number): number {
  // yyyy-mm, and -0.0E+000
  if (shape === 'month') return 7;
  if (shape === 'tiny') return 9;
  if (!Number.isFinite(value)) return 4;
  if (shape === 'factor') return String(Number(value.toFixed(6))).length;
  const size = Math.abs(shape === 'share' ? value * 100 : value);
  const digits = size.toFixed(0).length;
  const groups = grouped.has(shape) ? Math.floor((digits - 1) / 3) : 0;
  return (value < 0 ? 1 : 0) + digits + groups + behindWhole(shape, decimals);
}

/**
 * The widths of columns, none less than its longest number.
 *
 * @param decimals - of amounts
 */
export function wideEnough({ rows, widths }: Pick<WrittenSheet, 'rows' | 'widths'>, decimals: number): number[] {
  const wide = [...widths];
  const last = widths.length - 1;
  for (const cells of rows)
    cells.forEach((cell, column) => {
      if (cell === undefined || typeof cell.value === 'string' || last < 0) return;
      const at = Math.min(column, last);
      wide[at] = Math.max(wide[at] as number, margin + shownLength(cell.value, cell.style.shape, decimals));
    });
  return wide;
}
