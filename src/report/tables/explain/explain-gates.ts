import type { GateState, ChangedGate } from '../../../analysis/explain/explanation.ts';
import { whatIsAsked, whoAsks } from '../../../analysis/runs/gates.ts';
import type { Words } from '../../../words/words.ts';
import { askedTitle, requirerTitle } from '../../lines/gate-title.ts';
import type { Table } from '../../table.ts';
import { type ColumnOf, headsOf, left, rowsOf, text } from '../columns.ts';
import type { ExplainNaming } from './explain-naming.ts';

/** The gates that turned, and what turned them. */
export function turnedGatesTable(gates: readonly ChangedGate[], context: ExplainNaming): Table {
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
  const { say, needed } = evidenceWords(words);
  const namingOf = ({ scenario }: ChangedGate) => ({ study, words, scenario: study.scenarios.get(scenario) ?? null });
  return [
    { name: table.scenario, ...left, essential: true, cell: ({ scenario }) => text(scenario) },
    { name: explain.was, ...left, essential: true, cell: ({ was }) => text(explain.statuses[was.status]) },
    { name: explain.is, ...left, essential: true, cell: ({ is }) => text(explain.statuses[is.status]) },
    {
      name: explain.turnedBy,
      ...left,
      essential: true,
      cell: ({ turnedBy, byStructure }) => text([...turnedBy, ...(byStructure ? [explain.structure] : [])].join(', ')),
    },
    {
      name: show.value,
      ...left,
      essential: true,
      cell: (gate) => text(arrow(say(gate, gate.was, gate.was.value), say(gate, gate.is, gate.is.value))),
    },
    {
      name: show.bound,
      ...left,
      cell: (gate) => text(arrow(needed(gate, gate.was), needed(gate, gate.is))),
    },
    {
      name: show.form,
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

interface EvidenceWords {
  readonly say: (gate: ChangedGate, state: GateState, value: number | null) => string;
  readonly needed: (gate: ChangedGate, state: GateState) => string;
}

/** How the evidence of a gate is told, and what is asked of it. */
function evidenceWords(words: Words): EvidenceWords {
  const { show } = words;
  const say = ({ unit }: ChangedGate, { status }: GateState, value: number | null): string => {
    if (status === 'none') return '–';
    return value === null ? show.notYet : words.quantity(value, unit);
  };
  const needed = (gate: ChangedGate, state: GateState): string => {
    const limit = say(gate, state, state.limit);
    if (state.status === 'none') return limit;
    return gate.bound === 'at-least' ? show.atLeast(limit) : show.atMost(limit);
  };
  return { say, needed };
}

const arrow = (was: string, current: string): string => (was === current ? current : `${was} → ${current}`);
