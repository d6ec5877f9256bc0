import type { AssumptionKey } from '../../engine/label.ts';
import type { Gate } from '../../engine/plan.ts';
import { keysBelow } from '../../engine/policy.ts';
import type { Requirement } from '../../model/study/study.ts';
import type { Unit } from '../../units/unit.ts';
import type { CentralRun } from '../runs/central-run.ts';
import type { GateState, TurnedGate } from './explanation.ts';
import { gatesInOrder, statusOf } from '../runs/gates.ts';

/**
 * The gates of one scenario that pass, fail or are unknown on one side and not on the other, and what turned them. One that
 * is asked on one side only has turned where it fails there.
 */
export function turnedGates(old: CentralRun, is: CentralRun, changed: readonly AssumptionKey[]): TurnedGate[] {
  const [before, after] = [gatesInOrder(old), gatesInOrder(is)];
  const turned = after.flatMap((gate) =>
    turnedGate({ run: old, gate: sameGate(before, gate) }, { run: is, gate }, changed),
  );
  const gone = before
    .filter((gate) => sameGate(after, gate) === undefined)
    .flatMap((gate) => turnedGate({ run: old, gate }, { run: is, gate: undefined }, changed));
  return [...turned, ...gone];
}

/** What asks the same of a contract form: in the same place if that does, else wherever it stands. */
function sameGate(gates: readonly Gate[], { responsibility, requirement, assumption, bound }: Gate): Gate | undefined {
  const same = gates.filter(
    (each) => each.responsibility === responsibility && each.assumption === assumption && each.bound === bound,
  );
  return same.find((each) => each.requirement === requirement) ?? same[0];
}

interface Asked {
  readonly run: CentralRun;
  readonly gate: Gate | undefined;
}

function turnedGate(old: Asked, is: Asked, changed: readonly AssumptionKey[]): TurnedGate[] {
  const [was, now] = [stateOf(old), stateOf(is)];
  const shown = is.gate === undefined ? old : is;
  if (shown.gate === undefined || was.status === now.status) return [];
  const isOnOneSide = was.status === 'none' || now.status === 'none';
  if (isOnOneSide && was.status !== 'fail' && now.status !== 'fail') return [];
  const { responsibility, requirement, assumption, bound, value } = shown.gate;
  const below = new Set([...keysOf(old), ...keysOf(is)]);
  return [
    {
      scenario: shown.run.scenario.id,
      responsibility,
      requirement,
      assumption,
      bound,
      unit: shown.run.plan.lines[value]?.unit as Unit,
      was,
      is: now,
      turnedBy: isOnOneSide ? [] : changed.filter((key) => below.has(key)),
      byStructure: isOnOneSide || limitOf(old) !== limitOf(is),
    },
  ];
}

const keysOf = ({ run, gate }: Asked): Iterable<AssumptionKey> =>
  gate === undefined ? [] : keysBelow(run.plan, [gate.line]);

/** How the bound is written: a number, or the name of an assumption. */
function limitOf({ run, gate }: Asked): number | string | undefined {
  const { responsibility } = run.settled.study;
  const asked: Requirement | undefined =
    gate === undefined ? undefined : responsibility.get(gate.responsibility)?.requires[gate.requirement];
  return asked?.amount.kind === 'reference' ? asked.amount.name : asked?.amount.value;
}

function stateOf({ run: { columns }, gate }: Asked): GateState {
  if (gate === undefined) return { status: 'none', value: null, limit: null };
  const { line, value, limit } = gate;
  return { status: statusOf(columns.at(line)), value: known(columns.at(value)), limit: known(columns.at(limit)) };
}

const known = (number: number): number | null => (Number.isNaN(number) ? null : number);
