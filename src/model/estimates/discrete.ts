import * as z from 'zod/mini';
import { largest, smallest } from '../../numerics/extremes.ts';
import type { Path } from '../../problems/problem.ts';
import { eachBy, type Sampler } from './sampler.ts';
import type { EstimateReader, Shape } from './shape.ts';

/** A value that something may have. */
export interface Option {
  /** The value. */
  readonly value: number;
  /** Its probability, as a fraction. */
  readonly probability: number;
}

export interface Discrete {
  /** Shape of the distribution. */
  readonly shape: 'discrete';
  /** Values that it may have. */
  readonly options: readonly Option[];
}

type Options = Discrete['options'];

const quantity = z.union([z.number(), z.string()]);
const oneOption = z.strictObject({ value: quantity, probability: quantity });

/** One of several values, each with a chance of its own. Draws are exact to rounding. */
export const discrete: Shape<Discrete> = {
  keys: [],
  form: {
    key: 'any-of',
    schema: z.array(oneOption),
    parts: [oneOption],
    read: (reader, path, written) => read(reader, path, (written ?? []) as readonly WrittenOption[]),
  },
  central: ({ options }) => mostProbable(options),
  ends({ options }) {
    const values = options.map(({ value }) => value);
    return [smallest(values), largest(values)];
  },
  chanceUpTo: ({ options }, x) => together(options, (value) => value <= x),
  chanceBelow: ({ options }, x) => together(options, (value) => value < x),
  atoms: ({ options }) => options.map(({ value }) => value),
  quantile,
  sampler,
};

type WrittenOption =
  | { readonly value?: string | number | undefined; readonly probability?: string | number | undefined }
  | undefined;

function read(reader: EstimateReader, path: Path, written: readonly WrittenOption[]): Discrete | null {
  const options = written.flatMap((option, index) =>
    option === undefined
      ? []
      : [
          {
            value: reader.number([...path, index, 'value'], option.value),
            probability: reader.probability([...path, index, 'probability'], option.probability),
          },
        ],
  );
  if (options.some(({ value, probability }) => !Number.isFinite(value + probability))) return null;
  const total = options.reduce((sum, { probability }) => sum + probability, 0);
  if (Math.abs(total - 1) > 1e-9) reader.add(path, { kind: 'probabilities-sum', total }, true);
  return options.length === 0 ? null : { shape: 'discrete', options };
}

/** What probabilities that are added up may be off by rounding. */
const rounding = 1e-12;

/** The first of equals. A value that stands there twice has the chances of both. */
function mostProbable(options: Options): number {
  const chances = new Map<number, number>();
  for (const { value, probability } of options) chances.set(value, (chances.get(value) ?? 0) + probability);
  let best = { value: 0, probability: -1 };
  for (const [value, probability] of chances)
    if (probability > best.probability + rounding) best = { value, probability };
  return best.value;
}

const together = (options: Options, counts: (value: number) => boolean): number =>
  Math.min(
    1,
    options.reduce((sum, { value, probability }) => (counts(value) ? sum + probability : sum), 0),
  );

function quantile({ options }: Discrete, p: number): number {
  const ordered = options.toSorted((a, b) => a.value - b.value);
  let chance = 0;
  for (const { value, probability } of ordered) {
    chance += probability;
    if (p <= chance + rounding) return value;
  }
  return ordered.at(-1)?.value ?? Number.NaN;
}

/** The least option that is reached with chance u, by the chances added up in order of value. */
function sampler({ options }: Discrete): Sampler {
  const ordered = options.toSorted((a, b) => a.value - b.value);
  let chance = 0;
  const steps = ordered.map(({ value, probability }) => ({ value, upTo: (chance += probability) + rounding }));
  const last = ordered.at(-1)?.value ?? Number.NaN;
  return eachBy((u) => steps.find(({ upTo }) => u <= upTo)?.value ?? last);
}
