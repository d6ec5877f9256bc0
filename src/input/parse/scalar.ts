import { readDecimal } from '../../units/decimal.ts';
import type { Fault } from '../../problems/problem.ts';

/**
 * What a plain scalar is, by the YAML 1.2 core rules less its surprises: `012`, `1:30`, `yes` and `2020-07` are text.
 *
 * @returns its value, or what is wrong with a number that no figure can be made from
 */
export function readScalar(text: string): string | number | boolean | null | Fault {
  if (!/^(?:[nNtTfF~.+\d-]|$)/.test(text)) return text;
  if (/^(null|Null|NULL|~|)$/.test(text)) return null;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  if (/^([+-]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|0x[0-9a-fA-F]+|0o[0-7]+)$/.test(text))
    return { kind: 'not-a-number', text };
  if (/^[+-]?(\.\d+|\d+\.)([eE][+-]?\d+)?$/.test(text)) return { kind: 'not-a-number', text };
  if (!/^[+-]?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return text;
  const decimal = readDecimal(text);
  if ('value' in decimal) return decimal.value;
  if (decimal.fault === 'digits-lost') return { kind: 'digits-lost', text, read: decimal.read };
  return { kind: 'too-large', text };
}

/** Whether a plain key reads as text, and so needs no quotes. */
export const isPlainText = (text: string): boolean => typeof readScalar(text) === 'string';
