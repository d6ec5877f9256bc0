import { type Path, unknown } from '../../problems/problem.ts';
import { rankOrderCentroid } from './centroid.ts';
import type { Lenient } from '../written/shape.ts';
import type { Adaptation, Amount, Component, Criterion, Measure, Responsibility, Stakeholder } from '../study/study.ts';
import { allMetrics, canScore, type Metric, metricDimension, metricId, readMetric } from '../metrics/metrics.ts';
import type {
  WrittenComponent,
  WrittenCriterion,
  WrittenResponsibility,
  WrittenStakeholder,
} from '../written/written.ts';
import { readEvent } from './events.ts';
import { items, nothing, readOptionalTitle, type Reader } from './reader.ts';
import { type Nameable, readRequirements } from './requirements.ts';

export function readComponent(reader: Reader, path: Path, written: Lenient<WrittenComponent>): Component {
  const { adaptation } = written;
  return {
    title: readOptionalTitle(written.title),
    build: reader.optionalAmount([...path, 'build'], written.build, 'effort'),
    migrate: reader.optionalAmount([...path, 'migrate'], written.migrate, 'effort'),
    adaptation: adaptation === undefined ? null : readAdaptation(reader, [...path, 'adaptation'], adaptation),
  };
}

function readAdaptation(
  reader: Reader,
  path: Path,
  written: NonNullable<Lenient<WrittenComponent>['adaptation']>,
): Adaptation {
  const share = (key: 'design-modified' | 'code-modified' | 'integration'): Amount =>
    reader.amount([...path, key], written[key], 'share');
  const rating = (key: 'understanding' | 'assessment' | 'unfamiliarity'): Amount =>
    reader.amount([...path, key], written[key], 'score');
  return {
    designModified: share('design-modified'),
    codeModified: share('code-modified'),
    integration: share('integration'),
    understanding: rating('understanding'),
    assessment: rating('assessment'),
    unfamiliarity: rating('unfamiliarity'),
  };
}

export function readResponsibility(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenResponsibility>,
  known: Nameable,
): Responsibility {
  const share = (key: 'premium' | 'deviation-borne-by-supplier' | 'direction'): Amount =>
    reader.amount([...path, key], written[key], 'share');
  const direction = share('direction');
  const directed = direction.kind === 'reference' || direction.value !== 0;
  if (directed && written['direction-rate'] === undefined) reader.add(path, { kind: 'direction-rate-missing' }, true);
  if (written['up-to'] !== undefined && written['deviation-borne-by-supplier'] === undefined) {
    reader.add([...path, 'deviation-borne-by-supplier'], { kind: 'missing-key', key: 'deviation-borne-by-supplier' });
  }
  const performedBy = written['performed-by'] ?? 'supplier';
  if (performedBy === 'own') refuseSupplierTerms(reader, path, written);
  return {
    title: readOptionalTitle(written.title),
    performedBy,
    rate: reader.amount([...path, 'rate'], written.rate, 'rate'),
    premium: share('premium'),
    borneBySupplier: share('deviation-borne-by-supplier'),
    upTo: reader.optionalAmount([...path, 'up-to'], written['up-to'], 'share'),
    delayBorneByClient: reader.optionalAmount(
      [...path, 'delay-borne-by-client'],
      written['delay-borne-by-client'],
      'share',
    ),
    direction,
    directionRate: reader.optionalAmount([...path, 'direction-rate'], written['direction-rate'], 'rate'),
    // Nobody sends a bill for own people.
    vat: written.vat ?? performedBy === 'supplier',
    requires: readRequirements(reader, [...path, 'requires'], written.requires, known),
  };
}

/** Own people bear no part of what their own work takes more. */
function refuseSupplierTerms(reader: Reader, path: Path, written: Lenient<WrittenResponsibility>): void {
  for (const key of ['deviation-borne-by-supplier', 'up-to'] as const)
    if (written[key] !== undefined) reader.add([...path, key], { kind: 'no-supplier', key }, true);
}

export function readMeasure(
  reader: Reader,
  path: Path,
  written: Lenient<{ title?: string | Record<string, string> | undefined; from: string; until: string }>,
): Measure {
  return {
    title: readOptionalTitle(written.title),
    from: readEvent(reader, [...path, 'from'], written.from),
    until: readEvent(reader, [...path, 'until'], written.until),
  };
}

export function readCriterion(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenCriterion>,
  measures: readonly string[],
): Criterion {
  const result = written.result === undefined ? null : readMetric(written.result, measures);
  if (written.result !== undefined && (result === null || !canScore(result))) {
    const known = allMetrics(measures).filter(canScore).map(metricId);
    reader.unknown([...path, 'result'], 'result', written.result, known);
  }
  // A result that cannot be read is a result all the same: scores by hand are not asked for.
  const bound: Metric | null = result ?? (written.result === undefined ? null : { kind: 'finish' });
  const dimension = result === null ? 'score' : metricDimension(result);
  const criterion = {
    title: readOptionalTitle(written.title),
    result: bound,
    worst: reader.amount([...path, 'worst'], written.worst, dimension),
    best: reader.amount([...path, 'best'], written.best, dimension),
  };
  const { worst, best } = criterion;
  const same = worst.kind === 'literal' && best.kind === 'literal' && worst.value === best.value;
  if (same) reader.add(path, { kind: 'same-ends' }, true);
  return criterion;
}

export function readStakeholder(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenStakeholder>,
  criteria: readonly string[],
): Stakeholder {
  const found = (['weights', 'order'] as const).filter((key) => written[key] !== undefined);
  if (found.length !== 1) reader.add(path, { kind: 'exactly-one-of', keys: ['weights', 'order'], found }, true);
  return {
    title: readOptionalTitle(written.title),
    say: reader.amount([...path, 'say'], written.say, 'share', nothing),
    weights:
      written.order === undefined
        ? readWeights(reader, [...path, 'weights'], written.weights, criteria)
        : readOrder(reader, [...path, 'order'], written.order, criteria),
  };
}

function readWeights(
  reader: Reader,
  path: Path,
  written: Readonly<Record<string, number | undefined>> | undefined,
  criteria: readonly string[],
): Map<string, number> {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const [name, weight, at] of reader.entries(path, written)) {
    if (!criteria.includes(name)) reader.add(at, unknown('criterion', name, criteria), true);
    const bounds = { low: 0, high: null };
    if (weight < 0) reader.add(at, { kind: 'out-of-bounds', value: weight, unit: 'score', bounds, name: null });
    weights.set(name, weight);
    sum += weight;
  }
  const negative = [...weights.values()].some((weight) => weight < 0);
  if (written !== undefined && !(sum > 0) && !negative) reader.add(path, { kind: 'weights-sum', of: 'weights' }, true);
  return weights;
}

function readOrder(
  reader: Reader,
  path: Path,
  written: readonly (string | readonly (string | undefined)[] | undefined)[],
  criteria: readonly string[],
): Map<string, number> {
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
  if (seen.size === 0) reader.add(path, { kind: 'weights-sum', of: 'order' }, true);
  return rankOrderCentroid(order);
}
