import type { Compared } from '../../analysis/diff/diff.ts';
import { isAbout, type Limits, type FigureLimit } from '../../analysis/diff/diff-limit.ts';
import { type Figure, type FigureUnit, figuresOf } from '../../analysis/diff/figures.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Notation } from '../../units/notation.ts';
import { readLiteral } from '../../units/quantity.ts';
import { baseUnit, dimensionOf, toBase } from '../../units/unit.ts';
import { limitOf } from './options.ts';
import { UserError } from './user-error.ts';

const option = '--fail-above';

/** One limit of a list, as typed. */
interface Typed {
  /** Null of the limit of all figures that no other is about. */
  readonly figure: string | null;
  readonly limit: string;
}

/** `1%`, `finish=1month,present-value=1%`, `5%,phases.*.cost=€ 100k`. @throws {UserError} for what is no list of limits */
export function typedLimits(text: string): readonly Typed[] {
  const whole = withoutCommas(text);
  if (whole !== text) throw badLimit(text, [whole]);
  const all = text.split(',').map((part): Typed => {
    const [, figure, limit] = /^([^=]+)=(.*)$/s.exec(part) ?? [];
    return figure === undefined
      ? { figure: null, limit: part.trim() }
      : { figure: figure.trim(), limit: (limit ?? '').trim() };
  });
  const general = all.filter(({ figure }) => figure === null);
  for (const { limit } of general) limitOf(option, all.length === 1 ? text : limit);
  if (general.length > 1) throw badLimit(text, ['1%', 'finish=1month,present-value=1%', '5%,finish=1month']);
  const named = all.flatMap(({ figure }) => figure ?? []);
  const twice = named.find((figure, place) => named.indexOf(figure) < place);
  if (twice !== undefined) throw badLimit(text, all.filter(({ figure }) => figure === twice).map(asTyped));
  return all;
}

/** The same with numbers as they are written here: a comma stands between limits, and so in no number. */
const withoutCommas = (text: string): string =>
  text.replaceAll(/(\d),(?=\d{3}(?![\d%]))/g, '$1').replaceAll(/(\d),(?=\d+ ?[a-z])/gi, '$1.');

const asTyped = ({ figure, limit }: Typed): string => (figure === null ? limit : `${figure}=${limit}`);

/**
 * The limits in the units of the figures that there are.
 *
 * @param sides - what they are about
 * @param notation - in which amounts are written
 * @throws {UserError} for a figure that neither side has, or a limit in another unit
 */
export function limitsFor(typed: readonly Typed[], sides: readonly Compared[], notation: Notation): Limits {
  const known = figuresOfAll(sides);
  const general = typed.find(({ figure }) => figure === null);
  return {
    share: general === undefined ? null : limitOf(option, general.limit),
    policies: typed.flatMap(({ figure, limit }) =>
      figure === null ? [] : policyOf({ figure, limit }, known, notation),
    ),
  };
}

interface Known extends Figure {
  readonly scenario: string;
}

const figuresOfAll = (sides: readonly Compared[]): Known[] =>
  sides.flatMap(({ scenarios, rankedBy }) =>
    scenarios.flatMap((scenario) => figuresOf(scenario, rankedBy).map((each) => ({ ...each, scenario: scenario.id }))),
  );

function policyOf(
  { figure, limit }: { readonly figure: string; readonly limit: string },
  known: readonly Known[],
  notation: Notation,
): FigureLimit {
  const meant = known.filter((each) => each.unit !== 'text' && isAbout(figure, each));
  const [first] = meant;
  if (first === undefined) throw unknownFigure(figure, known);
  if (limit.endsWith('%')) return { figure, limit, most: { share: limitOf(`${option} ${figure}`, limit) } };
  const amount = amountOf(limit, first.unit, notation);
  const isOfAll = meant.every(({ unit }) => unit === first.unit);
  if (amount === null || !isOfAll)
    throw badLimit(
      `${figure}=${limit}`,
      isOfAll ? ['1%', examples[first.unit].replace('EUR', notation.currency.code)] : ['1%'],
    );
  return { figure, limit, most: { amount } };
}

function unknownFigure(figure: string, known: readonly Known[]): UserError {
  const names = [...new Set(known.filter(({ unit }) => unit !== 'text').map(({ name }) => name))];
  const whole = [...new Set(known.map(({ scenario, name }) => `scenarios.${scenario}.${name}`))];
  const near = nearest(figure, figure.startsWith('scenarios.') ? whole : names);
  // What all studies have comes first; a study may have hundreds more.
  return new UserError({ kind: 'bad-option', option, text: figure, known: names.slice(0, mostNames), near });
}

const mostNames = 12;

const badLimit = (text: string, known: readonly string[]): UserError =>
  new UserError({ kind: 'bad-option', option, text, known, near: null });

/** How an amount of each unit may be written. */
const examples: Readonly<Record<FigureUnit, string>> = {
  EUR: 'EUR 100k',
  months: '1month',
  'person-months': '6 person-months',
  fte: '0.5 fte',
  points: '2',
  count: '1',
  factor: '0.1',
  text: '',
};

/** An amount in the unit of a figure, 0 or more; null where it is none. */
function amountOf(text: string, unit: FigureUnit, notation: Notation): number | null {
  const read = readLiteral(text, notation);
  if ('fault' in read || read.value < 0) return null;
  const isBare = unit === 'points' || unit === 'count' || unit === 'factor' || unit === 'text';
  if (read.unit === null) return isBare ? read.value : null;
  const dimension = dimensionOf(read.unit);
  const base = Object.entries(baseUnit).find(([name]) => name === dimension)?.[1];
  return base === unit ? toBase(read.value, read.unit) : null;
}
