import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Settled } from '../../engine/settle.ts';
import type { Dated } from '../../model/study/study.ts';
import type { Path } from '../../problems/problem.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { declarationOf } from '../runs/declaration.ts';
import type { Sides } from './sides.ts';
import { differencesOf } from './differences.ts';
import { formulasThatDoNotFit } from './shared-formulas.ts';

/**
 * Two studies, each with the values that its assumptions have on either side. What stands in one of them only, and what
 * means something else in them, keeps its own value in each.
 */
export interface Structures {
  readonly old: Sides;
  /** The same as `old` where the studies differ in nothing but values. */
  readonly new: Sides;
  /** Where they differ otherwise than in values of assumptions, each place once. */
  readonly differences: readonly Path[];
}

/** @param isDrawn - whether risks and what goes together count: no figure of a central run rests on them */
export function structuresOf(old: Settled, current: Settled, isDrawn = false): Structures {
  const sides = { old, new: current };
  if (old.study === current.study) return { old: sides, new: sides, differences: [] };
  const others = differencesOf(old.study, current.study, isDrawn);
  const own = ownKeys(old, current, others.length === 0);
  const differences = [
    ...others,
    ...[...own]
      .toSorted(byCodeUnit)
      .map((key) => declarationOf(old.inForce.has(key) ? old.study : current.study, key).path),
  ];
  const made = within(current, sides, own);
  return { old: differences.length === 0 ? made : within(old, sides, own), new: made, differences };
}

const unitOf = ({ study }: Settled, key: AssumptionKey): string | undefined =>
  declarationOf(study, key).assumption?.unit;

/** The assumptions that go with the structure: of one side only, of another unit, or a formula of what the other has not. */
function ownKeys(old: Settled, current: Settled, isOneModel: boolean): ReadonlySet<AssumptionKey> {
  const keys = new Set([...old.inForce.keys(), ...current.inForce.keys()]);
  const own = [...keys].filter(
    (key) => !old.inForce.has(key) || !current.inForce.has(key) || unitOf(old, key) !== unitOf(current, key),
  );
  return new Set([...own, ...formulasThatDoNotFit(old, current, isOneModel && own.length === 0)]);
}

/** One study with the values of both sides. */
function within(settled: Settled, sides: Sides, own: ReadonlySet<AssumptionKey>): Sides {
  const withValuesOf = (side: Settled): Settled => ({
    ...settled,
    asOf: side.asOf,
    inForce: new Map(
      [...settled.inForce].map(([key, dated]): [AssumptionKey, Dated | null] => [
        key,
        own.has(key) ? dated : (side.inForce.get(key) ?? null),
      ]),
    ),
  });
  return { old: withValuesOf(sides.old), new: withValuesOf(sides.new) };
}
