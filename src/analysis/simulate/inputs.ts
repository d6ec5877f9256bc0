import type { Drawn } from '../../engine/drawn/drawn-keys.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Line, LineNumber, Plan } from '../../engine/plan.ts';
import type { Study } from '../../model/study/study.ts';
import type { Unit } from '../../units/unit.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { declarationOf } from '../runs/declaration.ts';
import type { DrawnScenario } from './drawn-scenarios.ts';
import type { DrawnInput } from './simulation-result.ts';

/** An input of a scenario's plan, and the line that holds its value: of an event, whether it happens. */
export interface InputLine {
  readonly input: DrawnInput;
  readonly drawn: Drawn;
  readonly line: LineNumber;
}

/** What is drawn for a scenario. */
export function inputsOf(study: Study, { plan, drawn }: DrawnScenario): InputLine[] {
  const lines = new Map<AssumptionKey, LineNumber>();
  plan.lines.forEach((line, number) => {
    if (line.rule === 'given') lines.set(line.assumption, number);
  });
  return drawn.map((variate) => {
    const given = lines.get(variate.key) as LineNumber;
    return { drawn: variate, input: inputOf(study, plan, variate, given), line: seenIn(plan, given) };
  });
}

function inputOf(study: Study, plan: Plan, { key, stream, from }: Drawn, given: LineNumber): DrawnInput {
  const line = plan.lines[given];
  const shape = from === 'uniform' ? 'event' : from.shape;
  if (line?.label.of === 'risk') {
    const { index, part, ofStudy } = line.label;
    return {
      stream,
      name: null,
      scenario: ofStudy === true ? null : plan.scenario,
      risk: { index, part, ...(ofStudy === true ? { ofStudy } : {}) },
      overrun: null,
      shape,
      unit: unitOf(line),
    };
  }
  if (line?.label.of === 'overrun')
    return { stream, name: null, scenario: null, risk: null, overrun: line.label.in, shape, unit: null };
  const { name, assumption } = declarationOf(study, key);
  const scenario = key.includes('/') ? plan.scenario : null;
  return { stream, name, scenario, risk: null, overrun: null, shape, unit: assumption?.unit ?? null };
}

/** A random number has no unit. */
const unitOf = ({ unit }: Line): Unit | null =>
  unit === 'factor' || unit === 'moment' || unit === 'truth' ? null : unit;

/** The line that tells of a chance whether it came true; any other line itself. */
function seenIn(plan: Plan, given: LineNumber): LineNumber {
  const { label } = plan.lines[given] ?? {};
  if (label?.of !== 'risk' || label.part !== 'luck') return given;
  const happens = plan.lines.findIndex(
    ({ label: other }) =>
      other.of === 'risk' && other.part === 'happens' && other.index === label.index && other.ofStudy === label.ofStudy,
  );
  return happens < 0 ? given : happens;
}

/** How many inputs there are of each shape, the most frequent first; of equals the first in order of stream. */
export function shapesOf(inputs: readonly DrawnInput[]): Partial<Record<DrawnInput['shape'], number>> {
  const counts = new Map<DrawnInput['shape'], number>();
  for (const { shape } of inputs) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one));
}

/** Each input once, in order of its stream. */
export function eachInput(inputs: readonly DrawnInput[]): DrawnInput[] {
  const once = new Map(inputs.map((input) => [JSON.stringify([input.stream, input.scenario, input.shape]), input]));
  return [...once.values()].toSorted((a, b) => byCodeUnit(a.stream, b.stream));
}
