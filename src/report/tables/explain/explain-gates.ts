import type { GateState, ChangedGate } from '../../../analysis/explain/explanation.ts';
import { whatIsAsked, whoAsks } from '../../../analysis/runs/gates.ts';
import type { Words } from '../../../words/words.ts';
import { askedTitle, requirerTitle } from '../../lines/gate-title.ts';
import type { Table } from '../../table.ts';
import { type ColumnOf, composed, headsOf, left, rowsOf, text } from '../columns.ts';
import type { ExplainNaming } from './explain-naming.ts';

/** The gates that changed, and what changed them. */
export function changedGatesTable(gates: readonly ChangedGate[], context: ExplainNaming): Table {
  const columns = gateColumns(context);
  return {
    id: 'gates',
    title: context.words.explain.gatesTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, gates) }],
    notes: [],
  };
}

function gateColumns(context: ExplainNaming): ColumnOf<ChangedGate>[] {
  const { words, study } = context;
  const { explain, show, table } = words;
  const namingOf = ({ scenario }: ChangedGate) => ({ study, words, scenario: study.scenarios.get(scenario) ?? null });
  return [
    { name: table.scenario, ...left, essential: true, cell: ({ scenario }) => text(scenario) },
    { name: explain.was, ...left, essential: true, cell: ({ was }) => text(explain.statuses[was.status]) },
    { name: explain.is, ...left, essential: true, cell: ({ is: now }) => text(explain.statuses[now.status]) },
    {
      name: explain.changedBy,
      ...left,
      essential: true,
      cell: ({ turnedBy, byStructure }) => text([...turnedBy, ...(byStructure ? [explain.structure] : [])].join(', ')),
    },
    {
      name: show.value,
      ...left,
      essential: true,
      cell: (gate) => composed((style) => evidenceText(gate, style), words),
    },
    {
      name: show.bound,
      ...left,
      cell: (gate) => composed((style) => boundText(gate, style), words),
    },
    {
      name: show.askedBy,
      ...left,
      folds: true,
      cell: (gate) => text(requirerTitle(whoAsks(gate), namingOf(gate))),
    },
    {
      name: show.needs,
      ...left,
      folds: true,
      cell: (gate) => text(askedTitle(whatIsAsked(gate.of), namingOf(gate))),
    },
  ];
}

/** How the evidence of a gate is written. */
function say({ unit }: ChangedGate, { status }: GateState, value: number | null, words: Words): string {
  if (status === 'none') return '–';
  return value === null ? words.show.notYet : words.quantity(value, unit);
}

/** What has no value is not known yet, but of a figure: that never comes. */
const stateText = (gate: ChangedGate, state: GateState, words: Words): string =>
  state.value === null && state.status !== 'none' && gate.of.kind !== 'assumption'
    ? words.table.never
    : say(gate, state, state.value, words);

const evidenceText = (gate: ChangedGate, words: Words): string =>
  arrow(stateText(gate, gate.was, words), stateText(gate, gate.is, words));

/** What is asked of it. */
function needed(gate: ChangedGate, state: GateState, words: Words): string {
  const limit = say(gate, state, state.limit, words);
  if (state.status === 'none') return limit;
  return gate.bound === 'at-least' ? words.show.atLeast(limit) : words.show.atMost(limit);
}

const boundText = (gate: ChangedGate, words: Words): string =>
  arrow(needed(gate, gate.was, words), needed(gate, gate.is, words));

const arrow = (was: string, current: string): string => (was === current ? current : `${was} → ${current}`);
