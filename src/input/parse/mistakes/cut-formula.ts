import { isScalar, type Pair, Scalar } from 'yaml';
import { isFault, scan } from '../../../model/formula/scan.ts';
import { parseFormula } from '../../../model/formula/parse.ts';
import { correctDecimal } from '../../../units/decimal.ts';
import { at, type TextProblem } from '../../tree/parsed.ts';
import type { SourceFile } from '../../tree/tree.ts';

/* Between brackets YAML takes a comma for the end of a value. What stands behind it in a formula seems to be a key, and is the rest. */

/**
 * The pairs of a map with each formula that commas cut read as it is meant, so that all that is wrong with it is told at once.
 *
 * @returns the pairs without those that were the rest of a formula, and what is wrong with the commas
 */
export function joinFormulas(
  file: SourceFile,
  pairs: readonly Pair[],
): { readonly items: readonly Pair[]; readonly problems: readonly TextProblem[] } {
  const items: Pair[] = [];
  const problems: TextProblem[] = [];
  let next = 0;
  while (next < pairs.length) {
    const pair = pairs[next] as Pair;
    next += 1;
    const rest = restsBehind(pairs, next);
    const joined = rest === 0 ? null : joinedFormula(file, pair, pairs.slice(next, next + rest));
    items.push(joined?.pair ?? pair);
    if (joined === null) continue;
    for (const problem of joined.problems) problems.push(problem);
    next += joined.count;
  }
  return { items, problems };
}

/** How many pairs follow that are a bare key with nothing behind it. */
function restsBehind(pairs: readonly Pair[], from: number): number {
  const end = pairs.findIndex((pair, place) => place >= from && !isBare(pair));
  return (end === -1 ? pairs.length : end) - from;
}

const isBare = ({ key, value }: Pair): boolean => value === null && isPlain(key);

const isPlain = (node: unknown): node is Scalar<string> => isScalar(node) && node.type === 'PLAIN';

interface Joined {
  readonly pair: Pair;
  /** Of how many pairs behind it. */
  readonly count: number;
  readonly problems: readonly TextProblem[];
}

/** The formula that a pair begins, as far as it goes on in what follows; null where none does. */
function joinedFormula(file: SourceFile, { key, value }: Pair, rests: readonly Pair[]): Joined | null {
  if (!isPlain(key) || !isPlain(value)) return null;
  const [from = 0] = value.range ?? [];
  let count = 0;
  let to = value.range?.[1] ?? from;
  for (const rest of rests) {
    const [start = 0, end = 0] = (rest.key as Scalar).range ?? [];
    if (!goesOn(file.text.slice(from, to), file.text.slice(to, start))) break;
    to = end;
    count += 1;
  }
  const written = file.text.slice(from, to).replace(/#.*/g, (comment) => ' '.repeat(comment.length));
  if (count === 0 || !isFormula(key.value, written)) return null;
  const { text, problems } = commasOf(file, from, written);
  const whole = new Scalar(text);
  whole.type = 'PLAIN';
  whole.range = [from, to, to];
  return { pair: { key, value: whole } as Pair, count, problems };
}

/** Whether a formula goes on behind a comma: a bracket is open there, or a number was cut. */
function goesOn(before: string, between: string): boolean {
  if (/(?<![\w$])\d[\d.]*$/.test(before) && between === ',') return true;
  return before.split('(').length > before.split(')').length;
}

/** What computes, and is no text with brackets in it: the value of an assumption, or elsewhere all that reads as a formula. */
function isFormula(key: string, written: string): boolean {
  if (!/\$|\b[A-Za-z]+ *\(/.test(written)) return false;
  if (key === 'value') return true;
  const words = scan(written.replace(/\b(?:min|max)\b/gi, (name) => name.toLowerCase()));
  return !isFault(words) && /\$|^(?:min|max)\b/i.test(written);
}

/** A number within a formula with a comma for its decimals, or between its thousands. */
const withComma = /(?<![\w$.])\d[\d.]*(?:,\d+)+/g;

/** The formula with its decimals as they are to be written, and what is wrong with each comma, or with the first of those that part values. */
function commasOf(file: SourceFile, from: number, written: string): { text: string; problems: readonly TextProblem[] } {
  const problems: TextProblem[] = [];
  const text = written.replace(withComma, (number, offset: number) => {
    const corrected = correctDecimal(number);
    if (corrected === null) return number;
    const start = from + offset;
    problems.push(at(file, start, { kind: 'decimal-comma', text: number, corrected }, start + number.length));
    return corrected;
  });
  const comma = written.replace(withComma, (number) => '0'.repeat(number.length)).indexOf(',');
  if (comma === -1) return { text, problems };
  const cure = text.replace(/\s*,\s*/g, '; ').replace(/\b(?:min|max)(?= *\()/gi, (name) => name.toLowerCase());
  const read = parseFormula(cure);
  const isWhole = !isFault(read);
  // That a comma parts no values here, or those of no function, is told where the formula is read.
  const isToldThere = !isWhole && read.fault.kind === 'formula-syntax' && /^(?:comma|function)$/.test(read.fault.what);
  if (isToldThere) return { text, problems };
  problems.push(at(file, from + comma, { kind: 'formula-syntax', what: isWhole ? 'cut' : 'cut-too', found: cure }));
  return { text, problems };
}
