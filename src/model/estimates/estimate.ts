import { type Kernel, kernel } from '../../numerics/kernel/kernel.ts';
import { type Constant, constant } from './constant.ts';
import { type Discrete, discrete } from './discrete.ts';
import { type Lognormal, lognormal } from './lognormal.ts';
import { type Metalog, metalog } from './metalog.ts';
import { type Normal, normal } from './normal.ts';
import { type Pert, pert } from './pert.ts';
import { poolOf } from './pool.ts';
import type { Sampler } from './sampler.ts';
import type { Limits, OwnForm, Shape } from './shape.ts';
import { type Triangular, triangular } from './triangular.ts';
import { type Uniform, uniform } from './uniform.ts';
import { type Unknown, unknown } from './unknown.ts';

/** What one source believes about a number. Values are in the assumption's own unit; shares are fractions. */
export type Single = Constant | Pert | Triangular | Lognormal | Normal | Metalog | Uniform | Discrete | Unknown;

/** What one expert says of a number. */
export interface ExpertEstimate {
  /** Id of the expert. */
  readonly expert: string;
  /** How much it counts beside those of the others, above 0; only proportions matter. */
  readonly weight: number;
  /** What this expert believes. */
  readonly estimate: Single;
}

/** What several experts believe about it. */
export interface Pool {
  /** Shape of the distribution. */
  readonly shape: 'pool';
  /** What each expert says. */
  readonly views: readonly ExpertEstimate[];
}

/** What is believed about one number. */
export type Estimate = Single | Pool;

/** A key under which an estimate has a number. */
export type NumberKey = Exclude<
  { [Name in Estimate['shape']]: keyof Extract<Estimate, { shape: Name }> }[Estimate['shape']],
  'shape' | 'value' | 'options' | 'within' | 'views'
>;

/** Of shapes with the same keys the first is meant where a study names none. */
const singles: { readonly [Name in Single['shape']]: Shape<Extract<Single, { shape: Name }>> } = {
  constant,
  pert,
  triangular,
  lognormal,
  normal,
  metalog,
  uniform,
  discrete,
  unknown,
};

const shapes: { readonly [Name in Estimate['shape']]: Shape<Extract<Estimate, { shape: Name }>> } = {
  ...singles,
  pool: poolOf((single) => singles[single.shape] as Shape<Single>),
};

const shapeNames = Object.keys(shapes) as readonly Estimate['shape'][];

/** A way to write an estimate as numbers by their keys, and the shapes that it may then have. */
export interface NumberForm {
  readonly keys: readonly NumberKey[];
  readonly shapes: readonly [usual: Estimate['shape'], ...others: Estimate['shape'][]];
}

export const numberForms: readonly NumberForm[] = formsOf(shapeNames.filter((name) => shapes[name].keys.length > 0));

function formsOf(names: readonly Estimate['shape'][]): NumberForm[] {
  const keysOf = (name: Estimate['shape']): string => shapes[name].keys.join(' ');
  const usual = names.filter((name, index) => names.findIndex((other) => keysOf(other) === keysOf(name)) === index);
  return usual.map((first) => ({
    keys: shapes[first].keys as readonly NumberKey[],
    shapes: [first, ...names.filter((name) => name !== first && keysOf(name) === keysOf(first))],
  }));
}

/** The other ways. */
export const ownForms: readonly OwnForm<Single>[] = Object.values(singles).flatMap(
  (shape) => (shape as Shape<Single>).form ?? [],
);

const shapeOf = ({ shape }: Estimate): Shape<Estimate> => shapes[shape] as Shape<Estimate>;

/** What is wrong with the numbers of an estimate, whatever their order. */
export const faultOf: NonNullable<Shape<Estimate>['fault']> = (estimate) => shapeOf(estimate).fault?.(estimate) ?? null;

/** What is wrong with an estimate within what bounds it. */
export const misfitOf: NonNullable<Shape<Estimate>['misfit']> = (estimate, unit) =>
  shapeOf(estimate).misfit?.(estimate, unit) ?? null;

/** What the author of an estimate should know of it, within what bounds it. */
export const adviceOnEstimate: NonNullable<Shape<Estimate>['advice']> = (estimate) =>
  shapeOf(estimate).advice?.(estimate) ?? null;

/** Whether each number of an estimate lies above the one before. */
export const isStrict = (estimate: Estimate): boolean => shapeOf(estimate).isStrict ?? false;

/** The numbers of an estimate that has them by their keys; of another, none. */
export const numbersOf = (estimate: Estimate): readonly (readonly [key: NumberKey, value: number])[] =>
  (shapeOf(estimate).keys as readonly NumberKey[]).map((key) => [
    key,
    (estimate as unknown as Readonly<Record<NumberKey, number>>)[key],
  ]);

/** The value that a central run takes. */
export const central = (estimate: Estimate): number => shapeOf(estimate).central(estimate);

/** The lowest and the highest value that an estimate names. */
export const endsOf = (estimate: Estimate): readonly [low: number, high: number] | null =>
  shapeOf(estimate).ends(estimate);

/** The chance that what is estimated is at most x, in the assumption's own unit. */
export const chanceUpTo = (estimate: Estimate, x: number): number => shapeOf(estimate).chanceUpTo(estimate, x);

/** The chance that it is less than x: another than the chance of at most x only where x itself has one. */
export function chanceBelow(estimate: Estimate, x: number): number {
  const { chanceBelow: below } = shapeOf(estimate);
  return below === undefined ? chanceUpTo(estimate, x) : below(estimate, x);
}

/** Whether values have a chance of their own, so that draws reach the ends. */
export const isOfOptions = (estimate: Estimate): boolean =>
  viewsOf(estimate).some((single) => shapeOf(single).chanceBelow !== undefined);

/** What each expert says, where several do; else what is said. */
export const viewsOf = (estimate: Estimate): readonly Single[] =>
  estimate.shape === 'pool' ? estimate.views.map((view) => view.estimate) : [estimate];

/**
 * The value below which what is estimated lies with a chance p: P10 is `quantile(estimate, 0.1)`. Of options, the least that
 * is reached with that chance.
 *
 * @param p - between 0 and 1
 */
export const quantile = (estimate: Estimate, p: number): number => shapeOf(estimate).quantile(estimate, p);

/**
 * How draws of an estimate are made: each number u of a column, between 0 and 1, becomes the quantile of u, and never falls
 * where u rises. What `quantile` says of one chance exactly, this says of many fast: how exactly, the files of the shapes tell.
 *
 * Source: inversion, Devroye (1986), *Non-uniform random variate generation*, chapter II.2.
 *
 * @param loops - the kernel that reaches the columns, if one does
 */
export const samplerOf = (estimate: Estimate, loops: Kernel = kernel()): Sampler =>
  shapeOf(estimate).sampler(estimate, loops);

/** The estimate as it is drawn, within what bounds it. */
export const boundedBy = (estimate: Estimate, limits: () => Limits): Estimate => {
  const { bounded } = shapeOf(estimate);
  return bounded === undefined ? estimate : bounded(estimate, limits());
};
