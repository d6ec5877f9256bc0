/** How numbers are written in a language. Passed in, never taken from the machine: output is the same everywhere. */
export interface NumberStyle {
  readonly decimal: string;
  readonly group: string;
  readonly minus: string;
}

/**
 * A number with a fixed number of decimals, grouped by thousands. Rounds to nearest, halves away from zero as far as
 * the double is one; what rounds to zero has no sign.
 */
export function writeDecimal(value: number, decimals: number, style: NumberStyle): string {
  const [whole = '', part = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, style.group);
  const text = part === '' ? grouped : `${grouped}${style.decimal}${part}`;
  return value < 0 && /[1-9]/.test(text) ? `${style.minus}${text}` : text;
}

/** Without superfluous zeros: 65 and 2.25, at most `decimals` decimals. */
export function writeShort(value: number, decimals: number, style: NumberStyle): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const needed = fixed.includes('.') ? fixed.replace(/0+$/, '').split('.')[1]?.length : 0;
  return writeDecimal(value, needed ?? 0, style);
}

/** The shortest digits that read back as the same double, for other programs: not grouped, no exponent, a plain minus. */
export function writeExact(value: number, decimal: string): string {
  const [, minus = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const point = whole.length + Number(power);
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${part}`.padEnd(point, '0');
  const cut = Math.max(1, point);
  return `${minus}${digits.slice(0, cut)}${digits.length > cut ? `${decimal}${digits.slice(cut)}` : ''}`;
}
