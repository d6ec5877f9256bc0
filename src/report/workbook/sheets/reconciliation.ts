import type { Change, Effect, Explanation } from '../../../analysis/explain/explanation.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import { assumptionTitle } from '../../lines/assumption-title.ts';
import { monthText } from '../../lines/time-title.ts';
import { writeMonth } from '../../../units/month.ts';
import { area, columnName, fixed } from '../file/address.ts';
import type { Book, ScenarioSheet } from '../parts/book.ts';
import { dateOf } from '../parts/dates.ts';
import { calculated, Draft, given, heads, type Lazy, text } from '../parts/draft.ts';
import { reference } from '../parts/inputs.ts';
import { figureTitle } from '../parts/figure-title.ts';
import { shapeOf, shapeOfMetric } from '../parts/shapes.ts';

/** Why each scenario comes to something else than as it was known before; by id, of those that have the figure on both dates. */
export type Explanations = ReadonlyMap<string, Explanation>;

/** What becomes known in the columns before those of the scenarios. */
const at = { what: 0, was: 1, now: 2, first: 3 } as const;

/**
 * From what each scenario came to as it was known before to what it comes to now, by what changed. The effects are values of samen, the mean
 * over all orders; what is changed in the workbook comes below them. Null where there is nothing to reconcile.
 */
export function reconciliationSheet(
  book: Book,
  { scenarios, explanations, name }: { scenarios: readonly ScenarioSheet[]; explanations: Explanations; name: string },
): Draft | null {
  const [any] = explanations.values();
  if (any === undefined) return null;
  const { words } = book;
  const { reconciliation } = words.workbook;
  const draft = new Draft(name);
  const [from, to] = [any.from, any.to].map((month) => monthText(writeMonth(month), words)) as [string, string];
  const shown = scenarios.filter(({ run }) => explanations.has(run.scenario.id));
  const explained = shown.map(({ run }) => explanations.get(run.scenario.id) as Explanation);
  draft.head(reconciliation.title(figureTitle(book.by, book), from, to), reconciliation.about);
  const names = [reconciliation.what, reconciliation.was(from), reconciliation.now];
  const numbers = new Set([1, 2, ...shown.map((_, index) => index + at.first)]);
  draft.add(heads([...names, ...shown.map(({ run }) => run.scenario.id)], numbers));
  const first = draft.next;
  const before = explained.map(({ start }) => given(start, shapeOfMetric(book.by), 'strong'));
  draft.add([text(reconciliation.asKnown(from), 'strong'), undefined, undefined, ...before]);
  for (const effect of any.effects) addEffect(draft, book, { effect, explained });
  addSums(draft, book, { shown, explained, first, title: reconciliation.asKnown(to) });
  draft.widths = [56, 20, 20, 18];
  draft.frozen = { rows: 3, columns: 1 };
  draft.printed = at.first + shown.length;
  return draft;
}

interface Sums {
  readonly shown: readonly ScenarioSheet[];
  readonly explained: readonly Explanation[];
  /** The row of what was known before. */
  readonly first: number;
  /** What the sum of all effects is called. */
  readonly title: string;
}

/** What the effects add up to, what was changed in this workbook, and what it comes to now. */
function addSums(draft: Draft, book: Book, { shown, explained, first, title }: Sums): void {
  const { reconciliation } = book.words.workbook;
  const shape = shapeOfMetric(book.by);
  const delivered = draft.next;
  const [changed, now] = [delivered + 1, delivered + 2];
  const row = (head: string, look: 'strong' | 'plain', cells: readonly Lazy[]): number =>
    draft.add([text(head, look), undefined, undefined, ...cells]);
  const column = (index: number): number => at.first + index;
  const sums = explained.map(({ end }, index) =>
    calculated(`SUM(${area([first, delivered - 1], column(index))})`, end, shape, 'strong'),
  );
  const changes = shown.map((_, index) =>
    calculated(`${fixed(now, column(index))}-${fixed(delivered, column(index))}`, 0, shape),
  );
  const figures = shown.map((sheet, index) =>
    calculated(sheet.reference(metricId(book.by)), explained[index]?.end ?? 0, shape, 'strong'),
  );
  row(title, 'strong', sums);
  row(reconciliation.changedHere, 'plain', changes);
  row(reconciliation.inWorkbook, 'strong', figures);
  const [left, right] = [columnName(at.first), columnName(column(shown.length - 1))];
  const where = `ABS(${left}$${changed + 1})>1E-9*MAX(1,ABS(${left}$${now + 1}))`;
  draft.highlights.push({ range: `${left}${changed + 1}:${right}${changed + 1}`, where, as: 'changed' });
}

/** What something that changed was and is, and by how much it moved each scenario. */
function addEffect(
  draft: Draft,
  book: Book,
  { effect, explained }: { effect: Effect; explained: readonly Explanation[] },
): void {
  const { of } = effect;
  const shape = shapeOfMetric(book.by);
  const key = keyOf(effect);
  const effects = explained.map(({ effects: all }) => all.find((each) => keyOf(each) === key)?.effect ?? 0);
  const [only, ...others] = of.changes;
  const single = only !== undefined && others.length === 0 ? only : null;
  draft.add([
    text(titleOf(effect, book)),
    single === null ? undefined : wasCell(book, single),
    single === null ? undefined : nowCell(book, single),
    ...effects.map((each) => given(each, shape)),
  ]);
}

const keyOf = ({ of }: Effect): string => (of.kind === 'group' ? `group ${of.label}` : (of.changes[0]?.key ?? ''));

function titleOf({ of }: Effect, { words }: Book): string {
  if (of.kind === 'group') return of.label;
  const [change] = of.changes;
  return change === undefined ? '' : assumptionTitle(change, words);
}

const valueOf = ({ assumption: { unit } }: Change, value: number | null): number =>
  value === null ? Number.NaN : unit === 'month' ? dateOf(value) : value;

/** What it was; a dash where nobody knew. */
function wasCell({ words }: Book, change: Change): Lazy {
  const value = valueOf(change, change.was.value);
  return Number.isFinite(value)
    ? given(value, shapeOf(change.assumption.unit, value), 'noteRight')
    : text(words.workbook.none, 'noteRight');
}

/** What it is now: the cell of the assumption itself. */
function nowCell({ inputs }: Book, change: Change): Lazy {
  const input = inputs.assumptions.get(change.key);
  if (input === undefined) return undefined;
  const { unit } = change.assumption;
  const value = valueOf(change, change.is.value);
  return calculated(unit === 'month' ? input.name : reference(input), value, shapeOf(unit, value), 'note');
}
