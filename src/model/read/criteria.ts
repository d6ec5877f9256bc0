import type { Path } from '../../problems/problem.ts';
import { unknown } from '../../problems/unknown-name.ts';
import type { Dimension } from '../../units/unit.ts';
import { directionOf, readScored, scoredDimension, scoredNames } from '../study/criteria.ts';
import type { ScoredResult, ValuePoint, Weighing } from '../study/scale.ts';
import type { Amount, Criterion, Stakeholder } from '../study/study.ts';
import type { Lenient } from '../written/shape.ts';
import type { WrittenCriterion, WrittenJudgement, WrittenStakeholder } from '../written/written-criteria.ts';
import { rankOrderCentroid } from './centroid.ts';
import { items, nothing, readOptionalTitle, type Reader, type WrittenValue } from './reader.ts';

export function readCriterion(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenCriterion>,
  measures: readonly string[],
): Criterion {
  const result = written.result === undefined ? null : readScored(written.result, measures);
  if (written.result !== undefined && result === null)
    reader.unknown([...path, 'result'], 'result', written.result, scoredNames(measures));
  // A result that cannot be read is a result all the same: scores by hand are not asked for.
  const bound: ScoredResult | null = result ?? (written.result === undefined ? null : { kind: 'finish' });
  const dimension = scoredDimension(result);
  // Of a result that nobody knows nothing says what its ends measure.
  if (bound !== null && result === null)
    return { ...titles(written), result: bound, worst: nothing, best: nothing, points: null, threshold: null };
  if (result?.kind === 'finish') checkYears(reader, path, written);
  const scale = readScale(reader, path, written, dimension);
  if (written.threshold !== undefined) checkThreshold(reader, path, { result, scale });
  return {
    ...titles(written),
    result: bound,
    ...scale,
    threshold: reader.optionalAmount([...path, 'threshold'], written.threshold, dimension),
  };
}

const titles = ({ title, theme }: Lenient<WrittenCriterion>) => ({
  title: readOptionalTitle(title),
  theme: readOptionalTitle(theme),
});

const isYear = (text: string): boolean => /^[1-9]\d{3}$/.test(text);

const noLength = (text: string) => ({ kind: 'not-a-quantity', text, dimension: 'duration' }) as const;

/** The ends of a finish are months from the start: a bare year would be so many of them. */
function checkYears(reader: Reader, path: Path, written: Lenient<WrittenCriterion>): void {
  for (const key of ['worst', 'best', 'threshold'] as const) {
    const text = String(written[key]);
    if (isYear(text)) reader.add([...path, key], noLength(text));
  }
  for (const key of Object.keys(written.points ?? {}))
    if (isYear(key)) reader.add([...path, 'points', key], noLength(key), true);
}

type Scale = Pick<Criterion, 'worst' | 'best' | 'points'>;

/** A threshold is a gate: on one side of it a scenario is good enough. */
function checkThreshold(
  reader: Reader,
  path: Path,
  { result, scale }: { readonly result: ScoredResult | null; readonly scale: Scale },
): void {
  const at = [...path, 'threshold'];
  if (result?.kind === 'feasible') reader.add(at, { kind: 'bad-points', what: 'threshold-of-chance' });
  else if (scale.worst.kind === 'reference' || scale.best.kind === 'reference')
    reader.add(at, { kind: 'bad-points', what: 'threshold-of-names' });
}

function readScale(reader: Reader, path: Path, written: Lenient<WrittenCriterion>, dimension: Dimension): Scale {
  if (written.points !== undefined) return readPoints(reader, path, { ...written, points: written.points }, dimension);
  for (const end of ['worst', 'best'] as const)
    if (written[end] === undefined) reader.add([...path, end], { kind: 'missing-key', key: end, section: 'criteria' });
  const [worst, best] = [written.worst, written.best].map((end, index) =>
    reader.amount([...path, index === 0 ? 'worst' : 'best'], end, dimension),
  ) as [Amount, Amount];
  const same = worst.kind === 'literal' && best.kind === 'literal' && worst.value === best.value;
  if (same) reader.add(path, { kind: 'same-ends' }, true);
  return { worst, best, points: null };
}

/** A value function in pieces: its points, with the declared ends among them. */
function readPoints(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenCriterion> & { readonly points: Readonly<Record<string, WrittenValue>> },
  dimension: Dimension,
): Scale {
  const at = [...path, 'points'];
  const found = new Map<number, number>();
  for (const [key, worth] of Object.entries(written.points)) {
    const place = reader.fromKey(() => reader.amount([...at, key], key, dimension));
    const value = reader.amount([...at, key], worth, 'share');
    if (place.kind !== 'literal' || value.kind !== 'literal') {
      if (place.kind === 'reference' || value.kind === 'reference')
        reader.add([...at, key], { kind: 'bad-points', what: 'reference' }, true);
      continue;
    }
    if (found.has(place.value)) reader.add([...at, key], { kind: 'twice', name: key }, true);
    if (value.value < 0 || value.value > 1) reader.add([...at, key], outside(value.value));
    found.set(place.value, value.value);
  }
  for (const end of ['worst', 'best'] as const)
    readEnd(reader, [...path, end], { written: written[end], end, dimension }, found);
  return scaleOf(
    reader,
    path,
    [...found].map(([x, worth]) => ({ at: x, worth })).toSorted((a, b) => a.at - b.at),
    written.threshold,
  );
}

const outside = (value: number) =>
  ({ kind: 'out-of-bounds', value, unit: 'percent', bounds: { low: 0, high: 1 }, name: null }) as const;

/** A declared end is a point of the function, worth nothing or everything. */
function readEnd(
  reader: Reader,
  path: Path,
  { written, end, dimension }: { written: WrittenValue; end: 'worst' | 'best'; dimension: Dimension },
  found: Map<number, number>,
): void {
  if (written === undefined) return;
  const amount = reader.amount(path, written, dimension);
  const worth = end === 'worst' ? 0 : 1;
  if (amount.kind === 'reference') reader.add(path, { kind: 'bad-points', what: 'reference' });
  else if ((found.get(amount.value) ?? worth) !== worth) reader.add(path, { kind: 'bad-points', what: 'ends' });
  else if (amount.kind === 'literal') found.set(amount.value, worth);
}

function scaleOf(reader: Reader, path: Path, points: readonly ValuePoint[], threshold: WrittenValue): Scale {
  const [worst, best] = [0, 1].map((worth) => points.filter((point) => point.worth === worth)) as [
    ValuePoint[],
    ValuePoint[],
  ];
  const direction = directionOf(points);
  const isReadable = !reader.problems.some((each) => path.every((key, depth) => each.path[depth] === key));
  if (isReadable && (worst.length === 0 || best.length === 0))
    reader.add([...path, 'points'], { kind: 'bad-points', what: 'ends' }, true);
  else if (isReadable && direction === 0 && threshold !== undefined)
    reader.add([...path, 'threshold'], { kind: 'bad-points', what: 'threshold' });
  // What lies flat at an end belongs to the scale.
  return {
    worst: literalAt(direction < 0 ? worst.at(-1) : worst[0]),
    best: literalAt(direction > 0 ? best.at(-1) : best[0]),
    points,
  };
}

const literalAt = (point: ValuePoint | undefined): Amount => ({ kind: 'literal', value: point?.at ?? 0 });

const weighings = { weights: 'points', swing: 'swing', order: 'order' } as const satisfies Record<string, Weighing>;

export function readStakeholder(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenStakeholder>,
  criteria: readonly string[],
): Stakeholder {
  const keys = Object.keys(weighings) as (keyof typeof weighings)[];
  const found = keys.filter((key) => written[key] !== undefined);
  if (found.length !== 1) reader.add(path, { kind: 'exactly-one-of', keys, found }, true);
  const order = written.order === undefined ? null : readOrder(reader, [...path, 'order'], written.order, criteria);
  const key = written.swing === undefined ? 'weights' : 'swing';
  return {
    title: readOptionalTitle(written.title),
    say: readJudgement(reader, [...path, 'say'], written.say, 'share'),
    weighing: order === null ? weighings[key] : 'order',
    weights:
      order === null
        ? readWeights(reader, [...path, key], written[key], criteria)
        : new Map([...rankOrderCentroid(order)].map(([name, value]) => [name, { kind: 'literal', value }])),
    order,
    assessors:
      written.assessors === undefined ? null : items([...path, 'assessors'], written.assessors).map(([each]) => each),
  };
}

/** A number, or the assumption that stands for what was judged; anything else says of itself nothing. */
function readJudgement(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenJudgement> | undefined,
  dimension: Dimension,
): Amount {
  if (dimension === 'score' && reader.isOtherUnknown(path, written)) return nothing;
  if (typeof written !== 'object') return reader.amount(path, written, dimension);
  const keys = ['value', 'known', 'by'] as const;
  const found = keys.filter((key) => written[key] !== undefined && (key !== 'by' || !isEmpty(written.by)));
  if (found.length !== 1) reader.add(path, { kind: 'exactly-one-of', keys, found }, true);
  return nothing;
}

const isEmpty = (map: object | undefined): boolean => Object.keys(map ?? {}).length === 0;

/** Points of importance, or what swings are worth: the largest swing is 100. */
function readWeights(
  reader: Reader,
  path: Path,
  written: Readonly<Record<string, Lenient<WrittenJudgement> | undefined>> | undefined,
  criteria: readonly string[],
): Map<string, Amount> {
  const weights = new Map<string, Amount>();
  let areRead = true;
  for (const [name, each, at] of reader.entries(path, written)) {
    if (!criteria.includes(name)) reader.add(at, unknown('criterion', name, criteria), true);
    const before = reader.problems.length;
    weights.set(name, readJudgement(reader, at, each, 'score'));
    areRead &&= reader.problems.length === before;
  }
  const literals = [...weights.values()].map((weight) => (weight.kind === 'reference' ? null : weight.value));
  const known = literals.filter((value) => value !== null);
  const isCertain = known.length === literals.length && known.every((value) => value >= 0);
  // Of what cannot be read nobody knows what it would add, or whether it is the largest.
  if (written === undefined || !areRead || !isCertain) return weights;
  const largest = known.reduce((most, value) => Math.max(most, value), 0);
  if (!(largest > 0)) reader.add(path, { kind: 'weights-sum', of: 'weights' }, true);
  else if (path.at(-1) === 'swing' && largest !== 100) reader.add(path, { kind: 'swing-largest', largest }, true);
  return weights;
}

function readOrder(
  reader: Reader,
  path: Path,
  written: readonly (string | readonly (string | undefined)[] | undefined)[],
  criteria: readonly string[],
): string[][] {
  const seen = new Set<string>();
  const order = items(path, written).map(([each, at]) => {
    const names: [string, Path][] = typeof each === 'string' ? [[each, at]] : items(at, each);
    for (const [name, place] of names) {
      if (!criteria.includes(name)) reader.unknown(place, 'criterion', name, criteria);
      if (seen.has(name)) reader.add(place, { kind: 'twice', name });
      seen.add(name);
    }
    return names.map(([name]) => name);
  });
  // What cannot be read is reported, and counts as being there.
  const namesNone = written.every((each) => Array.isArray(each) && each.length === 0);
  if (namesNone) reader.add(path, { kind: 'weights-sum', of: 'order' }, true);
  return order;
}

/** The scores of a scenario, and of those that several judged what each assessor gave. */
export function readScores(
  reader: Reader,
  path: Path,
  written: Readonly<Record<string, Lenient<WrittenJudgement> | undefined>> | undefined,
): { readonly scores: Map<string, Amount>; readonly judged: Map<string, Map<string, Amount>> } {
  const scores = new Map<string, Amount>();
  const judged = new Map<string, Map<string, Amount>>();
  for (const [criterion, each, at] of reader.entries(path, written)) {
    const by = typeof each === 'object' ? each.by : undefined;
    const mean = typeof each === 'object' && by !== undefined ? each.value : undefined;
    if (by === undefined || typeof mean !== 'string') {
      scores.set(criterion, readJudgement(reader, at, each, 'score'));
      continue;
    }
    scores.set(criterion, reader.amount([...at, 'value'], mean, 'score'));
    const assessors = reader.entries([...at, 'by'], by);
    judged.set(
      criterion,
      new Map(
        assessors.map(([assessor, score, place]) => [
          assessor,
          typeof score === 'object' ? nothing : reader.amount(place, score, 'score'),
        ]),
      ),
    );
  }
  return { scores, judged };
}
