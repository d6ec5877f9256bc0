import type { ZodMiniType } from 'zod/mini';
import type { Kernel } from '../../numerics/kernel/kernel.ts';
import type { Fault, Path } from '../../problems/problem.ts';
import type { Unit } from '../../units/unit.ts';
import type { Sampler } from './sampler.ts';

/** What is possible, in the unit of an estimate; null where there is no end. */
export interface PossibleRange {
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the lower end itself is not possible: a draw comes near to it, a value that is set does not stand there. */
  readonly above?: boolean;
}

/** What bounds an estimate: the fields that it fills, and the range of its assumption where that has one. */
export interface Limits {
  readonly fields: PossibleRange;
  readonly range: { readonly low: number; readonly high: number } | null;
}

type WrittenNumber = string | number | undefined;

/** What reads the parts of an estimate, and gathers what is wrong; not a number is what cannot be read. */
export interface EstimateReader {
  /** In the unit of the estimate. */
  readonly number: (path: Path, written: WrittenNumber) => number;
  /** From 0 to 1. */
  readonly probability: (path: Path, written: WrittenNumber) => number;
  readonly add: (path: Path, fault: Fault, onKey?: boolean) => void;
}

/** How an estimate is written that is not numbers by their keys: behind one key. */
export interface OwnForm<E> {
  readonly key: string;
  readonly schema: ZodMiniType;
  /** The maps in it. */
  readonly parts: readonly ZodMiniType[];
  /** @param written - what stands behind the key, without what the schema found at fault; null where it is no estimate */
  readonly read: (reader: EstimateReader, path: Path, written: unknown) => E | null;
}

/**
 * All that is to be known of a shape that estimates may have. Values are in the unit of the assumption, shares as fractions.
 *
 * A shape has a file of its own, a place in the registry (`estimate.ts`), and its names in the texts of each language.
 */
export interface Shape<E> {
  /** The keys of its numbers, which may not fall from one to the next, as a study writes them; none where it does not. */
  readonly keys: readonly string[];
  readonly form?: OwnForm<E>;
  /** Whether each of its numbers lies above the one before. */
  readonly isStrict?: true;
  /** What is wrong with the numbers, whatever their order. */
  fault?(estimate: E): Fault | null;
  /** What is wrong with it within what bounds it. */
  misfit?(estimate: E, unit: Unit): Fault | null;
  /** What its author should know of it, within what bounds it. */
  advice?(estimate: E): Fault | null;
  /** The value that a central run takes. */
  central(estimate: E): number;
  /** The lowest and the highest value that it names; null where it names one only. */
  ends(estimate: E): readonly [low: number, high: number] | null;
  /** The chance of at most x. */
  chanceUpTo(estimate: E, x: number): number;
  /** The chance of less than x, where a value may have a chance of its own. */
  chanceBelow?(estimate: E, x: number): number;
  /** The values that have a chance of their own, where there are any. */
  atoms?(estimate: E): readonly number[];
  /** The least value that is reached with chance p. */
  quantile(estimate: E, p: number): number;
  /** How many draws are made at once: what `quantile` says of one chance exactly, as far as it says below. */
  sampler(estimate: E, loops: Kernel): Sampler;
  /** The estimate as it is drawn where something bounds it; absent where it ends by itself. */
  bounded?(estimate: E, limits: Limits): E;
}
