import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import { amountsOf } from '../../model/values/amounts.ts';
import { isInRange } from '../../model/read/assumptions.ts';
import { inside } from '../../model/rules/references.ts';
import type { Study } from '../../model/study/study.ts';
import type { Bounds } from '../../problems/problem.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { timesTwelves } from '../../units/measure.ts';
import { toBase, twelvesToBase } from '../../units/unit.ts';
import { declarationOf } from '../runs/declaration.ts';

/** What numbers must meet: a value of an assumption for which they do not is refused by `--set`. */
export interface Constraint {
  readonly lines: readonly LineNumber[];
  /** @param columns - those of the lines, in their order */
  readonly meets: (columns: readonly Column[], draw: number) => boolean;
}

/** A constraint, with the line that it is about. */
export interface LineConstraint extends Constraint {
  readonly line: LineNumber;
}

/** The bounds of all fields that name an assumption, in base units. */
type BoundsOf = ReadonlyMap<AssumptionKey, readonly Bounds[]>;

/** The bounds of all fields that an assumption fills, by its key; nothing of one that fills no field with bounds. */
export function boundsIn(study: Study): BoundsOf {
  const found = new Map<AssumptionKey, Bounds[]>();
  for (const { amount, bounds, scope } of amountsOf(study)) {
    if (amount.kind !== 'reference' || (bounds.low === null && bounds.high === null)) continue;
    const { name } = amount;
    const keys =
      scope === 'study' ? [name] : scope.map(({ id, assumptions }) => (assumptions.has(name) ? `${id}/${name}` : name));
    for (const key of new Set(keys)) {
      const boundsOfKey = found.get(key) ?? [];
      boundsOfKey.push(bounds);
      found.set(key, boundsOfKey);
    }
  }
  return found;
}

/** What lines that rest on assumptions must meet: bounds of fields, the ranges of formulas, the scales of scores by hand. */
export function constraintsIn(study: Study, bounds: BoundsOf, plan: Plan): LineConstraint[] {
  const found: LineConstraint[] = [];
  for (let line = 0; line < plan.lines.length; line++)
    for (const each of constraintsOfLine(study, bounds, { plan, number: line })) found.push({ line, ...each });
  return found;
}

function constraintsOfLine(
  study: Study,
  bounds: BoundsOf,
  { plan, number }: { plan: Plan; number: LineNumber },
): Constraint[] {
  const line = plan.lines[number];
  if (line?.label.of === 'criterion' && line.rule === 'on-scale') {
    const isByHand = study.criteria.get(line.label.criterion)?.result === null;
    return isByHand ? [{ lines: line.inputs, meets: isOnScale }] : [];
  }
  if (line?.label.of !== 'assumption') return [];
  const { key } = line.label;
  const { assumption } = declarationOf(study, key);
  if (assumption === undefined) return [];
  const { unit, range } = assumption;
  // All between two numbers within bounds are so too.
  const mayLeave = (each: Bounds): boolean =>
    line.rule !== 'given' ||
    range === null ||
    !inside(toBase(range.low, unit), each) ||
    !inside(toBase(range.high, unit), each);
  const twelves = twelvesToBase(unit);
  const within = (bounds.get(key) ?? []).filter(mayLeave).map((each): Constraint => ({
    lines: [number],
    meets: ([column], draw) => inside(timesTwelves(column?.[draw] ?? Number.NaN, twelves), each),
  }));
  // What is varied itself stays within its range anyhow.
  if (line.rule === 'given' || range === null) return within;
  return [...within, { lines: [number], meets: ([column], draw) => isInRange(column?.[draw] ?? Number.NaN, range) }];
}

function isOnScale(columns: readonly Column[], draw: number): boolean {
  const [value = Number.NaN, worst = Number.NaN, best = Number.NaN] = columns.map((column) => column[draw]);
  return value >= Math.min(worst, best) && value <= Math.max(worst, best);
}
