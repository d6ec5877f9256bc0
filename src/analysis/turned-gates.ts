import type { AssumptionKey } from '../engine/label.ts';
import type { Gate } from '../engine/plan.ts';
import { keysBelow } from '../engine/policy.ts';
import type { Unit } from '../units/unit.ts';
import type { CentralRun } from './central-run.ts';
import type { GateState, TurnedGate } from './explanation.ts';
import { gatesInOrder, statusOf } from './gates.ts';

/** The gates of one scenario that pass, fail or are unknown at one date and not at the other, and what turned them. */
export function turnedGates(old: CentralRun, is: CentralRun, changed: readonly AssumptionKey[]): TurnedGate[] {
  return gatesInOrder(is).flatMap((gate): TurnedGate[] => {
    const { responsibility, requirement, assumption, bound } = gate;
    const before = old.plan.gates.find(
      (each) => each.responsibility === responsibility && each.requirement === requirement,
    );
    if (before === undefined) throw new Error(`${is.scenario.id} has no gate of ${responsibility} at the other date`);
    const [was, now] = [stateOf(old, before), stateOf(is, gate)];
    if (was.status === now.status) return [];
    const below = new Set([...keysBelow(old.plan, [before.line]), ...keysBelow(is.plan, [gate.line])]);
    return [
      {
        scenario: is.scenario.id,
        responsibility,
        requirement,
        assumption,
        bound,
        unit: is.plan.lines[gate.value]?.unit as Unit,
        was,
        is: now,
        turnedBy: changed.filter((key) => below.has(key)),
      },
    ];
  });
}

function stateOf({ columns }: CentralRun, { line, value, limit }: Gate): GateState {
  return { status: statusOf(columns.at(line)), value: known(columns.at(value)), limit: known(columns.at(limit)) };
}

const known = (number: number): number | null => (Number.isNaN(number) ? null : number);
