import { normalQuantile } from '../../numerics/normal.ts';
import { uniforms } from '../../numerics/random.ts';
import type { Investigation, LookedAt } from '../../model/study/investigation.ts';
import type { Amount, Study } from '../../model/study/study.ts';
import { amountIn, type Runs } from '../runs/runs.ts';
import type { SimulationRequest } from '../simulate/request.ts';
import type { Measured } from '../simulate/simulation-result.ts';
import type { Variable, VariableName } from './variables.ts';
import { type Decision, worthOf } from './worth.ts';

/** What an investigation before the choice comes to. */
export interface InvestigationWorth {
  readonly id: string;
  /** The expected value of what it finds (EVSI). */
  readonly value: Measured;
  /** In the currency of the study. */
  readonly cost: number;
  /** Months. */
  readonly takes: number;
  /** What it costs on average to begin what is chosen without it that much later, whole months; null where that cannot be computed. */
  readonly delay: Measured | null;
  /** The first less the other two; null where one is not known. */
  readonly net: Measured | null;
}

/** What a later start costs on average, by months; the draws are the same. */
export type DelayCost = (months: number) => Measured | null;

/**
 * What each investigation of the study is worth: what it would find is drawn for every draw, and is known before the choice. An error is
 * normal; of what is so or not the finding is right as often as `sensitivity` and `specificity` say.
 *
 * Source: Raiffa & Schlaifer (1961), the expected value of sample information; learnt by regression on the finding, as Strong, Oakley,
 * Brennan & Breeze (2015), *Estimating the expected value of sample information using the probabilistic sensitivity analysis sample*.
 */
export function investigationsOf(
  study: Study,
  central: Runs,
  options: {
    readonly decision: Decision;
    readonly variables: readonly Variable[];
    readonly request: Pick<SimulationRequest, 'seed' | 'draws'>;
    readonly delayCost: DelayCost;
  },
): InvestigationWorth[] {
  // It is the same in every draw.
  const number = (amount: Amount): number => amountIn(study, central.settled, amount);
  return [...study.investigations]
    .map(([id, each]): InvestigationWorth => {
      const found = finding(each, id, { ...options, number });
      const value = found === null ? nothing : worthOf(options.decision, [found]).value;
      const [cost, takes] = [number(each.cost), number(each.takes)];
      const delay = takes === 0 ? nothing : options.delayCost(Math.ceil(takes));
      return { id, value, cost, takes, delay, net: delay === null ? null : netOf(value, cost, delay) };
    })
    .toSorted((a, b) => (b.net?.value ?? Number.NEGATIVE_INFINITY) - (a.net?.value ?? Number.NEGATIVE_INFINITY));
}

const netOf = (worth: Measured, cost: number, delay: Measured): Measured => ({
  value: worth.value - cost - delay.value,
  error: Math.sqrt(worth.error * worth.error + delay.error * delay.error),
});

const nothing: Measured = { value: 0, error: 0 };

/** What the investigation would find in every draw; null where what it looks at does not vary. */
function finding(
  { about, accuracy }: Investigation,
  id: string,
  {
    variables,
    request,
    number,
  }: {
    readonly variables: readonly Variable[];
    readonly request: Pick<SimulationRequest, 'seed' | 'draws'>;
    readonly number: (amount: Amount) => number;
  },
): Float64Array | null {
  const variable =
    about === null
      ? undefined
      : variables.find(({ name, also }) => [name, ...also].some((each) => isAbout(each, about)));
  if (variable === undefined || accuracy === null) return null;
  const random = new Float64Array(request.draws);
  uniforms({ seed: request.seed, name: `studies/${id}` }, 0, random);
  if (accuracy.kind === 'error') {
    const [values = random] = variable.columns;
    return values.map((value, k) => value + accuracy.error * normalQuantile(random[k] as number));
  }
  const [yes, no] = [number(accuracy.sensitivity), number(accuracy.specificity)];
  return (variable.truth ?? random).map((truth, k) => ((random[k] as number) < (truth === 1 ? yes : 1 - no) ? 1 : 0));
}

function isAbout(name: VariableName, about: LookedAt): boolean {
  if (name.kind === 'group' || name.kind !== about.kind || name.scenario !== about.scenario) return false;
  if (name.kind === 'assumption') return about.kind === 'assumption' && name.name === about.name;
  if (name.kind === 'risk') return about.kind === 'risk' && name.index === about.index;
  if (about.kind !== 'gate' || name.requirement !== about.requirement || name.by.kind !== about.by.kind) return false;
  return name.by.kind !== 'responsibility' || (about.by.kind === 'responsibility' && name.by.form === about.by.form);
}
