import type { EffectOn } from '../../../analysis/diff/change-effects.ts';
import type { ChangedAssumption } from '../../../analysis/diff/changed-assumptions.ts';
import type { FigureUnit } from '../../../analysis/diff/figures.ts';
import type { GateChange, PlaceChange } from '../../../analysis/diff/diff.ts';
import type { Rename } from '../../../analysis/renames/renames.ts';
import type { Span } from '../../../input/tree/tree.ts';
import { keyParts } from '../../../model/study/assumption-key.ts';
import type { Path } from '../../../problems/problem.ts';
import { writeShort } from '../../../units/write.ts';
import type { Annotation } from '../../outcome.ts';
import { textPlaceOf } from '../../problems.ts';
import { type MoneyScale, moneyScale } from '../../money-scale.ts';
import { writeAmount } from '../../write-amount.ts';
import { assumptionText } from './diff-assumptions.ts';
import type { Differences, DiffNaming } from './diff-context.ts';
import { withoutPlace } from './diff-places.ts';
import { decimalsFor } from './diff-figures.ts';
import { excessText, renameText } from './diff-summary.ts';

/** Where something of the new side is written; null where that is a result. */
export type PlaceOf = (path: Path) => Span | null;

/** Of how many scenarios an annotation says what moved them. */
const mostEffects = 3;

/**
 * What changed, for a forge: what is above its limit, places in the ranking, gates, what was renamed, and what was changed in the study,
 * each beside its own line where it stands there.
 */
export function diffAnnotations(differences: Differences, naming: DiffNaming, placeOf: PlaceOf): Annotation[] {
  const { diff, limit, renamed, assumptions } = differences;
  const { words } = naming;
  const changed = assumptions?.changed ?? [];
  const known = new Set(changed.map(({ key }) => pathOf(key).join('/')));
  const others = (assumptions?.effects.differences ?? []).filter((path) => !known.has(path.join('/')));
  return [
    ...(limit?.excess ?? []).map((each) => ({
      ...annotation('above', each.figure, placeOf([]), true),
      level: 'error' as const,
      text: words.diff.aboveLimit(excessText(each, words)),
    })),
    ...diff.ranking
      .filter((place) => place.changed)
      .map((place) => placeAnnotation(place, differences, naming, placeOf([]))),
    ...diff.gates.filter(changesStatus).map((gate) => gateAnnotation(gate, naming, placeOf([]))),
    ...renamed.map((each) => ({
      ...annotation('renamed', each.after, placeOf(pathOfRename(each))),
      text: words.diff.renamed([renameText(each, words)], 0),
    })),
    ...changed.map((each) => ({
      ...annotation('changed', each.key, each.after === null ? null : placeOf(pathOf(each.key))),
      text: changeText(each, assumptions?.effects.assumptions.get(each.key) ?? [], { differences, naming }),
    })),
    ...others.map((path) => ({
      ...annotation('changed', path.join('/'), placeOf(path)),
      text: words.check.cause(path.join('/'), words.check.otherwise, null),
    })),
  ];
}

/** A notice without its text. @param isOfFile - whether it is about the file as a whole */
function annotation(kind: string, subject: string, span: Span | null, isOfFile = false): Omit<Annotation, 'text'> {
  const [file, place] = [span?.file.name ?? null, span === null || isOfFile ? null : textPlaceOf(span)];
  return { level: 'notice', isFault: false, kind, subject, file, place };
}

function placeAnnotation(
  change: PlaceChange,
  { diff }: Differences,
  { words }: DiffNaming,
  whole: Span | null,
): Annotation {
  const [before, after] = (['before', 'after'] as const).map((side) =>
    String(change[side]?.rank ?? withoutPlace(side, change, diff, words)),
  ) as [string, string];
  const { scenario } = change;
  return { ...annotation('ranking', scenario, whole, true), text: words.diff.placed(scenario, before, after) };
}

const changesStatus = ({ before, after }: GateChange): boolean => before?.status !== after?.status;

function gateAnnotation(
  { scenario, name, before, after }: GateChange,
  { words }: DiffNaming,
  whole: Span | null,
): Annotation {
  const status = (gate: GateChange['before']): string =>
    gate === null ? words.diff.notThere : words.explain.statuses[gate.status];
  const figure = `${scenario}.${name}`;
  return { ...annotation('gate', figure, whole, true), text: words.diff.placed(figure, status(before), status(after)) };
}

interface DiffContext {
  readonly differences: Differences;
  readonly naming: DiffNaming;
}

/** What an assumption was and is, and what that does to the figure that is ranked by. */
function changeText(
  { key, before, after }: ChangedAssumption,
  effects: readonly EffectOn[],
  { differences, naming }: DiffContext,
): string {
  const { words } = naming;
  const { rankedBy, metricUnit } = differences.diff;
  const how = words.check.went(assumptionText([before, after], 0, naming), assumptionText([before, after], 1, naming));
  const largest = effects.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, mostEffects);
  const scale = moneyScale(largest.map(({ effect }) => effect));
  const moved = largest.map(({ scenario, effect }) => {
    const size = effectText(effect, metricUnit, { words, scale });
    return `${scenario} ${effect > 0 ? words.withPlus(size) : size}`;
  });
  const cause = words.check.cause(key, how, null);
  return moved.length === 0 ? cause : words.diff.moves(cause, rankedBy, moved, effects.length - moved.length);
}

function effectText(
  effect: number,
  unit: FigureUnit,
  { words, scale }: Pick<DiffNaming, 'words'> & { readonly scale: MoneyScale },
): string {
  if (unit === 'EUR') return writeAmount(effect, words, scale);
  const number = writeShort(effect, decimalsFor(effect, 2), words.numbers);
  return unit === 'points' ? words.simulation.pointsOf(number) : words.simulation.lengthOf(number);
}

/** Where an assumption is declared. */
function pathOf(key: string): Path {
  const { scenario, name } = keyParts(key);
  return [...(scenario === null ? [] : ['scenarios', scenario]), 'assumptions', name];
}

/** Where what was renamed stands: of several scenarios, in the first. */
function pathOfRename({ of, after, scenarios: [first] }: Rename): Path {
  if (of === 'scenario') return ['scenarios', after];
  const own = first === undefined ? [] : ['scenarios', first];
  return [...own, of === 'phase' ? 'phases' : 'assumptions', after];
}
