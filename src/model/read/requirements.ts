import type { Path } from '../../problems/problem.ts';
import { isLikeMonth, mendMonth, readMonth } from '../../units/month.ts';
import type { Unit } from '../../units/unit.ts';
import {
  type AskedMetric,
  allMetrics,
  anyYear,
  canScore,
  metricDimension,
  metricId,
  readAsked,
} from '../metrics/metrics.ts';
import type { Lenient } from '../written/shape.ts';
import type { Amount, Asked, Requirement } from '../study/study.ts';
import type { WrittenRequirement } from '../written/written-requirement.ts';
import { numbersIn } from './estimates.ts';
import { items, nothing, readOptionalTitle, type Reader, type WrittenValue } from './reader.ts';

/** What requirements name. */
export interface Nameable {
  /** The unit of an assumption by its name; undefined where there is none. */
  readonly unitOf: (name: string) => Unit | undefined;
  readonly measures: readonly string[];
}

type List = readonly (Lenient<WrittenRequirement> | undefined)[] | undefined;

export const readRequirements = (reader: Reader, path: Path, written: List, known: Nameable): Requirement[] =>
  items(path, written).flatMap(([each, at]) => readRequirement(reader, at, each, known));

function readRequirement(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenRequirement>,
  known: Nameable,
): Requirement[] {
  const bound = oneOf(reader, path, written, ['at-least', 'at-most']);
  const asked = oneOf(reader, path, written, ['assumption', 'figure']);
  if (bound === null || asked === null) return [];
  const at = [...path, bound];
  const of = asked === 'assumption' ? named(written.assumption) : readFigure(reader, path, written, known);
  if (of === null) return [];
  const amount =
    of.kind === 'assumption'
      ? readBound(reader, at, written[bound], known.unitOf(of.name))
      : readFigureBound(reader, at, written[bound], of);
  return [
    {
      place: Number(path.at(-1)),
      of,
      bound,
      amount,
      because: readOptionalTitle(written.because),
      source: written.source ?? null,
    },
  ];
}

const named = (name = ''): Asked => ({ kind: 'assumption', name });

/** Which of two keys stands there; null where it is not exactly one. */
function oneOf<Key extends keyof WrittenRequirement>(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenRequirement>,
  keys: readonly Key[],
): Key | null {
  const found = keys.filter((key) => written[key] !== undefined);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  reader.add(path, { kind: 'exactly-one-of', keys, found });
  return null;
}

/** A figure by its name, and whether its bound is a month of the calendar. */
function readFigure(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenRequirement>,
  { unitOf, measures }: Nameable,
): Extract<Asked, { kind: 'figure' }> | null {
  const text = written.figure ?? '';
  const figure = figureOf(text, measures);
  if (figure === null) {
    const names = [...allMetrics(measures).filter(canScore).map(metricId), anyYear];
    reader.unknown([...path, 'figure'], 'figure', text, names);
    return null;
  }
  const bound = String(written['at-least'] ?? written['at-most'] ?? '');
  const isMonth = readMonth(bound) !== null || (bound.startsWith('$') && unitOf(bound.slice(1)) === 'month');
  return { kind: 'figure', figure, byMonth: figure.kind === 'finish' && isMonth };
}

function figureOf(text: string, measures: readonly string[]): AskedMetric | null {
  const figure = readAsked(text, measures);
  return figure === null || !canScore(figure) ? null : figure;
}

/** A bound in the own unit of the assumption it is held against. */
function readBound(reader: Reader, path: Path, written: WrittenValue, unit: Unit | undefined): Amount {
  if (unit === undefined || written === undefined) return nothing;
  const amount = reader.reference(written);
  return amount ?? { kind: 'literal', value: numbersIn(reader, unit)(path, written) };
}

function readFigureBound(
  reader: Reader,
  path: Path,
  written: WrittenValue,
  { figure, byMonth }: Extract<Asked, { kind: 'figure' }>,
): Amount {
  const text = String(written);
  // A bare year would be a number of months that everything keeps to.
  if (figure.kind === 'finish' && !byMonth && (isLikeMonth(text) || mendMonth(text) !== null)) {
    reader.add(path, { kind: 'bad-month', text, near: mendMonth(text) });
    return nothing;
  }
  return reader.amount(path, written, byMonth ? 'month' : metricDimension(figure));
}
