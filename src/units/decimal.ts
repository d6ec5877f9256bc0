/**
 * A number as it may be written: an optional sign, digits, an optional point with digits.
 * An exponent is read where YAML itself gives a number; texts with a unit have none.
 */
const plain = /^[+-]?(0|[1-9]\d*)(\.\d+)?$/;
const withExponent = /^[+-]?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** The largest amount that may be written; beyond it cents are lost in a double. */
export const largest = 1e15;

/**
 * The largest figure that is reported. Ten times as large a number would be written with an exponent: the difference of two figures, and what a few come to,
 * stays below that.
 */
const largestFigure = 1e20;

/** Whether a figure is a number, and one that can be written out. */
export const isWritable = (figure: number): boolean => Math.abs(figure) <= largestFigure;

export type DecimalFault =
  | { readonly fault: 'decimal-comma'; readonly corrected: string }
  | { readonly fault: 'digits-lost'; readonly read: string }
  | { readonly fault: 'too-large' }
  | { readonly fault: 'not-a-number' };

export type Decimal = { readonly value: number } | DecimalFault;

/**
 * The double nearest to the decimal number in `text`, times ten to the power `shift`.
 *
 * @returns the value, or what is wrong with the text: a comma or a thousands separator (with the corrected
 *   number), more digits than a double holds, a number beyond 1e15, or no number at all
 */
export function readDecimal(text: string, shift = 0): Decimal {
  if (!withExponent.test(text)) return misread(text);
  const value = shift === 0 ? Number(text) : Number(`${text}e${shift}`);
  if (!(Math.abs(value) <= largest)) return { fault: 'too-large' };
  if (!survives(text)) return { fault: 'digits-lost', read: String(Number(text)) };
  return { value: value === 0 ? 0 : value };
}

export const isDecimal = (text: string): boolean => plain.test(text);

/** Whether the shortest number that reads back as the same double has the digits that were written. */
function survives(text: string): boolean {
  const written = significantDigits(text);
  return written.length <= 15 || written === significantDigits(String(Number(text)));
}

function significantDigits(text: string): string {
  const [mantissa = ''] = text.toLowerCase().split('e');
  return mantissa
    .replace(/[+\-.]/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
}

/** Grouped and comma-separated numbers, with the value that was meant. */
function misread(text: string): DecimalFault {
  const corrected = correctDecimal(text.replace(/[\u00a0\u202f ]/g, ' '));
  return corrected === null ? { fault: 'not-a-number' } : { fault: 'decimal-comma', corrected };
}

/** `1.234,56` as 1234.56; null where the text is no grouped or comma-separated number. */
export function correctDecimal(text: string): string | null {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const digits = text.slice(sign.length);
  // 1.234.567,89 or 1 234 567,89 or 12,5
  if (/^\d{1,3}([. _]\d{3})*,\d+$/.test(digits) || /^\d+,\d+$/.test(digits)) {
    const [whole = '', part = ''] = digits.split(',');
    if (/^\d{1,3}$/.test(whole) && /^\d{3}$/.test(part) && whole !== '0') return `${sign}${whole}${part}`;
    return `${sign}${whole.replace(/[. _]/g, '')}.${part}`;
  }
  // 1,234,567.89 and 1.234.567 and 1 234 567 and 1_000
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return sign + digits.replace(/,/g, '');
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits)) return sign + digits.replace(/\./g, '');
  if (/^\d+([ _]\d+)+(\.\d+)?$/.test(digits)) return sign + digits.replace(/[ _]/g, '');
  return null;
}
