import { area, onSheet } from '../file/address.ts';
import type { Book } from '../parts/book.ts';
import { calculated, Draft, given, heads, type Lazy, text } from '../parts/draft.ts';
import type { Check, CheckTerms } from './check.ts';
import { deliveredChecks, sumChecks } from './figure-checks.ts';
import { limitChecks, unchangedChecks } from './limit-checks.ts';

export interface ChecksSheet {
  readonly draft: Draft;
  /** How many checks there are and how many fail, in formulas; and how many there are. */
  readonly all: string;
  readonly wrong: string;
  readonly count: number;
}

/** Every check with its tolerance: red where it fails. */
export function checksSheet(book: Book, terms: CheckTerms, name: string): ChecksSheet {
  const { checks } = book.words.workbook;
  const draft = new Draft(name);
  draft.head(checks.title, checks.about);
  const [changedRow] = [draft.next];
  draft.add([text(checks.changed, 'strong'), undefined, calculated(terms.changed, 0, 'whole', 'strong')]);
  draft.add(heads([...checks.heads], new Set([2, 3, 4, 5])));
  const first = draft.next;
  const groups = [
    [checks.groups.delivered, deliveredChecks(book, terms)],
    [checks.groups.sums, sumChecks(book, terms)],
    [checks.groups.limits, limitChecks(book, terms)],
    [checks.groups.unchanged, unchangedChecks(book, terms)],
  ] as const;
  let count = 0;
  for (const [title, found] of groups) {
    draft.add([text(title, 'section'), ...Array.from({ length: 6 }, () => text('', 'section'))]);
    for (const check of found) draft.add(rowOf(check, draft.next, { book, changed: draft.cell(changedRow, 2) }));
    count += found.length;
  }
  const last = draft.next - 1;
  const results = onSheet(name, area([first, last], 6));
  draft.widths = [58, 20, 20, 20, 14, 14, 14];
  draft.frozen = { rows: 4, columns: 1 };
  const cell = `$G${first + 1}`;
  const range = `G${first + 1}:G${last + 1}`;
  draft.highlights.push({ range, where: `${cell}="${checks.wrong}"`, as: 'wrong' });
  draft.highlights.push({ range, where: `${cell}="${checks.right}"`, as: 'right' });
  draft.highlights.push({ range: `C${changedRow + 1}`, where: `$C$${changedRow + 1}>0`, as: 'changed' });
  return { draft, count, all: `COUNTIF(${results},"?*")`, wrong: `COUNTIF(${results},"${checks.wrong}")` };
}

function rowOf(check: Check, row: number, { book, changed }: { book: Book; changed: string }): Lazy[] {
  const { checks } = book.words.workbook;
  const [found, should, difference, tolerance] = ['C', 'D', 'E', 'F'].map((letter) => `$${letter}$${row + 1}`);
  const { value, shape, should: expected, scale } = check;
  const expectedValue = typeof expected === 'number' ? expected : expected.value;
  const shouldCell =
    typeof expected === 'number' ? given(expected, shape) : calculated(expected.formula, expected.value, shape);
  const apart = check.isLimit ? `MAX(0,${found}-${should})` : `${found}-${should}`;
  const parts = scale === undefined ? '' : `,${scale.formula}`;
  const tolerated = 1e-9 * Math.max(1, Math.abs(expectedValue), scale?.value ?? 0);
  const test = `IF(ISNUMBER(${difference}),IF(ABS(${difference})<=${tolerance},"${checks.right}","${checks.wrong}"),"${checks.wrong}")`;
  const result = check.asDelivered ? `IF(${changed}>0,"${checks.notCompared}",${test})` : test;
  return [
    text(check.what),
    text(check.where, 'note'),
    calculated(check.found, value, shape),
    shouldCell,
    calculated(apart, check.isLimit ? Math.max(0, value - expectedValue) : value - expectedValue, 'tiny'),
    calculated(`1E-9*MAX(1,ABS(${should})${parts})`, tolerated, 'tiny', 'noteRight'),
    calculated(result, checks.right, 'general', 'strongIndented'),
  ];
}
