import type { AssumptionResult } from '../../../analysis/assumptions/assumptions.ts';
import { type ExpertView, expertViewsOf } from '../../../analysis/runs/expert-views.ts';
import type { Words } from '../../../words/words.ts';
import { assumptionTitle } from '../../lines/assumption-title.ts';
import { sourceText } from '../../lines/provenance.ts';
import { titled } from '../../lines/titled.ts';
import type { Table } from '../../table.ts';
import { type ColumnOf, composed, headsOf, inUnit, left, narrow, right, rowsOf, text } from '../columns.ts';
import { bandOf } from './assumptions.ts';

interface Line {
  readonly of: AssumptionResult;
  readonly view: ExpertView;
}

/** What each expert says of each assumption that several speak of; nothing where none is. */
export function expertsTables(chosen: readonly AssumptionResult[], words: Words): Table[] {
  const { show, comparison } = words;
  const lines = chosen.flatMap((of) => expertViewsOf(of.inForce).map((view): Line => ({ of, view })));
  if (lines.length === 0) return [];
  const columns: ColumnOf<Line>[] = [
    { name: words.explain.assumption, ...narrow, essential: true, cell: ({ of }) => text(assumptionTitle(of, words)) },
    { name: comparison.experts.expert, ...left, essential: true, cell: ({ view }) => text(view.expert) },
    {
      name: comparison.experts.estimates,
      ...right,
      essential: true,
      cell: ({ of, view }) => ({ kind: 'quantity', value: view.value, unit: of.assumption.unit }),
    },
    { name: comparison.experts.weight, ...inUnit('%'), cell: ({ view }) => ({ kind: 'share', share: view.share }) },
    { name: show.source, ...narrow, cell: ({ view }) => text(sourceText(view, words)) },
    { name: show.why, ...left, folds: true, cell: ({ view }) => text(titled(view.why, '', { words })) },
    {
      name: show.estimate,
      ...left,
      folds: true,
      cell: ({ of, view }) => composed((style) => bandOf({ value: view.estimate }, of.assumption.unit, style), words),
    },
  ];
  return [
    {
      id: 'experts',
      title: comparison.experts.estimatesTitle,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, lines) }],
      notes: [],
    },
  ];
}
