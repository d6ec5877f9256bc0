import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';

/** Marks the lines that rest on an assumption. */
export const restingOn = (plan: Plan, key: AssumptionKey): Uint8Array => restingOnAny(plan, [key]);

/** Marks the lines that rest on any of some assumptions. */
export function restingOnAny(plan: Plan, keys: readonly AssumptionKey[]): Uint8Array {
  const { given, users } = usesIn(plan);
  const rests = new Uint8Array(plan.lines.length);
  const open = keys.flatMap((key) => given.get(key) ?? []);
  for (let line = open.pop(); line !== undefined; line = open.pop()) {
    if (rests[line] === 1) continue;
    rests[line] = 1;
    for (const user of users[line] ?? []) if (rests[user] === 0) open.push(user);
  }
  return rests;
}

/** The reverse of what the lines of a plan say: which lines are given an assumption, and which use a line. */
interface Uses {
  readonly given: ReadonlyMap<AssumptionKey, readonly LineNumber[]>;
  readonly users: readonly (readonly LineNumber[] | undefined)[];
}

/** A plan does not change, and each of its assumptions is asked for several times. */
const known = new WeakMap<Plan, Uses>();

function usesIn(plan: Plan): Uses {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const given = new Map<AssumptionKey, LineNumber[]>();
  const users: (LineNumber[] | undefined)[] = [];
  plan.lines.forEach((line, number) => {
    if (line.rule === 'given') given.set(line.assumption, [...(given.get(line.assumption) ?? []), number]);
    else if ('inputs' in line) for (const input of line.inputs) (users[input] ??= []).push(number);
  });
  const uses = { given, users };
  known.set(plan, uses);
  return uses;
}
