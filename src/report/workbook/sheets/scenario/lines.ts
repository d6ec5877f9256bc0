import { isEnd, monthOfTime } from '../../../../analysis/trace/time-month.ts';
import { chanceKey } from '../../../../engine/names.ts';
import type { Line, LineNumber } from '../../../../engine/plan.ts';
import { lineTitle, type Naming } from '../../../lines/line-title.ts';
import { dateAfter, dateOf, firstDated } from '../../parts/dates.ts';
import { calculated, type Draft, type Lazy, given, text } from '../../parts/draft.ts';
import { after, isWrittenMonth } from '../../parts/inputs.ts';
import { isByMonths, isRuleLine, ruleFormula, type RuleLine } from '../../parts/plan-formula.ts';
import { shapeOfLine, unitText } from '../../parts/shapes.ts';
import { largest, smallest } from '../../../../numerics/extremes.ts';
import { area, fixed } from '../../file/address.ts';
import { type ChanceCells, chanceFormula, type GateChance } from './chance.ts';
import { at, type Layout } from './layout.ts';
import { weightFormula } from './months.ts';

/** What lines are written with. */
export interface LineTerms {
  readonly layout: Layout;
  readonly naming: Naming;
  /** By line: whether it may have no number. */
  readonly lacks: readonly boolean[];
  /** The gates whose chances are told, with what is told once every line has its place; none where nothing asks for the chance that all pass. */
  readonly chances: ReadonlyMap<LineNumber, () => GateChance>;
}

/** The row of a line of the plan: what it is, what it comes to by which formula, and by what it is known. */
export function addLine(draft: Draft, number: LineNumber, terms: LineTerms): void {
  const { layout, naming } = terms;
  const line = layout.line(number);
  const row = draft.next;
  layout.rows.set(number, row);
  const isResult = line.label.of === 'figure';
  draft.add([
    text(lineTitle(line.label, naming), isResult ? 'strong' : 'plain'),
    valueCell(number, terms),
    text(unitText(line.unit, naming.words), 'note'),
    line.unit === 'moment' ? timeCell(row, number, layout) : undefined,
    text(line.id, 'note'),
    text(howText(line, naming), 'note'),
    chanceCell(terms.chances.get(number)),
  ]);
}

function chanceCell(chance: (() => GateChance) | undefined): Lazy {
  if (chance === undefined) return undefined;
  return () => {
    const { value, formula } = chance();
    if (formula !== null) return calculated(formula, value, 'share', 'noteRight');
    return typeof value === 'number' ? given(value, 'share', 'noteRight') : text(value, 'noteRight');
  };
}

/** Where the chances of gates stand; null where there are none. */
export function chanceCells({ layout, chances }: Pick<LineTerms, 'layout' | 'chances'>): ChanceCells | null {
  const rows = [...chances.keys()].flatMap((line) => layout.rows.get(line) ?? []);
  if (rows.length === 0) return null;
  return { range: area([smallest(rows), largest(rows)], at.extra), count: rows.length };
}

function valueCell(line: LineNumber, terms: LineTerms): Lazy {
  const { layout } = terms;
  const written = layout.line(line);
  const look = written.label.of === 'figure' ? 'strong' : 'plain';
  const value = layout.value(line);
  const shape = shapeOfLine(written, value);
  return () => {
    const formula = lineFormula(line, terms);
    if (formula === null && Number.isFinite(value)) return given(value, shape, 'note');
    return calculated(formula ?? 'NA()', value, shape, look);
  };
}

/** How a line follows; null where it is a value that samen found by other means. */
function lineFormula(number: LineNumber, terms: LineTerms): string | null {
  const { layout, lacks } = terms;
  const line = layout.line(number);
  if (isRuleLine(line)) {
    if (isByMonths(line)) return weightFormula(line, layout);
    const formula = ruleFormula(line, {
      token: (input) => layout.token(input),
      lacks: (input) => lacks[input] === true,
      prices: layout.run.block.prices,
    });
    // An effort in no time, which a study may have, asks for a team that nobody knows: #N/A as elsewhere, and not a division by zero.
    return line.rule === 'team-needed' ? `IFERROR(${formula},NA())` : formula;
  }
  if (line.rule === 'given')
    return line.assumption === chanceKey ? chanceFormula(chanceCells(terms)) : layout.token(number);
  if (line.path === null) return layout.token(number);
  const cell = layout.input(number);
  if (!isWrittenMonth(line) || line.unit === 'month') return cell;
  const { start } = layout.run.settled.study;
  return `${cell}-${start - after(layout.run, number)}`;
}

/** The month of a time: of an end the last before it, of any other the one that begins. */
function timeCell(row: number, line: LineNumber, layout: Layout): Lazy {
  const { label } = layout.line(line);
  const { start } = layout.run.settled.study;
  const cell = fixed(row, at.value);
  const months = isEnd(label) ? `(-INT(-(${cell}-1E-9))-1)` : `INT(${cell}+1E-9)`;
  const value = layout.value(line);
  const month = Number.isFinite(value) ? monthOfTime(value, label, start) : null;
  const shown = month === null || month < firstDated ? '' : dateOf(month);
  return calculated(`IFERROR(${dateAfter(start, months)},"")`, shown, 'month', 'note');
}

function howText(line: Line, { words }: Naming): string {
  const { workbook, lines } = words;
  if (isRuleLine(line)) return lines.rules[(line as RuleLine).rule].text;
  return line.label.of === 'chance' ? workbook.fromGates : workbook.fromInputs;
}
