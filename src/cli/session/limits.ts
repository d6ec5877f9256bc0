import type { Compared } from '../../analysis/diff/diff.ts';
import { isAbout, type Limits, type FigureLimit } from '../../analysis/diff/diff-limit.ts';
import { type Figure, type FigureUnit, figuresOf } from '../../analysis/diff/figures.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Notation } from '../../units/notation.ts';
import { readLiteral } from '../../units/quantity.ts';
import { baseUnit, dimensionOf, toBase } from '../../units/unit.ts';
import { limitOf } from './options.ts';
import { badLimit, limitsOption, typedLimits } from './typed-limits.ts';
import { UserError } from './user-error.ts';

/** Limits that several studies are held to, of which not each need have all the figures. */
export interface LimitsOfSeveral {
  /** Whether a study may lack a figure of limits, as typed. */
  readonly mayLack: (limits: string, figure: string) => boolean;
  /** Is told whether the study has it. */
  readonly tell: (limits: string, figure: string, isThere: boolean) => void;
}

/**
 * The limits in the units of the figures that there are.
 *
 * @param sides - what they are about
 * @param notation - in which amounts are written
 * @param several - where other studies are held to the same
 * @throws {UserError} for a figure that neither side has, or a limit in another unit
 */
export function limitsFor(
  text: string,
  sides: readonly Compared[],
  { notation, several }: { readonly notation: Notation; readonly several: LimitsOfSeveral | null },
): Limits {
  const known = figuresOfAll(sides);
  const typed = typedLimits(text).filter(({ figure }) => {
    if (figure === null || several === null) return true;
    const isThere = meantBy(figure, known).length > 0;
    several.tell(text, figure, isThere);
    return isThere || !several.mayLack(text, figure);
  });
  const general = typed.find(({ figure }) => figure === null);
  return {
    share: general === undefined ? null : limitOf(limitsOption, general.limit),
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

const meantBy = (figure: string, known: readonly Known[]): Known[] =>
  known.filter((each) => each.unit !== 'text' && isAbout(figure, each));

function policyOf(
  { figure, limit }: { readonly figure: string; readonly limit: string },
  known: readonly Known[],
  notation: Notation,
): FigureLimit {
  const meant = meantBy(figure, known);
  const [first] = meant;
  if (first === undefined) throw unknownFigure(figure, known);
  if (limit.endsWith('%')) return { figure, limit, most: { share: limitOf(`${limitsOption} ${figure}`, limit) } };
  const amount = amountOf(limit, first.unit, notation);
  const isOfAll = meant.every(({ unit }) => unit === first.unit);
  if (amount === null || !isOfAll)
    throw badLimit(
      `${figure}=${limit}`,
      (isOfAll ? ['1%', examples[first.unit].replace('EUR', notation.currency.code)] : ['1%']).map(
        (each) => `${figure}=${each}`,
      ),
    );
  return { figure, limit, most: { amount } };
}

function unknownFigure(figure: string, known: readonly Known[]): UserError {
  const names = [...new Set(known.filter(({ unit }) => unit !== 'text').map(({ name }) => name))];
  const whole = [...new Set(known.map(({ scenario, name }) => `scenarios.${scenario}.${name}`))];
  const ofOne = known.some(({ scenario }) => figure.startsWith(`${scenario}.`)) ? `scenarios.${figure}` : figure;
  const near = nearest(ofOne, ofOne.startsWith('scenarios.') ? whole : names);
  // What all studies have comes first; a study may have hundreds more.
  return new UserError({
    kind: 'bad-option',
    option: limitsOption,
    text: figure,
    known: names.slice(0, mostNames),
    near,
  });
}

const mostNames = 12;

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
