import type { OutlineRow } from '../../../analysis/trace/outline.ts';
import type { ExpertView } from '../../../analysis/runs/expert-views.ts';
import type { Origin } from '../../../analysis/runs/origin.ts';
import type { TraceLine } from '../../../analysis/trace/trace.ts';
import type { Span } from '../../../input/tree/tree.ts';
import { calendarMonth } from '../../../units/month.ts';
import type { Path } from '../../../problems/problem.ts';
import { exact, operand, plainNumber } from '../../lines/exact.ts';
import { lineTitle, type Naming } from '../../lines/line-title.ts';
import { writeExpression } from '../../lines/write-expression.ts';
import { placeText } from '../../place.ts';
import type { Cell, Note, Report, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, left, right, rowsOf, text } from '../columns.ts';
import { asOfText } from '../../lines/time-title.ts';
import { kindText, sourceText } from '../../lines/provenance.ts';
import { titled } from '../../lines/titled.ts';

export interface TraceContext extends Naming {
  readonly sets: Readonly<Record<string, string>>;
  readonly asOf: string;
  readonly spanOf: (path: Path) => Span;
}

/** A figure down to what it rests on, as the rows of a tree. */
export function traceReport(rows: readonly OutlineRow[], context: TraceContext): Report {
  const { words, scenario, asOf, sets } = context;
  const [root] = rows;
  const figure = root === undefined ? '' : lineTitle(root.line.label, context);
  const columns = traceColumns(context);
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const notes = [
    ...(rows.some(({ line }) => line.unit === 'moment' && line.value !== null) ? [words.lines.times] : []),
    ...factorNotes(rows, context),
    ...(rows.some(({ hidden }) => hidden > 0) ? [words.lines.deeper] : []),
    ...(changed.length > 0 ? [words.table.changed(changed.join(', '))] : []),
  ].map((each): Note => ({ kind: 'term', text: each }));
  const table: Table = {
    id: 'trace',
    title: null,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, rows) }],
    outline: {
      branches: rows.map(({ last }) => last),
      title: columns.findIndex(({ name }) => name === words.show.figure),
      value: columns.findIndex(({ name }) => name === words.show.value),
      how: columns.findIndex(({ name }) => name === words.show.how),
      name: columns.findIndex(({ name }) => name === words.show.id),
    },
    notes: [],
  };
  const title = words.show.trace(figure, scenario.id, asOfText(asOf, context));
  return { title, toPaste: root === undefined ? [] : [paragraph(root, rows, context)], tables: [table], notes };
}

/** As many inputs as a sentence can bear. */
const mostInputs = 5;

/** What the figure is, how it follows, and what it rests on first. */
function paragraph(root: OutlineRow, rows: readonly OutlineRow[], context: TraceContext): string {
  const { words, scenario, study, asOf } = context;
  const { show } = words;
  const name = (line: TraceLine): string => lineTitle(line.label, context);
  const inputs = rows.filter(({ depth }) => depth === root.depth + 1).map(({ line }) => line);
  const texts = inputs.slice(0, mostInputs).map((line) => show.input(name(line), exact(line, context)));
  const follows = how({ ...root, hidden: 0 }, context);
  const first = show.traced({
    figure: name(root.line),
    scenario: words.comparison.scenario({ title: titled(scenario.title, scenario.id, context), id: scenario.id }),
    asOf: asOfText(asOf, { study, words }),
    value: exact(root.line, context),
    how: follows === '' ? null : follows,
  });
  return [first, ...(texts.length === 0 ? [] : [show.restsOn(texts, inputs.length - texts.length)])].join(' ');
}

/** What the factors of years are, where money is weighed by them. */
function factorNotes(rows: readonly OutlineRow[], { study, words }: TraceContext): string[] {
  const discounts = rows.flatMap(({ line }) => (line.label.of === 'weight' ? [line.label.discounted] : []));
  if (discounts.length === 0) return [];
  const { base, timing } = study.discounting;
  return [words.lines.factors({ level: study.prices.level, base, timing: discounts.includes(true) ? timing : null })];
}

function traceColumns(context: TraceContext): ColumnOf<OutlineRow>[] {
  const { show } = context.words;
  return [
    { name: show.level, ...right, cell: ({ depth }) => ({ kind: 'count', count: depth }) },
    {
      name: show.figure,
      ...left,
      essential: true,
      folds: true,
      cell: ({ line }) => text(lineTitle(line.label, context)),
    },
    { name: show.id, ...left, cell: ({ line }) => text(nameOf(line)) },
    { name: show.value, ...right, essential: true, cell: ({ line }) => valueCell(line, context) },
    { name: show.how, ...left, essential: true, folds: true, cell: (row) => text(how(row, context)) },
    {
      name: show.kind,
      ...left,
      cell: ({ line }) => ofOrigin(line.origin, (origin) => kindText(origin, context.words)),
    },
    {
      name: show.source,
      ...left,
      cell: ({ line }) => ofOrigin(line.origin, (origin) => sourceText(origin, context.words)),
    },
    {
      name: show.place,
      ...left,
      cell: ({ line }) => text(placeOf(line, context)),
    },
    {
      name: show.why,
      ...left,
      folds: true,
      cell: ({ line }) => ofOrigin(line.origin, ({ why }) => titled(why, '', context)),
    },
  ];
}

/** What is the same in every study, so that no default stands in for it. */
const fixed: ReadonlySet<TraceLine['label']['of']> = new Set(['constant', 'formula-part', 'time']);

/** Where a number is written; what is left out has its default. */
function placeOf({ origin, rule, label }: TraceLine, { words, spanOf }: TraceContext): string {
  if (origin === null) return '';
  if (origin.path !== null) return placeText(spanOf(origin.path));
  return rule === 'literal' && !fixed.has(label.of) ? words.show.byDefault : '';
}

const ofOrigin = (origin: Origin | null, write: (origin: Origin) => string): Cell =>
  origin === null ? empty : text(write(origin));

/** `$team` for an assumption, the name of a figure that can be traced by itself, nothing for what lies between. */
function nameOf({ id, label }: TraceLine): string {
  if (label.of === 'assumption') return `$${id.replace(/^assumptions\./, '')}`;
  return /[ :]/.test(id) || label.of === 'constant' || label.of === 'as-of' || label.of === 'other' ? '' : id;
}

function valueCell(line: TraceLine, naming: Naming): Cell {
  const { value, unit } = line;
  const written = exact(line, naming);
  if (value === null || unit === 'truth') return text(written);
  if (unit === 'month') return { kind: 'month', month: calendarMonth(value) };
  return { kind: 'exact', value: unit.startsWith('percent') ? value * 100 : value, unit, text: written };
}

/** What one expert says, the part that counts, and where it is said. */
function viewText({ expert, share, value, source, where }: ExpertView, { unit }: TraceLine, naming: Naming): string {
  const evidence = sourceText({ source, where }, naming.words);
  const part = naming.words.quantity(share, 'percent');
  return naming.words.show.byExpert({
    expert,
    value: operand(value, unit, naming),
    part,
    source: evidence === '' ? null : evidence,
  });
}

/** The rule in words, with its numbers. */
function how({ line, repeated, hidden }: OutlineRow, naming: Naming): string {
  const { show, lines } = naming.words;
  if (line.experts.length > 0) return show.pooled(line.experts.map((view) => viewText(view, line, naming)));
  if (line.rule === 'given' || line.rule === 'literal') return '';
  if (repeated) return show.seeAbove;
  const { text: says, roles } = lines.rules[line.rule];
  const write = (input: (index: number) => string): string =>
    line.expression === null
      ? ''
      : writeExpression(line.expression, {
          input,
          number: (value) => plainNumber(value, naming.words.numbers),
          words: lines.expression,
        });
  const numbers = write((index) => {
    const input = line.inputs[index];
    return input === undefined ? '' : operand(input.value, input.unit, naming);
  });
  const formula = roles === undefined ? '' : write((index) => roles[index] ?? '');
  const whole = [says, [formula, numbers].filter((part) => part !== '').join(' = ')].filter((part) => part !== '');
  return `${whole.join(': ')}${hidden > 0 ? ` (${show.hiddenBelow(hidden)})` : ''}`;
}
