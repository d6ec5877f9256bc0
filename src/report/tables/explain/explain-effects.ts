import type { Change, Effect, Explanation, Known } from '../../../analysis/explain/explanation.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import type { Cell, Note, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, left, right, rowsOf, valueInWords, text, inUnit } from '../columns.ts';
import { apartIn, effectTitle, knownText, titleOf, titlesOf } from './explain-causes.ts';
import type { ExplainNaming } from './explain-naming.ts';
import { reasonNotes } from './explain-reasons.ts';
import { structureNotes } from './explain-sides.ts';
import { kindText, sourceText } from '../../lines/provenance.ts';
import { isTitled } from '../assumptions/assumptions.ts';
import { amountCells, amountColumn } from './waterfall.ts';

/** Names of this length are not folded to make room for other columns. */
const leastForNames = 24;

/** What changed and what it accounts for; or one of a group, of which the group tells the effect. */
interface EffectRow {
  readonly title: string;
  readonly change: Change | null;
  readonly effect: Effect | null;
}

/** Everything that changed, with what it was, what it is, where that comes from, and what it accounts for. */
export function effectsTable(explanation: Explanation, context: ExplainNaming): Table {
  const { explain } = context.words;
  const columns = effectColumns(explanation, context);
  const amountCell = amountCells(explanation, context);
  const titles = titlesOf(explanation, context.words);
  const effectRows = explanation.effects.flatMap((effect) => rowsFor(effect, titles, context));
  const rows = rowsOf(columns, effectRows);
  // Those without an effect come last; where nothing has one, they are the answer.
  const moving =
    effectRows.findLastIndex(({ effect }) => effect !== null && effect.effect !== 0) + 1 || effectRows.length;
  const total = columns.map(({ name }): Cell => {
    if (name === explain.assumption) return text(explain.change);
    if (name === explain.effect) return amountCell(explanation.change, true);
    return name === explain.share && explanation.change !== 0 ? { kind: 'share', share: 1 } : empty;
  });
  const method = methodText(explanation, context.words);
  const notes: Note[] = [
    ...reasonNotes(explanation, context),
    ...structureNotes(explanation, context.words).map((note) => ({ kind: 'term', text: note }) as const),
    { kind: 'term', text: method, detail: true },
    ...(explanation.effects.some(({ effect }) => effect === 0)
      ? [{ kind: 'term', text: explain.noEffect, detail: true } as const]
      : []),
  ];
  return {
    id: 'effects',
    title: explain.effectsTitle,
    unitInTitle: amountColumn(explanation, context).unit,
    columns: headsOf(columns),
    groups: [{ title: null, rows, total }],
    first: Math.min(mostEffects, moving),
    restAddsNothing: moving <= mostEffects,
    notes,
  };
}

/** How the effects were found. */
function methodText({ method: { permutations, settings }, ofMean }: Explanation, { explain, numbers }: Words): string {
  const written = (count: number): string => writeDecimal(count, 0, numbers);
  if (ofMean !== null) {
    const draws = written(ofMean.draws);
    return permutations === null ? explain.exactInDraws(written(settings), draws) : explain.sampledInDraws(draws);
  }
  return permutations === null
    ? explain.exact(written(settings))
    : explain.sampled(written(permutations), written(settings));
}

/** As many as a screen has room for beside the sentences. */
const mostEffects = 15;

function rowsFor(
  effect: Effect,
  titles: ReadonlyMap<string, string>,
  { words: { explain } }: ExplainNaming,
): EffectRow[] {
  const title = effectTitle(effect, titles, explain);
  if (effect.of.kind !== 'group') return [{ title, change: effect.of.changes[0] ?? null, effect }];
  return [
    { title, change: null, effect },
    ...effect.of.changes.map((change) => ({ title: explain.member(titleOf(change, titles)), change, effect: null })),
  ];
}

function effectColumns(explanation: Explanation, context: ExplainNaming): ColumnOf<EffectRow>[] {
  const { explain } = context.words;
  const amountCell = amountCells(explanation, context);
  return [
    {
      name: explain.assumption,
      ...left,
      essential: true,
      folds: true,
      narrowest: leastForNames,
      cell: ({ title }) => text(title),
    },
    ...valueColumns(context),
    {
      name: explain.effect,
      ...amountColumn(explanation, context),
      essential: true,
      cell: ({ effect }) => (effect === null ? empty : amountCell(effect.effect, true)),
    },
    ...(explanation.effects.every(({ error }) => error === null) ? [] : [errorColumn(explanation, context)]),
    {
      name: explain.share,
      ...inUnit('%'),
      // Of no change nothing is a part.
      essential: explanation.change !== 0,
      detail: explanation.change === 0,
      cell: ({ effect }) =>
        effect === null || effect.share === null ? empty : { kind: 'share', share: effect.share, signed: true },
    },
    ...originColumns(explanation, context),
  ];
}

const ofChange =
  (textOf: (change: Change) => string | null) =>
  ({ change }: EffectRow): Cell => {
    const phrase = change === null ? null : textOf(change);
    return phrase === null ? empty : text(phrase);
  };

/** What an assumption was worth: a number with its unit, a formula as it is written. */
function knownCell(change: Change | null, known: Known | undefined, context: ExplainNaming): Cell {
  if (change === null || known === undefined) return empty;
  const { unit } = change.assumption;
  const phrase = knownText(known, unit, apartIn(change, context));
  const isNumber = known.value !== null && known.dated?.value.shape !== 'formula';
  return isNumber ? valueInWords(known.value, unit, phrase) : text(phrase);
}

/** The two values of an assumption. */
function valueColumns(context: ExplainNaming): ColumnOf<EffectRow>[] {
  const { explain } = context.words;
  return [
    {
      name: explain.was,
      ...right,
      essential: true,
      cell: ({ change }) => knownCell(change, change?.was, context),
    },
    {
      name: explain.is,
      ...right,
      essential: true,
      cell: ({ change }) => knownCell(change, change?.is, context),
    },
  ];
}

/** By what name an assumption is set, where that is not its title, and where its later value comes from. */
function originColumns({ effects }: Explanation, { words }: ExplainNaming): ColumnOf<EffectRow>[] {
  const { show } = words;
  const changes = effects.flatMap(({ of }): readonly Change[] => (of.kind === 'structure' ? [] : of.changes));
  return [
    ...(isTitled(changes) ? [{ name: show.name, ...left, detail: true, cell: ofChange(({ key }) => key) }] : []),
    {
      name: show.kind,
      ...left,
      cell: ofChange(({ is: now }) => kindText(now.origin, words)),
    },
    { name: show.source, ...left, folds: true, cell: ofChange(({ is: now }) => sourceText(now.origin, words)) },
  ];
}

function errorColumn(explanation: Explanation, context: ExplainNaming): ColumnOf<EffectRow> {
  const amountCell = amountCells(explanation, context);
  return {
    name: context.words.explain.error,
    ...amountColumn(explanation, context),
    cell: ({ effect }) => (effect === null || effect.error === null ? empty : amountCell(effect.error, false)),
  };
}
