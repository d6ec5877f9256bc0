import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Gate } from '../../engine/plan.ts';
import { keysBelow } from '../../engine/policy.ts';
import { askedName, requirementAt } from '../../model/study/requirements.ts';
import type { CentralRun } from '../runs/central-run.ts';
import type { GateState, ChangedGate } from './explanation.ts';
import { gatesInOrder, gateTerms, statusOf } from '../runs/gates.ts';

/**
 * The gates of one scenario that pass, fail or are unknown on one side and not on the other, and what turned them. One that
 * is asked on one side only has turned where it fails there.
 */
export function changedGates(old: CentralRun, current: CentralRun, changed: readonly AssumptionKey[]): ChangedGate[] {
  const [before, after] = [gatesInOrder(old), gatesInOrder(current)];
  const turned = after.flatMap((gate) =>
    changedGate({ run: old, gate: sameGate(before, gate) }, { run: current, gate }, changed),
  );
  const gone = before
    .filter((gate) => sameGate(after, gate) === undefined)
    .flatMap((gate) => changedGate({ run: old, gate }, { run: current, gate: undefined }, changed));
  return [...turned, ...gone];
}

/** What asks the same: in the same place if that does, else wherever it stands. */
function sameGate(gates: readonly Gate[], gate: Gate): Gate | undefined {
  const same = gates.filter((each) => each.bound === gate.bound && asksOf(each) === asksOf(gate));
  return same.find((each) => each.requirement === gate.requirement) ?? same[0];
}

/** Who asks about what. */
const asksOf = ({ by, of }: Gate): string => JSON.stringify([by, of.kind, askedName({ of })]);

interface OfSide {
  readonly run: CentralRun;
  readonly gate: Gate | undefined;
}

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
