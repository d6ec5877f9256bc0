import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Gate } from '../../engine/plan.ts';
import { keysBelow } from '../../engine/reachable.ts';
import { askedName, requirementAt } from '../../model/study/requirements.ts';
import type { CentralRun } from '../runs/central-run.ts';
import type { GateState, ChangedGate } from './explanation.ts';
import { gatesInOrder, gateTerms, statusOf } from '../runs/gates.ts';

/**
 * The gates of one scenario that pass, fail or are unknown on one side and not on the other, and what changed them. One that
 * is asked on one side only has changed where it fails there.
 */
export function changedGates(old: CentralRun, current: CentralRun, changed: readonly AssumptionKey[]): ChangedGate[] {
  const [before, after] = [old, current].map((run) => gatesInOrder(run).map((gate) => ({ run, gate }))) as [
    GateOfSide[],
    GateOfSide[],
  ];
  const was = sameGates(before, after);
  const found = after.flatMap((each) => changedGate(was.get(each) ?? { run: old, gate: undefined }, each, changed));
  const stillAsked = new Set(was.values());
  const gone = before
    .filter((each) => !stillAsked.has(each))
    .flatMap((each) => changedGate(each, { run: current, gate: undefined }, changed));
  return [...found, ...gone];
}

/**
 * What asked the same on the other side, each at most once: of several requirements about one thing the one with the same bound
 * goes first, then the one in the same place, then whichever is left.
 */
function sameGates(before: readonly GateOfSide[], after: readonly GateOfSide[]): ReadonlyMap<GateOfSide, GateOfSide> {
  const found = new Map<GateOfSide, GateOfSide>();
  const taken = new Set<GateOfSide>();
  for (const isAlike of rounds)
    for (const each of after) {
      if (found.has(each)) continue;
      const same = before.find((other) => !taken.has(other) && asksOf(other) === asksOf(each) && isAlike(other, each));
      if (same === undefined) continue;
      found.set(each, same);
      taken.add(same);
    }
  return found;
}

/** Who asks about what, and whether for at least or at most so much. */
const asksOf = ({ gate: { by, of, bound } }: GateOfSide): string =>
  JSON.stringify([by, of.kind, askedName({ of }), bound]);

interface OfSide {
  readonly run: CentralRun;
  readonly gate: Gate | undefined;
}

interface GateOfSide extends OfSide {
  readonly gate: Gate;
}

type Alike = (a: GateOfSide, b: GateOfSide) => boolean;

const isSameBound: Alike = (a, b) => limitOf(a) === limitOf(b);
const isSamePlace: Alike = (a, b) => a.gate.requirement === b.gate.requirement;

/** From the most alike to what only asks about the same. */
const rounds: readonly Alike[] = [
  (a, b) => isSameBound(a, b) && isSamePlace(a, b),
  isSameBound,
  isSamePlace,
  () => true,
];

function changedGate(old: OfSide, current: OfSide, changed: readonly AssumptionKey[]): ChangedGate[] {
  const [was, now] = [stateOf(old), stateOf(current)];
  const shown = current.gate === undefined ? old : current;
  if (shown.gate === undefined || was.status === now.status) return [];
  const isOnOneSide = was.status === 'none' || now.status === 'none';
  if (isOnOneSide && was.status !== 'fail' && now.status !== 'fail') return [];
  const { by, requirement, of, bound } = shown.gate;
  const below = new Set([...keysOf(old), ...keysOf(current)]);
  return [
    {
      scenario: shown.run.scenario.id,
      by,
      requirement,
      of,
      bound,
      unit: gateTerms(shown.run, shown.gate).unit,
      was,
      is: now,
      turnedBy: isOnOneSide ? [] : changed.filter((key) => below.has(key)),
      byStructure: isOnOneSide || limitOf(old) !== limitOf(current),
    },
  ];
}

const keysOf = ({ run, gate }: OfSide): Iterable<AssumptionKey> =>
  gate === undefined ? [] : keysBelow(run.plan, [gate.line]);

/** How the bound is written: a number, or the name of an assumption. */
function limitOf({ run, gate }: OfSide): number | string | undefined {
  const asked = gate === undefined ? undefined : requirementAt(run.settled.study, run.scenario, gate);
  return asked?.amount.kind === 'reference' ? asked.amount.name : asked?.amount.value;
}

function stateOf({ run, gate }: OfSide): GateState {
  if (gate === undefined) return { status: 'none', value: null, limit: null };
  const { value, limit } = gateTerms(run, gate);
  return { status: statusOf(run.columns.at(gate.line)), value, limit };
}
