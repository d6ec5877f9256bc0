import type { GateEvidence, Shown } from '../../../analysis/show/show.ts';
import type { Origin } from '../../../analysis/runs/origin.ts';
import { readMonth } from '../../../units/month.ts';
import { askedTitle, boundOf, gateUnit, requirerTitle } from '../../lines/gate-title.ts';
import { type Naming, phaseTitle } from '../../lines/line-title.ts';
import type { Cell, Table } from '../../table.ts';
import { type ColumnOf, composed, headsOf, left, narrow, right, rowsOf, text } from '../columns.ts';
import { kindText, sourceText } from '../../lines/provenance.ts';

/** The requirements of the contract forms in use, with their evidence and where that comes from. */
export function gatesTable({ gates }: Shown, naming: Naming): Table {
  const columns = gateColumns(naming);
  return {
    id: 'gates',
    title: naming.words.show.gates,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, gates) }],
    notes: [],
  };
}

function gateColumns(naming: Naming): ColumnOf<GateEvidence>[] {
  const { words } = naming;
  const { show, table } = words;
  return [
    {
      name: show.status,
      ...left,
      essential: true,
      cell: ({ status }) =>
        ({
          pass: { kind: 'text', text: table.gatesPass, tone: 'good' },
          fail: { kind: 'text', text: table.gatesFail, tone: 'bad' },
          unknown: { kind: 'text', text: table.gatesUnknown, tone: 'doubt' },
        })[status] as Cell,
    },
    {
      name: show.needs,
      ...narrow,
      essential: true,
      cell: (gate) => text(askedTitle(gate, naming)),
    },
    {
      name: show.value,
      ...right,
      essential: true,
      cell: (gate) =>
        typeof gate.value === 'number'
          ? { kind: 'quantity', value: gate.value, unit: gateUnit(gate, naming) }
          : text(gate.value === null && gate.assumption === null ? '–' : valueText(gate, gate.value, naming)),
    },
    {
      name: show.bound,
      ...right,
      essential: true,
      cell: (gate) => composed((style) => boundText(gate, { ...naming, words: style }), words),
    },
    ...sourceColumns(naming),
  ];
}

function valueText(gate: GateEvidence, value: GateEvidence['value'], naming: Naming): string {
  const number = typeof value === 'string' ? readMonth(value) : value;
  return number === null ? naming.words.show.notYet : naming.words.quantity(number, gateUnit(gate, naming));
}

function boundText(gate: GateEvidence, naming: Naming): string {
  const { show } = naming.words;
  return (gate.atLeast === undefined ? show.atMost : show.atLeast)(valueText(gate, boundOf(gate), naming));
}

/** Where the evidence comes from, and who asks for it. */
function sourceColumns(naming: Naming): ColumnOf<GateEvidence>[] {
  const { show } = naming.words;
  const kind = (origin: Origin | null): Cell => text(kindText(origin, naming.words));
  return [
    { name: show.kind, ...left, cell: ({ evidence }) => kind(evidence) },
    { name: show.source, ...narrow, cell: ({ evidence }) => text(sourceText(evidence, naming.words)) },
    { name: show.askedBy, ...left, folds: true, cell: (gate) => text(requirerTitle(gate, naming)) },
    {
      name: show.phases,
      ...left,
      folds: true,
      cell: ({ phases }) => text(phases.map((id) => phaseTitle(id, naming)).join(', ')),
    },
  ];
}
