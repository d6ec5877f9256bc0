import { area } from '../file/address.ts';
import type { Line, LineNumber } from '../../../engine/plan.ts';
import { gatesInOrder, statusOf, whatIsAsked, whoAsks } from '../../../analysis/runs/gates.ts';
import { askedTitle, requirerTitle } from '../../lines/gate-title.ts';
import type { Book, ScenarioSheet } from '../parts/book.ts';
import type { Cell } from '../file/sheet.ts';
import { dateAt, dateOf } from '../parts/dates.ts';
import { calculated, Draft, heads, text } from '../parts/draft.ts';
import { shapeOf, unitText } from '../parts/shapes.ts';

/** Every gate of every scenario: its evidence, its bound and whether it passes. Null where there are none. */
export function gatesSheet(book: Book, scenarios: readonly ScenarioSheet[], name: string): Draft | null {
  if (scenarios.every(({ run }) => run.plan.gates.length === 0)) return null;
  const { words, study } = book;
  const { gates, passes } = words.workbook;
  const draft = new Draft(name);
  draft.head(gates.title, gates.about);
  draft.add(heads([...gates.heads], new Set([3, 5])));
  const first = draft.next;
  for (const sheet of scenarios) {
    const { run, token } = sheet;
    const naming = { study, scenario: run.scenario, words };
    for (const gate of gatesInOrder(run)) {
      const { unit } = run.plan.lines[gate.value] ?? { unit: 'factor' as const };
      const status = passes[statusOf(run.columns.at(gate.line))];
      const test = token(gate.line);
      draft.add([
        text(run.scenario.id),
        text(requirerTitle(whoAsks(gate), naming)),
        text(askedTitle(whatIsAsked(gate.of), naming)),
        lineCell(sheet, gate.value),
        text(gates.bounds[gate.bound], 'note'),
        lineCell(sheet, gate.limit),
        text(unitText(unit, words), 'note'),
        calculated(
          `IF(ISNUMBER(${test}),IF(${test}=1,"${passes.pass}","${passes.fail}"),"${passes.unknown}")`,
          status,
          'general',
          'strong',
        ),
      ]);
    }
  }
  const range = area([first, draft.next - 1], 7).replaceAll('$', '');
  draft.highlights.push({ range, where: `$H${first + 1}="${passes.fail}"`, as: 'wrong' });
  draft.highlights.push({ range, where: `$H${first + 1}="${passes.pass}"`, as: 'right' });
  draft.widths = [22, 34, 44, 18, 12, 18, 18, 12];
  draft.frozen = { rows: 3, columns: 1 };
  draft.printed = 8;
  return draft;
}

/** What a line comes to; a month as the date on which it begins, whatever day of it is meant. */
function lineCell({ run, token }: ScenarioSheet, number: LineNumber): Cell {
  const value = run.columns.at(number);
  const { unit } = run.plan.lines[number] as Line;
  if (unit !== 'month') return calculated(token(number), value, shapeOf(unit, value));
  const date = Number.isFinite(value) ? dateOf(Math.floor(value)) : value;
  return calculated(dateAt(token(number)), date, 'month');
}
