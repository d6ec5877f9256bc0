import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Drawn } from '../../engine/drawn/drawn-keys.ts';
import { reachable } from '../../engine/reachable.ts';
import type { LineNumber } from '../../engine/plan.ts';
import { centralValue } from '../../engine/settle.ts';
import type { Study } from '../../model/study/study.ts';
import type { DrawnScenario } from './drawn-scenarios.ts';
import type { InputLine } from './inputs.ts';

/**
 * What tells which numbers an input has: those of two scenarios with the same are the same in every draw. A scenario draws from the random
 * numbers of the one that it extends, and has other values where it changes an estimate, or how probable a risk is.
 */
export function numbersOf(study: Study, drawnScenario: DrawnScenario, { drawn, line }: InputLine): string {
  if (drawn.from !== 'uniform') return identityOf(drawn);
  const { plan, run, drawn: all } = drawnScenario;
  const drawnOf = new Map(all.map((each) => [each.key, each]));
  const givenAs = (key: AssumptionKey): string | number => {
    const own = drawnOf.get(key);
    return own === undefined ? centralValue(run.settled, study.start, key) : identityOf(own);
  };
  const needed = reachable(plan, [line]);
  const places = new Map<LineNumber, number>();
  const lines: unknown[] = [];
  plan.lines.forEach((each, number) => {
    if (needed[number] === 0) return;
    places.set(number, lines.length);
    if (each.rule === 'literal') lines.push(each.value);
    else if (each.rule === 'given') lines.push(givenAs(each.assumption));
    else lines.push([each.rule, ...each.inputs.map((input) => places.get(input))]);
  });
  return JSON.stringify(lines);
}

const identityOf = ({ stream, from }: Drawn): string => JSON.stringify([stream, from]);
