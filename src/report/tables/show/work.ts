import type { PhaseResult } from '../../../analysis/runs/comparison.ts';
import type { Shown } from '../../../analysis/show/show.ts';
import type { WorkResult } from '../../../analysis/show/work.ts';
import { formTitle, type Naming, phaseTitle, workTitle } from '../../lines/line-title.ts';
import type { Cell, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, narrow, right, rowsOf, text } from '../columns.ts';

/** A piece of work, or a phase without any; the phase itself is shown with its first piece. */
interface WorkRow {
  readonly phase: PhaseResult;
  readonly first: boolean;
  readonly work: WorkResult | null;
}

/** Effort by phase and component, with the team that delivers it. */
export function workTable({ result, work }: Shown, naming: Naming): Table {
  const columns = [...effortColumns(naming), ...performerColumns(work, naming), ...termColumns(naming)];
  const rows = result.phases.flatMap((phase): WorkRow[] => {
    const own = work.filter((each) => each.phase === phase.id);
    if (own.length === 0) return [{ phase, first: true, work: null }];
    return own.map((each, index) => ({ phase, first: index === 0, work: each }));
  });
  const total = columns.map((column): Cell => {
    if (column.name === naming.words.show.phase) return text(naming.words.show.total);
    return column.name === naming.words.show.effort ? personMonths(result.effort) : empty;
  });
  return {
    id: 'work',
    title: naming.words.show.work,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, rows), total }],
    notes: [
      ...(work.some(({ kind, share }) => kind === 'reuse' && share !== 1)
        ? [{ kind: 'term', text: naming.words.show.reuseKeeps } as const]
        : []),
      ...result.phases.flatMap((phase) => rampNotes(phase, naming)),
    ],
  };
}

/** How the team of a phase grows or shrinks, of which its column has the mean. */
function rampNotes({ id, ramp }: PhaseResult, naming: Naming): Table['notes'] {
  if (ramp === undefined || ramp.from === ramp.to) return [];
  const { words } = naming;
  const fte = (team: number): string => words.quantity(Number(team.toFixed(1)), 'fte');
  return [
    {
      kind: 'term',
      text: words.show.ramp({
        phase: phaseTitle(id, naming),
        grows: ramp.to > ramp.from,
        from: fte(ramp.from),
        to: fte(ramp.to),
        over: words.quantity(ramp.over, 'months'),
        reached: ramp.reached === ramp.to ? null : fte(ramp.reached),
      }),
    },
  ];
}

const personMonths = (value: number): Cell => ({ kind: 'number', value, decimals: 1 });

/** What is done, and how much effort that takes. */
function effortColumns(naming: Naming): ColumnOf<WorkRow>[] {
  const { show } = naming.words;
  return [
    {
      name: show.phase,
      ...narrow,
      essential: true,
      cell: ({ phase, first }) => (first ? text(phaseTitle(phase.id, naming)) : empty),
    },
    {
      name: show.piece,
      ...narrow,
      essential: true,
      cell: ({ work }) => text(work === null ? show.noWork : workTitle(work, naming)),
    },
    {
      name: show.effort,
      ...inUnit(show.personMonths),
      essential: true,
      cell: ({ work }) => (work === null ? empty : personMonths(work.effort)),
    },
    {
      name: show.aam,
      ...right,
      cell: ({ work }) =>
        work === null || work.aam === null ? empty : { kind: 'number', value: work.aam, decimals: 3 },
    },
  ];
}

/** Who does it, where some of it is done by own people. */
function performerColumns(all: readonly WorkResult[], { words: { show } }: Naming): ColumnOf<WorkRow>[] {
  if (!all.some(({ performedBy }) => performedBy === 'own')) return [];
  return [
    {
      name: show.performer,
      ...left,
      cell: ({ work }) => (work === null ? empty : text(work.performedBy === 'own' ? show.client : show.supplier)),
    },
  ];
}

/** By whom and on what terms; what is said of the phase stands beside its first piece. */
function termColumns(naming: Naming): ColumnOf<WorkRow>[] {
  const { show, table } = naming.words;
  return [
    {
      name: show.team,
      ...inUnit(show.fte),
      cell: ({ phase, first }) =>
        first && phase.team !== null ? { kind: 'number', value: phase.team, decimals: 1 } : empty,
    },
    {
      name: show.share,
      ...inUnit('%'),
      cell: ({ work }) => (work === null ? empty : { kind: 'share', share: work.share }),
    },
    {
      name: show.length,
      ...inUnit(table.months),
      cell: ({ phase, first }) => (first ? { kind: 'months', length: phase.end - phase.start } : empty),
    },
    {
      name: show.form,
      ...left,
      folds: true,
      cell: ({ phase, first }) => (first ? text(formOf(phase.id, naming)) : empty),
    },
  ];
}

/** The contract form of a phase; nothing where it has none. */
function formOf(id: string, naming: Naming): string {
  const form = naming.scenario.phases.get(id)?.responsibility ?? null;
  return form === null ? '' : formTitle(form, naming);
}
