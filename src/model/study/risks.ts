import type { RiskOf, Scenario, Study, WorkRisk } from './study.ts';

/** A phase that does the work of a risk, with the positions of that work in its list. */
export interface Befallen {
  readonly phase: string;
  readonly items: readonly number[];
}

/** The phases of a scenario that do some work. */
export const phasesWith = ({ phases }: Scenario, of: RiskOf): Befallen[] =>
  [...phases].flatMap(([phase, { work }]) => {
    const items = work.flatMap((each, index) =>
      each.kind === of.kind && each.component === of.component ? [index] : [],
    );
    return items.length === 0 ? [] : [{ phase, items }];
  });

/** A risk of the study that befalls a scenario. */
export interface Befalling {
  readonly risk: WorkRisk;
  /** Its place in the list of the study. */
  readonly index: number;
  readonly on: readonly Befallen[];
}

/** The risks of the study that befall a scenario, as it does their work. */
export const befalling = ({ risks }: Study, scenario: Scenario): Befalling[] =>
  risks.flatMap((risk, index) => {
    const on = phasesWith(scenario, risk.of);
    return on.length === 0 ? [] : [{ risk, index, on }];
  });
