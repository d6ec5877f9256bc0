import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AssumptionResult, listOf } from '../../../src/analysis/assumptions/assumptions.ts';
import { settle } from '../../../src/engine/settle.ts';
import { dateOf } from '../../../src/report/workbook/parts/dates.ts';
import { calendarMonth, writeMonth } from '../../../src/units/month.ts';
import { libreOffice, recalculated } from '../../support/libre-office.ts';
import { loadedFolder } from '../../support/loaded-folder.ts';
import { root } from '../../support/cli.ts';
import { fc, tries } from '../../support/seed.ts';
import { skipVisibly } from '../../support/skip.ts';
import { type ReadBook, readWorkbook } from '../../support/workbook-reading.ts';
import { bookOf, otherFigures, withCells } from '../../support/workbooks.ts';

const folder = join(root, 'scenarios/digipoort');
const { study } = loadedFolder(folder);

/** What an auditor types into a cell, and what says the same on the command line. */
interface Typed {
  readonly name: string;
  readonly cell: string;
  readonly number: number;
  readonly set: string;
}

/** Some value in the range of an assumption, in few digits. */
function anyTyped({ name, assumption: { unit, range } }: AssumptionResult): fc.Arbitrary<Typed> {
  const { low = 0, high = 1 } = range ?? {};
  const cell = `in_${name.replaceAll(/[^a-z0-9]/g, '_')}`;
  if (unit === 'month')
    return fc.integer({ min: low, max: high }).map((month) => {
      const typed = calendarMonth(month);
      return { name, cell, number: dateOf(typed), set: writeMonth(typed) };
    });
  return fc.integer({ min: 0, max: 1000 }).map((part) => {
    const isShare = unit === 'percent' || unit === 'percent/year';
    const inUnit = Number(((low + ((high - low) * part) / 1000) * (isShare ? 100 : 1)).toPrecision(3));
    const written =
      unit === 'score' ? `${inUnit}` : isShare ? `${inUnit}${unit.replace('percent', '%')}` : `${inUnit} ${unit}`;
    return { name, cell, number: isShare ? inUnit / 100 : inUnit, set: written };
  });
}

const typed = listOf(study, settle(study, [...study.scenarios.values()], study.asOf)).filter(
  ({ scenario, assumption: { range }, inForce, usedBy }) =>
    scenario === null && range !== null && inForce !== null && usedBy.length > 0,
);

/** One to three changes at once, of different assumptions: thirty times by `npm run test:long`, as each takes LibreOffice a while. */
const changes = fc.sample(
  fc.subarray(typed, { minLength: 1, maxLength: 3 }).chain((entries) => fc.tuple(...entries.map(anyTyped))),
  Math.min(30, tries(8)),
);

const loaded = (sets: readonly Typed[]) =>
  loadedFolder(folder, { sets: sets.map(({ name, set }) => ({ name, value: set })) }).study;

describe('a workbook that an auditor changes', () => {
  let found: ReadonlyMap<string, ReadBook> = new Map();
  const original = bookOf(study) as Uint8Array;

  beforeAll(() => {
    if (libreOffice === null) return;
    const books = changes.map((each, index): [string, Uint8Array] => [
      String(index),
      withCells(original, Object.fromEntries(each.map(({ cell, number }) => [cell, number]))),
    ]);
    found = recalculated(new Map(books));
  }, 600_000);

  it.for(
    changes.map((each, index) => ({ index, each, what: each.map(({ name, set }) => `${name} ${set}`).join(', ') })),
  )('comes to what samen makes of it with --set: $what', ({ index, each }, context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');
    const changed = found.get(String(index)) as ReadBook;
    const expected = bookOf(loaded(each)) as Uint8Array;

    expect(otherFigures(readWorkbook(expected), changed)).toEqual([]);
  });
});
