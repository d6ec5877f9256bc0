import { gateParts } from '../../../analysis/runs/gate-chance.ts';
import { chanceName } from '../../../engine/names.ts';
import { largest } from '../../../numerics/extremes.ts';
import { area, onSheet } from '../file/address.ts';
import type { WrittenSheet } from '../file/sheet.ts';
import type { Book, ScenarioSheet } from '../parts/book.ts';
import type { Check, CheckTerms } from './check.ts';
import { at as column, headRows } from './scenario/layout.ts';

/** That assumptions lie within their range, and that no money falls behind the last month that has a column. */
export function limitChecks(book: Book, { scenarios, outside }: CheckTerms): Check[] {
  const { months, words } = book;
  const { checks, sheets } = words.workbook;
  const ends = scenarios.flatMap(({ draft, money }): Check[] => {
    if (money === null) return [];
    const value = endOf(draft.written(), money.end);
    return [
      {
        what: checks.withinMonths,
        where: draft.name,
        found: draft.cell(money.end, column.value),
        value,
        shape: 'number',
        should: months,
        isLimit: true,
      },
    ];
  });
  return [
    { what: checks.withinRange, where: sheets.assumptions, found: outside, value: 0, shape: 'whole', should: 0 },
    ...ends,
    ...scenarios.flatMap((sheet) => chanceChecks(book, sheet)),
  ];
}

const endOf = ({ rows }: WrittenSheet, row: number): number => Number(rows[row]?.[column.value]?.value ?? 0);

/**
 * That the chance that gates pass, where it is of distributions, is known: what is held against these did not move. Where it was not known
 * it need not be, as long as there is a gate of which samen has no chance either.
 */
function chanceChecks({ words }: Book, { run, draft, token, chances }: ScenarioSheet): Check[] {
  const chance = run.plan.numberOf.get(chanceName.id);
  if (chance === undefined || chances === null || gateParts(run).every(({ own }) => own === undefined)) return [];
  const { checks, gateChances, passes } = words.workbook;
  const isNumber = `ISNUMBER(${token(chance)})`;
  const wasKnown = !Number.isNaN(run.columns.at(chance));
  const isOfNobody = `COUNTIF(${chances},"${gateChances.draws}")+COUNTIF(${chances},"${passes.unknown}")>0`;
  const found = wasKnown ? `IF(${isNumber},1,0)` : `IF(OR(${isNumber},${isOfNobody}),1,0)`;
  const what = wasKnown ? checks.chance : checks.chanceOrDraws;
  return [{ what, where: draft.name, found, value: 1, shape: 'whole', should: 1 }];
}

/** That formulas stand where formulas stood, and that the calendar is as it was. */
export function unchangedChecks({ words, months }: Book, { scenarios, counted }: CheckTerms): Check[] {
  const { checks } = words.workbook;
  const formulas = counted.map((draft): Check => {
    const { rows } = draft.written();
    const [height, width] = [rows.length, largest([1, ...rows.map(({ length }) => length)])];
    const range = onSheet(draft.name, area([0, height - 1], [0, width - 1]));
    let value = 0;
    for (const row of rows) for (const cell of row) if (cell?.formula !== undefined) value += 1;
    return {
      what: checks.formulas,
      where: draft.name,
      found: `SUMPRODUCT(_xlfn.ISFORMULA(${range})*1)`,
      value,
      shape: 'count',
      should: value,
    };
  });
  const calendars = scenarios.flatMap(({ draft, money }): Check[] => {
    if (money === null) return [];
    const range = onSheet(
      draft.name,
      area([headRows.heads, headRows.number], [column.months, column.months + months - 1]),
    );
    const value = sumOf(draft.written(), months);
    return [{ what: checks.calendar, where: draft.name, found: `SUM(${range})`, value, shape: 'count', should: value }];
  });
  return [...formulas, ...calendars];
}

function sumOf({ rows }: WrittenSheet, months: number): number {
  let sum = 0;
  for (const row of [headRows.heads, headRows.year, headRows.number])
    for (let month = 0; month < months; month++) sum += Number(rows[row]?.[column.months + month]?.value ?? 0);
  return sum;
}
