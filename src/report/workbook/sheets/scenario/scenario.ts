import type { CentralRun } from '../../../../analysis/runs/central-run.ts';
import type { LineNumber } from '../../../../engine/plan.ts';
import { calendarMonth, yearOf } from '../../../../units/month.ts';
import { titled } from '../../../lines/titled.ts';
import type { Book, ScenarioSheet } from '../../parts/book.ts';
import { dateOf } from '../../parts/dates.ts';
import { Draft, heads, given, text } from '../../parts/draft.ts';
import { reference } from '../../parts/inputs.ts';
import { mayLack } from '../../parts/plan-formula.ts';
import { onSheet } from '../../file/address.ts';
import { at, Layout } from './layout.ts';
import { gateChances } from './chance.ts';
import { addLine, chanceCells, type LineTerms } from './lines.ts';
import { addMoney, section } from './money.ts';
import { type Section, sectionOf, sections } from './sections.ts';
import { addYears } from './years.ts';

/** The sheet of a scenario: every line of its plan by a formula, with the months of its money beside them. */
export function scenarioSheet(book: Book, run: CentralRun, name: string): ScenarioSheet {
  const draft = new Draft(name);
  const naming = { study: book.study, scenario: run.scenario, words: book.words };
  const layout = new Layout(run, book.inputs, book.months);
  const { inForce } = run.settled;
  const isKnown = (line: (typeof run.plan.lines)[number]): boolean =>
    line.rule === 'given' && inForce.get(line.assumption)?.value.shape !== undefined && line.label.of !== 'chance';
  const chances = gateChances(layout, book.words);
  const terms: LineTerms = { layout, naming, lacks: mayLack(run.plan, isKnown), chances };
  addHead(draft, book, run, chances.size > 0);
  const bySection = new Map<Section, LineNumber[]>(sections.map((each) => [each, []]));
  run.plan.lines.forEach((line, number) => {
    if (layout.hasRow(number)) bySection.get(sectionOf(line))?.push(number);
  });
  const addSection = (each: Section): void => {
    const lines = bySection.get(each) ?? [];
    if (lines.length > 0) section(draft, book.words.workbook.sections[each]);
    for (const line of lines) addLine(draft, line, terms);
  };
  const before = sections.indexOf('weights');
  for (const each of sections.slice(0, before)) addSection(each);
  const moneyTerms = {
    layout,
    naming,
    level: settingName(book, 'prices/level'),
    base: settingName(book, 'discounting/base'),
  };
  const money = addMoney(draft, moneyTerms);
  for (const each of sections.slice(before)) addSection(each);
  const years = money === null ? null : addYears(draft, moneyTerms, money);
  return {
    run,
    draft,
    money,
    years,
    chances: chancesOf(name, terms),
    reference: (id) => referenceTo(draft, layout, id),
    token: (line) => book.inputs.token(run, line) ?? draft.cell(layout.rows.get(line) ?? -1, at.value),
  };
}

const settingName = ({ inputs }: Book, key: string): string => {
  const found = inputs.assumptions.get(key);
  if (found === undefined) throw new Error(`no cell for ${key}`);
  return reference(found);
};

/** A reference from another sheet to the chances of gates. */
function chancesOf(name: string, terms: LineTerms): string | null {
  const cells = chanceCells(terms);
  return cells === null ? null : onSheet(name, cells.range);
}

function referenceTo(draft: Draft, layout: Layout, id: string): string {
  const line = layout.run.plan.numberOf.get(id);
  const row = line === undefined ? undefined : layout.rows.get(line);
  if (row === undefined) throw new Error(`${layout.run.scenario.id} has no row for ${id}`);
  return draft.cell(row, at.value);
}

/** What the sheet is of, the heads of its columns, and the calendar of its months, which stays as it is. */
function addHead(
  draft: Draft,
  { study, words, months }: Book,
  { scenario, plan }: CentralRun,
  hasChances: boolean,
): void {
  const { workbook } = words;
  const all = Array.from({ length: plan.cashFlows.length === 0 ? 0 : months }, (_, month) =>
    calendarMonth(study.start + month),
  );
  draft.head(`${scenario.id}: ${titled(scenario.title, scenario.id, { words })}`, workbook.scenarioAbout);
  draft.add([
    ...heads(
      [...workbook.lineHeads, hasChances ? workbook.gateChances.head : ''],
      new Set([at.value, at.month, ...(hasChances ? [at.extra] : [])]),
    ),
    ...all.map((month) => given(dateOf(month), 'month', 'headRight')),
  ]);
  const row = (title: string, of: (month: number, index: number) => number) => {
    const gap = Array.from({ length: at.months - 1 }, () => undefined);
    draft.add([
      text(title, 'note'),
      ...gap,
      ...all.map((month, index) => given(of(month, index), 'whole', 'noteRight')),
    ]);
  };
  row(workbook.yearOfMonth, (month) => yearOf(calendarMonth(month)));
  row(workbook.numberOfMonth, (_, index) => index);
  draft.widths = [64, 17, 18, 12, 46, 40, hasChances ? 22 : 15, 12];
  draft.frozen = { rows: 5, columns: 2 };
}
