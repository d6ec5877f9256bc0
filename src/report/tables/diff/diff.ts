import type { GateChange, PlaceChange, TermChange, TermValue } from '../../../analysis/diff/diff.ts';
import type { GateResult } from '../../../analysis/runs/comparison.ts';
import { assumptionOf } from '../../../model/study/study.ts';
import { gateUnit } from '../../lines/gate-title.ts';
import { type Differences, type DiffNaming, moneyUnit } from './diff-context.ts';
import { titled } from '../../lines/titled.ts';
import { metricTitle } from '../metric.ts';
import type { Cell, Report, Table } from '../../table.ts';
import { type ColumnOf, composed, headsOf, left, narrow, right, rowsOf, valueInWords, text } from '../columns.ts';
import { assumptionsTable } from './diff-assumptions.ts';
import { figuresTable, movementColumns, movementSum, scenarioTitle, shareColumn } from './diff-figures.ts';
import { withoutPlace } from './diff-places.ts';
import { contingencyOfSides, costNamed } from '../plan-notes.ts';
import { diffSummary } from './diff-summary.ts';

/** How two results differ: who stands where, the gates, the terms, the assumptions, and every figure that changed. */
export function diffReport(differences: Differences, naming: DiffNaming): Report {
  const { diff, assumptions } = differences;
  const [study] = naming.studies;
  const { words } = naming;
  const isMoved = assumptions !== null && assumptions.changed.length + assumptions.effects.differences.length > 0;
  return {
    title: words.diff.title(study === undefined ? differences.after.study : titled(study.title, study.id, naming)),
    summary: diffSummary(differences, naming),
    tables: [
      rankingTable(differences, naming),
      ...(diff.gates.length > 0 ? [gatesTable(diff.gates, naming)] : []),
      ...(diff.terms.length > 0 ? [termsTable(diff.terms, naming)] : []),
      ...(isMoved ? [assumptionsTable(differences, assumptions, naming)] : []),
      ...(diff.figures.length > 0 ? [figuresTable(differences, naming)] : []),
    ],
    notes: notesOf(differences, naming).map((note) => ({ kind: 'term', text: note })),
  };
}

function notesOf({ assumptions, plan, diff }: Differences, { studies, words, sides: wordsOf }: DiffNaming): string[] {
  const sides = (['before', 'after'] as const).map((side) => ({
    whose: words.plan.sides[side],
    plan: plan[side],
    studies,
    words: wordsOf[side],
  }));
  return [
    ...contingencyOfSides(sides, costNamed(diff.rankedBy)),
    ...(assumptions === null ? [words.diff.noAssumptions] : []),
  ];
}

/** A place is a number, or a few words. */
const inPlace = { ...right, folds: true, narrowest: 8 } as const;

function rankingTable({ diff }: Differences, naming: DiffNaming): Table {
  const { words } = naming;
  const place = (side: 'before' | 'after', change: PlaceChange): Cell => {
    const rank = change[side]?.rank ?? null;
    return rank === null ? text(withoutPlace(side, change, diff, words)) : { kind: 'count', count: rank };
  };
  const moved = ({ before, after }: PlaceChange) => ({
    unit: diff.metricUnit,
    before: before?.value ?? null,
    after: after?.value ?? null,
  });
  const columns: ColumnOf<PlaceChange>[] = [
    {
      name: words.table.scenario,
      ...narrow,
      atHyphens: true,
      essential: true,
      cell: ({ scenario }) => text(scenarioTitle(scenario, naming)),
    },
    { name: words.diff.rankBefore, ...inPlace, essential: true, cell: (change) => place('before', change) },
    { name: words.diff.rankAfter, ...inPlace, essential: true, cell: (change) => place('after', change) },
    ...movementColumns(naming, moved),
    shareColumn(naming, moved),
  ];
  return {
    id: 'ranking',
    title: `${words.diff.rankingTitle} (${rankedByName(diff.rankedBy, naming)})`,
    unitInTitle: { kind: 'text', text: rankedIn(diff, naming) },
    columns: headsOf(columns),
    sums: [movementSum(3)],
    groups: [{ title: null, rows: rowsOf(columns, diff.ranking) }],
    notes: [],
  };
}

/** In what currency the ranked figure is written: of two currencies in both, though each side is ranked in its own. */
const rankedIn = ({ metricUnit, ranking }: Differences['diff'], { words, sides }: DiffNaming): string =>
  metricUnit === 'EUR'
    ? moneyUnit(sides, {
        isBefore: ranking.some(({ before }) => before !== null),
        isAfter: ranking.some(({ after }) => after !== null),
      })
    : words.diff.units[metricUnit];

function gatesTable(gates: readonly GateChange[], naming: DiffNaming): Table {
  const { words } = naming;
  const state = (side: 'before' | 'after', { [side]: gate, scenario }: GateChange): Cell => {
    if (gate === null) return text(words.diff.notThere);
    return composed((style) => stateText(gate, scenario, { ...naming, words: style }), naming.sides[side]);
  };
  const columns: ColumnOf<GateChange>[] = [
    { name: words.table.scenario, ...narrow, essential: true, cell: ({ scenario }) => text(scenario) },
    { name: words.diff.gate, ...narrow, essential: true, cell: ({ name }) => text(name) },
    { name: words.diff.before, ...narrow, essential: true, cell: (change) => state('before', change) },
    { name: words.diff.after, ...narrow, essential: true, cell: (change) => state('after', change) },
    { name: words.diff.gateOn, ...left, cell: ({ assumption }) => text(assumption) },
  ];
  return {
    id: 'gates',
    title: words.diff.gatesTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, gates) }],
    notes: [],
  };
}

function stateText(gate: GateResult, scenario: string, naming: DiffNaming): string {
  const shown = (value: number | string | null | undefined): string => evidenceText(value, gate, scenario, naming);
  const bound = 'atLeast' in gate ? `≥ ${shown(gate.atLeast)}` : `≤ ${shown(gate.atMost)}`;
  // A figure is always known: what has no value never comes.
  const value = gate.value === null && gate.assumption === null ? naming.words.table.never : shown(gate.value);
  return `${naming.words.explain.statuses[gate.status]} (${value} ${bound})`;
}

/** In the unit of the assumption, where a study is there to tell it; a result holds the number only. */
function evidenceText(
  value: number | string | null | undefined,
  gate: GateResult,
  scenario: string,
  { studies, words }: DiffNaming,
): string {
  if (typeof value !== 'number') return value ?? '?';
  const units = studies.flatMap((study) => {
    const own = study.scenarios.get(scenario) ?? null;
    const isKnown = gate.assumption === null || assumptionOf(study, own, gate.assumption) !== undefined;
    return isKnown ? [gateUnit(gate, { study, scenario: own, words })] : [];
  });
  return words.quantity(value, units[0] ?? 'score');
}

function termsTable(terms: readonly TermChange[], { words }: DiffNaming): Table {
  const { diff } = words;
  const shown = (term: TermChange['term'], value: TermValue): Cell => {
    if (value === null) return text(diff.none);
    if (typeof value === 'boolean') return text(value ? diff.yes : diff.no);
    return typeof value === 'number' && term.endsWith('-rate')
      ? valueInWords(value, 'percent', words.quantity(value, 'percent'))
      : text(String(value));
  };
  const columns: ColumnOf<TermChange>[] = [
    { name: diff.term, ...left, essential: true, cell: ({ term }) => text(diff.terms[term]) },
    { name: diff.before, ...left, essential: true, cell: ({ term, before }) => shown(term, before) },
    { name: diff.after, ...left, essential: true, cell: ({ term, after }) => shown(term, after) },
  ];
  return {
    id: 'terms',
    title: diff.termsTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, terms) }],
    notes: [],
  };
}

/** What is ranked by, by its name; a measure that two studies call otherwise, or that there is no study of, by its id. */
function rankedByName(id: string, { studies, words }: DiffNaming): string {
  const names = new Set(studies.map((study) => metricTitle(id, { study, words })));
  const [name, other] = names;
  if (name !== undefined && other === undefined) return name;
  return Object.entries(words.metrics).find(([metric]) => metric === id)?.[1].named ?? id;
}
