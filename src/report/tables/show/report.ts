import { structureMark } from '../../lines/provenance.ts';
import type { Comparison, ScenarioResult } from '../../../analysis/runs/comparison.ts';
import type { Shown } from '../../../analysis/show/show.ts';
import type { Naming } from '../../lines/line-title.ts';
import { titled } from '../../lines/titled.ts';
import type { MoneyScale } from '../../money-scale.ts';
import { scaleOf } from '../../report-scale.ts';
import type { Note, Report, Table } from '../../table.ts';
import { assumptionColumns, isTitled } from '../assumptions/assumptions.ts';
import { headsOf, rowsOf } from '../columns.ts';
import { failingNotes } from '../comparison-notes.ts';
import { termNotes } from '../comparison-terms.ts';
import { standingParagraph } from '../compare/comparison-sentences.ts';
import { asOfText } from '../../lines/time-title.ts';
import { budgetTable } from './budget.ts';
import { costsTable } from './costs.ts';
import { figuresTable } from './figures.ts';
import { gatesTable } from './gates.ts';
import { referenceNotes, referenceTable } from './reference.ts';
import { timelineTable } from './timeline.ts';
import { workTable } from './work.ts';

/** What one scenario is shown with: the names of things, and what was changed on the command line. */
export interface ShowContext extends Naming {
  readonly sets: Readonly<Record<string, string>>;
}

/** Everything of one scenario. */
export function showReport(shown: Shown, context: ShowContext): Report {
  const { scenario, study, words } = context;
  const { asOf } = shown.comparison;
  const name = `${scenario.id}  ${titled(scenario.title, scenario.id, context)}${structureMark(shown.result.provenance)}`;
  const details = [
    workTable(shown, context),
    budgetTable(shown, context),
    costsTable(shown, context),
    ...(shown.gates.length === 0 ? [] : [gatesTable(shown, context)]),
    ...(shown.increment === null ? [] : [referenceTable(shown.increment, context)]),
    assumptionsTable(shown, context),
  ].map((table): Table => ({ ...table, detail: true }));
  const tables = [figuresTable(shown, context), withoutRows(timelineTable(shown, context)), ...details];
  const scale = scaleOf(tables);
  return {
    toPaste: [standingParagraph(shown.comparison, shown.result, { ...context, scale })],
    title: words.show.title(name, titled(study.title, study.id, context), asOfText(asOf, context)),
    tables: tables.map((table) => ({
      ...table,
      notes: [...table.notes, ...amountNotes(table, shown, { ...context, scale })],
    })),
    scale,
    notes: notesOf(shown, { ...context, scale }),
  };
}

/** A scenario without phases, milestones and measures has no timeline. */
const withoutRows = (table: Table): Table => (table.groups.length === 0 ? { ...table, detail: true } : table);

/** What is said of the amounts of a table below it, in their scale. */
function amountNotes({ id }: Table, { comparison, result, increment }: Shown, context: Scaled): readonly Note[] {
  if (id === 'figures') return failingNotes(comparison, result, context);
  return id === 'reference' && increment !== null ? referenceNotes(increment, context, context.scale) : [];
}

type Scaled = ShowContext & { readonly scale: MoneyScale };

/** The comparison as if it were of one scenario. */
const onlyOf = (comparison: Comparison, result: ScenarioResult): Comparison => ({
  ...comparison,
  plan: comparison.plan.filter(({ scenario }) => scenario === result.id),
  scenarios: [result],
});

function assumptionsTable({ assumptions }: Shown, { study, words }: ShowContext): Table {
  const all = assumptionColumns(words, [...study.scenarios.keys()]);
  const columns = [
    all.title,
    all.value,
    all.kind,
    ...(isTitled(assumptions) ? [all.name] : []),
    all.source,
    all.since,
    all.why,
    all.band,
  ];
  return {
    id: 'assumptions',
    title: words.show.assumptions,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, assumptions) }],
    none: words.show.restsOnNone,
    notes: [],
  };
}

function notesOf({ comparison, result }: Shown, context: Scaled): Note[] {
  const { study, scenario, words } = context;
  const reference: Note[] =
    study.reference === scenario.id && study.scenarios.size > 1
      ? [{ kind: 'term', text: words.show.isReference(scenario.id) }]
      : [];
  return [...reference, ...termNotes(onlyOf(comparison, result), context)];
}
