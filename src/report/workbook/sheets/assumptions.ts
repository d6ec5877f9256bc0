import { originsOf } from '../../../analysis/runs/origin.ts';
import { assumptionTitles } from '../../lines/assumption-title.ts';
import { lineTitle } from '../../lines/line-title.ts';
import { kindText } from '../../lines/provenance.ts';
import type { PossibleRange } from '../../../model/estimates/shape.ts';
import { titled } from '../../lines/titled.ts';
import { assumptionColumns } from '../../tables/assumptions/assumptions.ts';
import type { Cell as TableCell } from '../../table.ts';
import { largest } from '../../../numerics/extremes.ts';
import { writeMonth } from '../../../units/month.ts';
import { cellName, fixed } from '../file/address.ts';
import type { Shape } from '../file/styles.ts';
import type { DefinedName } from '../file/sheet.ts';
import type { Book } from '../parts/book.ts';
import type { Collected } from '../parts/collect.ts';
import { dateOf, monthBegun, monthWithin } from '../parts/dates.ts';
import { calculated, Draft, given, heads, text } from '../parts/draft.ts';
import type { Input, LiteralInput } from '../parts/inputs.ts';
import { shapeOf, unitText } from '../parts/shapes.ts';
import { limitCells, limitsOfFields, limitsOfKey } from './limits.ts';

const at = { value: 1, since: 6, delivered: 9, changed: 10, months: 13, least: 14, most: 15, outside: 16 } as const;

/** What stands beside a value, in words. */
interface InputTexts {
  readonly title: string;
  readonly kind: string;
  readonly source: string;
  readonly estimate: string;
  readonly since: string;
  readonly usedBy: string;
  readonly why: string;
  readonly key: string;
  /** What it must lie within. */
  readonly limits: PossibleRange;
}

/** The sheet that all figures follow from, and the names of its cells. */
export interface AssumptionsSheet {
  readonly draft: Draft;
  readonly names: readonly DefinedName[];
  /** How many cells were changed, as a formula for other sheets. */
  readonly changed: string;
  /** How many lie outside their range. */
  readonly outside: string;
}

export function assumptionsSheet(book: Book, collected: Collected, name: string): AssumptionsSheet {
  const { words, inputs } = book;
  const { assumptions } = words.workbook;
  const draft = new Draft(name);
  const names: DefinedName[] = [];
  draft.head(assumptions.title, assumptions.about);
  draft.add(headsOf(book));
  const add = (input: Input, texts: InputTexts): void => void addInput(draft, names, { input, texts, book });
  addDeclared(book, collected, add);
  draft.add([text(assumptions.fields, 'section')]);
  const limits = limitsOfFields(book.study);
  for (const input of inputs.literals.values())
    add(input, { ...fieldTexts(input, book), limits: limits.get(input.key) ?? nothing.limits });
  draft.add([text(assumptions.settings, 'section')]);
  for (const [key, title] of [
    ['prices/level', assumptions.level],
    ['discounting/base', assumptions.base],
    ['inflation', assumptions.inflation],
  ] as const) {
    const input = inputs.assumptions.get(key);
    if (input !== undefined) add(input, { ...nothing, title, key: key === 'inflation' ? '' : key });
  }
  if (inputs.steps.length > 0) draft.add([text(assumptions.steps, 'section')]);
  for (const input of inputs.steps) add(input, { ...nothing, title: input.key, key: '' });
  const last = draft.next - 1;
  draft.highlights.push({ range: `B4:B${last + 1}`, where: '$Q4=1', as: 'wrong' });
  draft.highlights.push({ range: `A4:${cellName(last, at.months)}`, where: '$K4=1', as: 'changed' });
  draft.widths = [50, 18, unitWidth(book), 16, 26, 34, 12, 18, 40, 16, 10, 44, 44, 18, 14, 14, 14, 18, 12, 30];
  draft.frozen = { rows: 3, columns: 2 };
  draft.printed = 9;
  const sum = (column: number): string => `SUM(${draft.cell(3, column)}:${fixed(last, column)})`;
  return { draft, names, changed: sum(at.changed), outside: sum(at.outside) };
}

/** As wide as the longest unit, as long as that is no sentence. */
const unitWidth = ({ inputs, words }: Book): number =>
  largest([16, ...inputs.all().map(({ unit }) => Math.min(40, unitText(unit, words).length))]);

function headsOf({ words: { show, workbook } }: Book) {
  const { assumptions } = workbook;
  const names = [
    show.titleHead,
    show.value,
    show.unit,
    show.kind,
    show.source,
    show.estimate,
    show.since,
    show.usedBy,
    assumptions.why,
    assumptions.delivered,
    assumptions.changed,
    assumptions.name,
    assumptions.key,
    assumptions.months,
    assumptions.least,
    assumptions.most,
    assumptions.outside,
    assumptions.validatedBy,
    assumptions.validatedOn,
    assumptions.remark,
  ];
  return heads(
    names,
    new Set([at.value, at.since, at.delivered, at.changed, at.months, at.least, at.most, at.outside]),
  );
}

const nothing: InputTexts = {
  title: '',
  kind: '',
  source: '',
  estimate: '',
  since: '',
  usedBy: '',
  why: '',
  key: '',
  limits: { low: null, high: null },
};

function addDeclared(book: Book, { declared, own }: Collected, add: (input: Input, texts: InputTexts) => void): void {
  const { words, inputs, study } = book;
  const columns = assumptionColumns(words, [...study.scenarios.keys()]);
  const titles = assumptionTitles(declared, words);
  for (const result of declared) {
    const textIn = (column: keyof typeof columns): string => plain(columns[column].cell(result));
    const common = {
      title: titles.get(result.key) ?? result.key,
      key: `assumptions/${result.key}`,
      why: textIn('why'),
      limits: limitsOfKey(study, result.key),
    };
    add(inputs.assumptions.get(result.key) as Input, {
      ...common,
      kind: textIn('kind'),
      source: textIn('source'),
      estimate: textIn('band'),
      since: textIn('since'),
      usedBy: textIn('usedBy'),
    });
  }
  for (const { key, line, run } of own) {
    const title = lineTitle(line.label, { study, scenario: run.scenario, words });
    add(inputs.assumptions.get(key) as Input, {
      ...nothing,
      title: words.workbook.assumptions.asComputedBy(title, run.scenario.id),
      kind: words.show.kinds.derived,
      usedBy: run.scenario.id,
      limits: limitsOfKey(study, key),
    });
  }
}

/** A cell of a table that holds a text, a month or nothing. */
function plain(cell: TableCell): string {
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'month' ? writeMonth(cell.month) : '';
}

/** What is known of a number in a field: who vouches for it, and where it is written. */
function fieldTexts({ line, run, key }: LiteralInput, { study, settled, words }: Book): InputTexts {
  const { assumptions } = words.workbook;
  const { label } = line;
  const { id } = run.scenario;
  const title = lineTitle(label, { study, scenario: run.scenario, words });
  const origin = originsOf(study, settled)(line);
  const isOwn = key.startsWith('scenarios/') || label.of === 'time' || label.of === 'offset';
  const isShared = label.of === 'time' || label.of === 'offset';
  return {
    ...nothing,
    title: isShared ? assumptions.inEvents(title, id) : isOwn ? `${title} (${id})` : title,
    kind: kindText(origin, words),
    source: origin?.source ?? '',
    why: titled(origin?.why, '', { words }),
    usedBy: isOwn ? id : '',
    key: isShared ? '' : key,
  };
}

function addInput(
  draft: Draft,
  names: DefinedName[],
  { input, texts, book }: { input: Input; texts: InputTexts; book: Book },
): void {
  const row = draft.next;
  const isMonth = input.monthsName !== null;
  const value = isMonth ? dateOf(input.value) : input.value;
  const shape = shapeOfInput(input);
  const [cell, delivered] = [fixed(row, at.value), fixed(row, at.delivered)];
  const isFormula = input.formula !== null;
  const changed = isFormula
    ? `IF(_xlfn.ISFORMULA(${cell}),0,1)`
    : `IF(IFERROR(${cell}=${delivered},ISERROR(${cell})=ISERROR(${delivered})),0,1)`;
  draft.add([
    text(texts.title),
    input.formula === null ? given(value, shape, 'input') : calculated(input.formula, value, shape, 'input'),
    text(isMonth ? book.words.unitName('month') : input.key in shapes ? '' : unitText(input.unit, book.words), 'note'),
    text(texts.kind),
    text(texts.source),
    text(texts.estimate, 'note'),
    text(texts.since, 'noteRight'),
    text(texts.usedBy, 'note'),
    text(texts.why, 'note'),
    given(value, shape, 'note'),
    calculated(changed, 0, 'whole', 'note'),
    text(input.name, 'note'),
    text(texts.key, 'note'),
    isMonth
      ? calculated((isFieldMonth(input) ? monthBegun : monthWithin)(cell), input.value, 'number', 'note')
      : undefined,
    ...limitCells(row, at, texts.limits, shape),
  ]);
  book.inputs.marked(input.key, draft.cell(row, at.changed));
  names.push({ name: input.name, refersTo: draft.cell(row, at.value) });
  if (input.monthsName !== null) names.push({ name: input.monthsName, refersTo: draft.cell(row, at.months) });
}

const shapes: Readonly<Record<string, Shape>> = {
  'prices/level': 'whole',
  'discounting/base': 'whole',
  inflation: 'share',
};

const shapeOfInput = ({ key, unit, value, monthsName }: Input): Shape =>
  monthsName === null ? (shapes[key] ?? shapeOf(unit, value)) : 'month';

/** A month that is written in a field is a whole month; one that is an assumption may be a mean of several. */
const isFieldMonth = (input: Input): boolean => 'line' in input;
