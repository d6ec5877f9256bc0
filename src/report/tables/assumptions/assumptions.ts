import type { AssumptionResult, Earlier } from '../../../analysis/assumptions/assumptions.ts';
import type { Dated } from '../../../model/study/study.ts';
import { endsOf } from '../../../model/estimates/estimate.ts';
import type { Unit } from '../../../units/unit.ts';

import type { Words } from '../../../words/words.ts';
import { assumptionTitle } from '../../lines/assumption-title.ts';
import { titled } from '../../lines/titled.ts';
import type { Cell } from '../../table.ts';
import { type ColumnOf, composed, empty, left, narrow, right, text } from '../columns.ts';
import { kindText, sourceText } from '../../lines/provenance.ts';
import { withoutValue } from '../../lines/value-text.ts';

/** Titles are hardly folded: a name gives way to them. */
const leastForTitles = 30;

/** A direction behind a kind is folded, so that no terminal goes without kinds. */
const leastForKinds = 10;

/** What is said of an assumption: what it is worth, what it was before, who says so, who uses it. */
export function assumptionColumns(
  words: Words,
  scenarios: readonly string[],
): Record<ColumnName, ColumnOf<AssumptionResult>> {
  const { show } = words;
  return {
    name: { name: show.name, ...left, cell: ({ key }) => text(key) },
    title: {
      name: show.titleHead,
      ...narrow,
      narrowest: leastForTitles,
      essential: true,
      cell: (result) => text(assumptionTitle(result, words)),
    },
    value: {
      name: show.value,
      ...right,
      essential: true,
      cell: ({ value, inForce, assumption }) =>
        value === null ? text(withoutValue(inForce, words)) : { kind: 'quantity', value, unit: assumption.unit },
    },
    band: {
      name: show.estimate,
      ...left,
      folds: true,
      cell: ({ inForce, assumption }) =>
        inForce === null ? empty : composed((style) => bandOf(inForce, assumption.unit, style), words),
    },
    unit: { name: show.unit, ...left, isWhole: true, cell: ({ assumption }) => text(words.unitName(assumption.unit)) },
    kind: {
      name: show.kind,
      ...left,
      folds: true,
      narrowest: leastForKinds,
      cell: ({ origin }) => text(kindText(origin, words)),
    },
    source: { name: show.source, ...narrow, cell: ({ origin }) => text(sourceText(origin, words)) },
    since: { name: show.since, ...right, cell: (result) => sinceCell(result, words) },
    before: { name: show.before, ...right, cell: ({ before, assumption }) => beforeCell(before, assumption.unit) },
    usedBy: {
      name: show.usedBy,
      ...left,
      folds: true,
      cell: ({ usedBy }) => text(usersText(usedBy, scenarios, words)),
    },
    why: { name: show.why, ...left, folds: true, cell: ({ origin }) => text(titled(origin?.why, '', { words })) },
  };
}

/** Whether any has a title, so that its name says something else. */
export const isTitled = (all: readonly Pick<AssumptionResult, 'assumption'>[]): boolean =>
  all.some(({ assumption }) => assumption.title !== null);

type ColumnName =
  | 'name'
  | 'title'
  | 'value'
  | 'band'
  | 'unit'
  | 'kind'
  | 'source'
  | 'since'
  | 'before'
  | 'usedBy'
  | 'why';

function sinceCell({ value, inForce, since }: AssumptionResult, { show }: Words): Cell {
  if (value === null && inForce?.value.shape !== 'unknown') return empty;
  return since === null ? text(show.always) : { kind: 'month', month: since };
}

const beforeCell = (before: Earlier | null, unit: Unit): Cell =>
  before === null ? empty : { kind: 'quantity', value: before.value, unit };

function usersText(users: readonly string[], scenarios: readonly string[], { show }: Words): string {
  if (users.length === 0) return show.usedByNone;
  const [without, ...others] = scenarios.filter((id) => !users.includes(id));
  if (scenarios.length > 3 && without !== undefined && others.length === 0) return show.usedByAllBut(without);
  return scenarios.length > 1 && users.length === scenarios.length ? show.usedByAll : users.join(', ');
}

/** How far an estimate reaches, and its shape; a formula as it is written. */
export function bandOf({ value }: Pick<Dated, 'value'>, unit: Unit, words: Words): string {
  if (value.shape === 'formula') return `= ${value.text}`;
  const ends = endsOf(value);
  if (ends === null || value.shape === 'constant') return '';
  const [low, high] = ends.map((end) => words.quantity(end, unit));
  return words.show.band(words.estimates.bands[value.shape], low ?? '', high ?? '');
}
