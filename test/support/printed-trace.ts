import { numberFrom, evaluate } from './arithmetic.ts';

/** One row of a trace as it is printed in a terminal that folds nothing. */
interface PrintedRow {
  readonly depth: number;
  readonly title: string;
  /** `€ 1,234.50 per month`, `19 (2022-02)`, `yes`. */
  readonly value: string;
  /** What stands behind `=`; null for what follows from nothing. */
  readonly how: string | null;
  /** What else is said: the name, kind, source and place. */
  readonly details: string;
}

/** The rows of a printed trace, from the figure down. */
function rowsIn(text: string): PrintedRow[] {
  const [, tree = ''] = text.split('\n\n');
  const rows: { head: string; depth: number; rest: string[] }[] = [];
  for (const line of tree.split('\n')) {
    const branch = /^([│ ]*)[├└]─ (.*)$/.exec(line);
    if (rows.length === 0) rows.push({ head: line, depth: 0, rest: [] });
    else if (branch !== null) rows.push({ head: branch[2] ?? '', depth: (branch[1] ?? '').length / 3 + 1, rest: [] });
    else rows.at(-1)?.rest.push(line.replace(/^[│ ]*/, ''));
  }
  return rows.map(({ head, depth, rest }) => {
    const [, title = '', value = '', name = ''] = /^(.*): (.*?)(?: {2}\[(.*)\])?$/.exec(head) ?? [];
    const how = rest.find((line) => line.startsWith('= '))?.slice(2) ?? null;
    return { depth, title, value, how, details: name === '' ? (rest.at(-1) ?? '') : name };
  });
}

/** The rows that stand directly below a row. */
function rowsBelow(rows: readonly PrintedRow[], at: number): PrintedRow[] {
  const depth = rows[at]?.depth ?? 0;
  const next = rows.findIndex((row, index) => index > at && row.depth <= depth);
  return rows.slice(at + 1, next < 0 ? undefined : next).filter((row) => row.depth === depth + 1);
}

type Language = 'en' | 'nl';

const marks = { en: { decimal: '.', group: ',' }, nl: { decimal: ',', group: '.' } } as const;

/** The arithmetic of what is printed: what stands behind the last `=`, or behind the rule in words. */
function arithmeticOf(how: string): string | null {
  const rule = how.replace(/ \([^()]*--depth\)$/, '');
  return (/ = ([^=]*)$/.exec(rule) ?? /: ([^:]*)$/.exec(rule))?.[1] ?? null;
}

/** What follows by no arithmetic: told above, a place among scenarios, a figure of another scenario. */
const noArithmetic = /^(see above|zie boven|the place of|de plaats van|a figure of|een cijfer van)/;

/** The rows whose arithmetic does not come to the value that is printed beside it; how many rows have arithmetic. */
export function mistakesIn(text: string, language: Language): { checked: number; mistakes: string[] } {
  const rows = rowsIn(text);
  const mistakes: string[] = [];
  let checked = 0;
  rows.forEach((row, index) => {
    if (row.how === null || noArithmetic.test(row.how)) return;
    const arithmetic = arithmeticOf(row.how);
    if (arithmetic === null) {
      mistakes.push(`${row.title}: no arithmetic in ${row.how}`);
      return;
    }
    checked += 1;
    const amounts = new Set(rowsBelow(rows, index).flatMap(({ value }) => amountIn(value) ?? []));
    const roundedBy = (printed: string): number => (amounts.has(printed) ? cent / 2 : 0);
    const { value, slack } = evaluate(arithmetic, { ...marks[language], roundedBy });
    const printed = valueIn(row.value, language);
    const own = amountIn(row.value) === null ? Math.abs(printed) * 1e-11 : cent / 2;
    const isSame = Number.isNaN(value) ? Number.isNaN(printed) : Math.abs(value - printed) <= slack + own + 1e-9;
    if (!isSame) mistakes.push(`${row.title}: ${row.value} = ${arithmetic} = ${value} ± ${slack}`);
  });
  return { checked, mistakes };
}

const cent = 0.01;

/** The digits of a sum of money, without its sign; null for what has another unit. */
const amountIn = (value: string): string | null => /^−?€ −?([\d.,]+)$/.exec(value)?.[1] ?? null;

const truths: Readonly<Record<string, number>> = { yes: 1, ja: 1, no: 0, nee: 0 };

/** The number in a printed value: a share as a fraction. */
function valueIn(value: string, language: Language): number {
  const truth = truths[value];
  if (truth !== undefined) return truth;
  const [, digits = '', percent] = /^(−?\d[\d.,]*)(%)?(?: |$)/.exec(value.replace('€ ', '')) ?? [];
  const number = digits === '' ? Number.NaN : numberFrom(digits, marks[language]);
  return percent === undefined ? number : number / 100;
}
