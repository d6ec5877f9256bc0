import type { Path } from '../../problems/problem.ts';
import { isInDollars } from '../../units/dollars.ts';
import type { Notation } from '../../units/notation.ts';
import { readLiteral } from '../../units/quantity.ts';
import type { Unit } from '../../units/unit.ts';
import { parseFormula } from '../formula/parse.ts';
import { isFault } from '../formula/scan.ts';
import type { Formula } from '../study/study.ts';
import type { Reader } from './reader.ts';

/** Whether the value of an assumption is meant as a formula: it holds a name, or a function that a comma cut off within { }. */
export const isFormula = (written: unknown): written is string =>
  typeof written === 'string' &&
  ((written.includes('$') && !isInDollars(written)) || /^(?:min|max) ?\([^)]*$/.test(written));

/** Whether a text computes something without any name, such as `2 * 3 months`. A quantity or a month is none. */
export function isNameless(written: unknown, unit: Unit, notation: Notation): written is string {
  if (typeof written !== 'string' || unit === 'month' || !/[*/()]| [+-] /.test(written)) return false;
  const literal = readLiteral(written, notation);
  if (!('fault' in literal) || literal.fault !== 'not-a-quantity') return false;
  const expression = parseFormula(written, notation);
  return !isFault(expression) && expression.kind !== 'number';
}

/** The formula that was meant where names stand in it without their `$`, such as `users * price`; null where nothing of the kind stands there. */
export function meantFormula(written: unknown, notation: Notation): string | null {
  if (typeof written !== 'string' || written.includes('$') || !/ [-+*/] /.test(written)) return null;
  // A word behind a number is its unit, and one before a bracket a function.
  const meant = written.replaceAll(/(?<![\w$.-]|\d )[a-z][\w.-]*(?![\w.(-])/g, (name) => `$${name}`);
  return isFormula(meant) && !isFault(parseFormula(meant, notation)) ? meant : null;
}

/**
 * The formula of an assumption, or null where it cannot be read.
 *
 * A month of the calendar is a point in time and does not follow by adding or multiplying.
 */
export function readFormula(reader: Reader, path: Path, written: string, unit: Unit): Formula | null {
  const expression = parseFormula(written, reader.notation);
  if (isFault(expression)) {
    reader.addWithin(path, expression.fault, expression.within);
    return null;
  }
  if (unit === 'month') {
    reader.add(path, { kind: 'month-in-formula', name: null });
    return null;
  }
  return { shape: 'formula', text: written.trim().replace(/\s+/g, ' '), expression };
}
