import type { GateResult } from '../../analysis/runs/comparison.ts';
import { metricDimension, readAsked } from '../../model/metrics/metrics.ts';
import { unitAsked } from '../../model/study/requirements.ts';
import { assumptionOf, type Requirement, type Scenario, type Study } from '../../model/study/study.ts';
import type { Unit } from '../../units/unit.ts';
import type { Words } from '../../words/words.ts';
import { titled } from './titled.ts';

interface GateNaming {
  readonly study: Study;
  readonly scenario: Scenario | null;
  readonly words: Words;
}

type Who = Pick<GateResult, 'responsibility' | 'requiredBy'>;
type What = Pick<GateResult, 'assumption' | 'figure'>;

/** Who asks for a gate: a contract form by its title, the scenario, the study. */
export function requirerTitle({ responsibility, requiredBy = 'study' }: Who, naming: GateNaming): string {
  if (responsibility === null) return naming.words.lines.requirers[requiredBy];
  return titled(naming.study.responsibility.get(responsibility)?.title, responsibility, naming);
}

/** The same behind a colon or within brackets, where a title stands as it is. */
export const requirerBehind = (who: Who, naming: GateNaming): string =>
  who.responsibility === null ? requirerInSentence(who, naming) : requirerTitle(who, naming);

/** The same within a sentence. */
export function requirerInSentence(who: Who, naming: GateNaming): string {
  const { asks } = naming.words.comparison;
  return who.responsibility === null ? asks[who.requiredBy ?? 'study'] : asks.form(requirerTitle(who, naming));
}

/** What a gate asks about: an assumption or a figure, by its title. */
export function askedTitle({ assumption, figure = '' }: What, naming: GateNaming): string {
  const { study, scenario, words } = naming;
  if (assumption !== null) return titled(assumptionOf(study, scenario, assumption)?.title, assumption, naming);
  const measure = /^measures\.(.+)$/.exec(figure)?.[1];
  if (measure !== undefined) return titled(study.measures.get(measure)?.title, measure, naming);
  const year = /^by-year\.(.+)$/.exec(figure)?.[1];
  if (year !== undefined) return words.lines.calendar(year, 'cost');
  return new Map<string, string>(Object.entries(words.lines.figures)).get(figure) ?? figure;
}

/** What it asks of that: at least or at most a value, or an assumption by its title. */
export function askedBound({ of, bound, amount }: Requirement, naming: GateNaming): string {
  const { study, scenario, words } = naming;
  const limit =
    amount.kind === 'reference'
      ? `"${titled(assumptionOf(study, scenario, amount.name)?.title, amount.name, naming)}"`
      : words.quantity(amount.value, unitAsked(study, scenario, { of }));
  return bound === 'at-least' ? words.show.atLeast(limit) : words.show.atMost(limit);
}

/** What is asked of a gate, in its unit; null where that is not known. */
export const boundOf = ({ atLeast, atMost }: Pick<GateResult, 'atLeast' | 'atMost'>): GateResult['value'] =>
  atLeast ?? atMost ?? null;

/** The unit of its evidence and its bound. A finish that is held against a month is written as a month. */
export function gateUnit(gate: What & Pick<GateResult, 'value' | 'atLeast' | 'atMost'>, naming: GateNaming): Unit {
  const { assumption, figure = '' } = gate;
  if (assumption !== null) return assumptionOf(naming.study, naming.scenario, assumption)?.unit ?? 'score';
  if ([gate.value, gate.atLeast, gate.atMost].some((each) => typeof each === 'string')) return 'month';
  // What is no metric that every study has is a measure, which the study may have no longer.
  const asked = readAsked(figure, []);
  return asked === null || metricDimension(asked) === 'duration' ? 'months' : 'EUR';
}
