import type { TurnedGate } from '../../analysis/explanation.ts';
import { assumptionOf } from '../../model/study.ts';
import { titled } from '../lines/line-title.ts';
import type { Table } from '../table.ts';
import { type ColumnOf, headsOf, left, rowsOf, text } from './columns.ts';
import type { ExplainNaming } from './explain-sentence.ts';

/** The gates that turned, and what turned them. */
export function turnedGatesTable(gates: readonly TurnedGate[], context: ExplainNaming): Table {
  const { words, study } = context;
  const { explain, show, table } = words;
  const say = (gate: TurnedGate, value: number | null): string =>
    value === null ? show.notYet : words.quantity(value, gate.unit);
  const needed = (gate: TurnedGate, limit: number | null): string =>
    gate.bound === 'at-least' ? show.atLeast(say(gate, limit)) : show.atMost(say(gate, limit));
  const columns: ColumnOf<TurnedGate>[] = [
    { name: table.scenario, ...left, essential: true, cell: ({ scenario }) => text(scenario) },
    { name: explain.was, ...left, essential: true, cell: ({ was }) => text(explain.statuses[was.status]) },
    { name: explain.is, ...left, essential: true, cell: ({ is }) => text(explain.statuses[is.status]) },
    { name: explain.turnedBy, ...left, essential: true, cell: ({ turnedBy }) => text(turnedBy.join(', ')) },
    {
      name: show.value,
      ...left,
      essential: true,
      cell: (gate) => text(arrow(say(gate, gate.was.value), say(gate, gate.is.value))),
    },
    {
      name: show.bound,
      ...left,
      cell: (gate) => text(arrow(needed(gate, gate.was.limit), needed(gate, gate.is.limit))),
    },
    {
      name: show.form,
      ...left,
      folds: true,
      cell: ({ responsibility }) =>
        text(titled(study.responsibility.get(responsibility)?.title, responsibility, context)),
    },
    {
      name: show.needs,
      ...left,
      folds: true,
      cell: ({ scenario, assumption }) =>
        text(
          titled(assumptionOf(study, study.scenarios.get(scenario) ?? null, assumption)?.title, assumption, context),
        ),
    },
  ];
  return {
    id: 'gates',
    title: explain.gatesTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, gates) }],
    notes: [],
  };
}

const arrow = (was: string, is: string): string => (was === is ? is : `${was} → ${is}`);
