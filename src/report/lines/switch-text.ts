import type { Pair } from '../../analysis/sensitivity/switching.ts';
import type { Switch } from '../../analysis/sensitivity/switching.ts';
import { areLevel } from '../../analysis/runs/tie.ts';
import type { Side } from '../../numerics/scan.ts';
import type { Variable } from '../../analysis/sensitivity/objective.ts';
import type { Estimate } from '../../model/estimates/estimate.ts';
import { whatIsAsked } from '../../analysis/runs/gates.ts';
import { askedName, gatesOf, requirementAt } from '../../model/study/requirements.ts';
import type { Study } from '../../model/study/study.ts';
import type { GateAmongOthers } from '../../words/facts.ts';
import type { Words } from '../../words/words.ts';
import { assumptionTitle } from './assumption-title.ts';
import { chanceText } from './chance-text.ts';
import { askedBound, askedTitle } from './gate-title.ts';
import { mention } from './scenario-names.ts';
import { calendarMonth } from '../../units/month.ts';
import { readable } from '../../units/readable.ts';
import type { Unit } from '../../units/unit.ts';

type GateSwitch = Extract<Switch['of'], { readonly kind: 'gate' }>;

export interface SwitchNaming {
  readonly study: Study;
  readonly words: Words;
}

/** How a value of an assumption is said: the one in force as somebody wrote it. @param error - how far off it may be */
export function valueText(
  value: number,
  { assumption: { unit }, estimate, now }: Variable,
  words: Words,
  error: number | null = null,
): string {
  if (unit === 'month') return words.quantity(value, unit);
  const shown = value === now ? centralShown(now, estimate, unit) : readable(value, { from: now, error, unit });
  return words.quantity(shown, unit);
}

/** The same within a sentence, where a month has its name. */
export const valueInSentence = (value: number, variable: Variable, words: Words, error: number | null = null): string =>
  variable.assumption.unit === 'month'
    ? words.monthName(calendarMonth(value))
    : valueText(value, variable, words, error);

/** What is in force, within a sentence. */
export const nowText = (variable: Variable, words: Words): string => {
  const { now, assumption, estimate } = variable;
  return assumption.unit === 'month'
    ? words.monthName(calendarMonth(now))
    : words.quantity(centralShown(now, estimate, assumption.unit), assumption.unit);
};

/** A central value as it is said: as somebody wrote it, or rounded where it was computed and has no end of digits. */
export const centralShown = (value: number, { shape }: Estimate, unit: Unit): number =>
  (shape === 'lognormal' || shape === 'pool') && Number(value.toPrecision(6)) !== value
    ? readable(value, { unit })
    : value;

/** How far a switch lies from the value in force, and which way: shares in points, calendar months in months. */
export function distanceText({ variable, distance }: Switch, words: Words): string {
  const { unit } = variable.assumption;
  const near = readable(distance, { unit });
  const text =
    unit === 'percent' || unit === 'percent/year'
      ? `${words.quantity(near, 'percent').replace('%', '')} ${words.sensitivity.points}`
      : words.quantity(near, unit === 'month' ? 'months' : unit);
  return distance > 0 ? words.withPlus(text) : text;
}

/** On which side who leads, or the gate passes. */
export function directionOf(switchPoint: Switch, { first, second }: Pair, naming: SwitchNaming): string {
  const { sensitivity } = naming.words;
  const { below, above, of } = switchPoint;
  const [up, down] = sidesAt(switchPoint);
  if (of.kind === 'gate') {
    const who = { scenarios: of.scenarios, gate: gateAmongOthers(of, naming) };
    return sensitivity.passes(who, above === 1 ? up : down);
  }
  const isMonth = isOfMonths(switchPoint);
  const [under, over] = [leaderOn(below, first, second), leaderOn(above, first, second)];
  const parts = [
    ...(under === null ? [] : [sensitivity.leads(under, isMonth ? down : 'below')]),
    ...(over === null ? [] : [sensitivity.leads(over, isMonth ? up : 'above')]),
  ];
  return parts.length === 0 ? sensitivity.level : parts.join(', ');
}

/** Who leads on a side; null where neither does, or the side lies outside the range. */
const leaderOn = <T>(side: Side | null, first: T, second: T): T | null =>
  side === 1 ? first : side === -1 ? second : null;

const isOfMonths = ({ variable }: Switch): boolean => variable.assumption.unit === 'month';

/**
 * To which side the value itself belongs: of whole months to none where the two are level in it, else to that which is not in
 * force; a gate passes at its own limit.
 */
function sidesAt(switchPoint: Switch): readonly [up: 'from' | 'after', down: 'before' | 'until'] {
  if (!isOfMonths(switchPoint)) return ['from', 'until'];
  if (switchPoint.of.kind === 'equal') return ['after', 'before'];
  return switchPoint.distance > 0 ? ['from', 'before'] : ['after', 'until'];
}

/** The sentence that an adviser can quote. @param say - how an id of a scenario is written */
export function sentenceOf(
  switchPoint: Switch,
  pair: Pair,
  naming: SwitchNaming,
  say = (scenario: string): string => scenario,
): string {
  const { words } = naming;
  const { variable, chance, beyond } = switchPoint;
  const text =
    variable.estimate.shape === 'constant'
      ? 'constant'
      : chance === null || beyond === null
        ? null
        : ({ percent: chanceText(chance, words), side: beyond } as const);
  const sentence = `${clause(switchPoint, pair, naming, say)}${words.sensitivity.nowAt(nowText(variable, words), text)}.`;
  return switchPoint.error === undefined ? sentence : words.sensitivity.onAverage(sentence);
}

/** The same with the scenarios as mentions, for text that goes through `named`. */
export const mentioningSentence = (switchPoint: Switch, pair: Pair, naming: SwitchNaming): string =>
  sentenceOf(switchPoint, pair, naming, mention);

function clause(switchPoint: Switch, pair: Pair, naming: SwitchNaming, say: (scenario: string) => string): string {
  const { words } = naming;
  const { sensitivity } = words;
  const first = say(pair.first);
  const second = pair.second === null ? '' : say(pair.second);
  const name = assumptionTitle(switchPoint.variable, words);
  const { below, of, variable } = switchPoint;
  const value = valueInSentence(switchPoint.value, variable, words);
  const holds = below === 1 ? 'below' : 'above';
  if (of.kind === 'gate') {
    const last = valueInSentence(lastOn(holds, switchPoint), variable, words);
    const who = { scenarios: of.scenarios.map(say), gate: gateAmongOthers(of, naming) };
    return passesIn(switchPoint, words)(who, name, holds, last);
  }
  if (isLevelNow(switchPoint)) {
    const [lower, higher] = [leaderOn(below, first, second), leaderOn(switchPoint.above, first, second)];
    return sensitivity.levelNow({ first, second, name, lower, higher, isOfMonths: isOfMonths(switchPoint) });
  }
  if (isTouch(switchPoint)) return sensitivity.touches({ first, second, name, value });
  const leaders = below === 1 ? { below: first, above: second } : { below: second, above: first };
  // Where the other side is in force, the first does not lead while anything stays.
  const isHeld = switchPoint.distance === 0 || (holds === 'below') === switchPoint.distance > 0;
  if (!switchPoint.alone || !isHeld) return sensitivity.leadsAround({ ...leaders, name, value });
  if (!isOfMonths(switchPoint)) return sensitivity.leadsOnly({ first, second, name, side: holds, value });
  // The first leads before a month, or from one on.
  const month = holds === 'below' ? lastOn('below', switchPoint) + 1 : lastOn('above', switchPoint);
  return sensitivity.leadsOnlyMonths({
    first,
    second,
    name,
    side: holds,
    value: valueInSentence(month, variable, words),
  });
}

/** What a gate is called where more is asked of one of its scenarios; nothing where it is their only one. */
function gateAmongOthers(of: GateSwitch, naming: SwitchNaming): GateAmongOthers | undefined {
  const { study } = naming;
  const scenario = study.scenarios.get(of.scenarios[0] ?? '') ?? null;
  const requirement = requirementAt(study, scenario, of);
  const all = of.scenarios.map((id) => gatesOf(study, id));
  if (requirement === undefined || all.every((each) => each.length === 1)) return undefined;
  const asked = askedName(requirement);
  const isOneOfSeveral = all.some((each) => each.filter((other) => askedName(other) === asked).length > 1);
  return {
    on: askedTitle(whatIsAsked(requirement.of), { ...naming, scenario }),
    bound: isOneOfSeveral ? askedBound(requirement, { ...naming, scenario }) : null,
  };
}

/** How it is said on which side a gate passes: where it changes elsewhere too, of what lies beside the value only. */
function passesIn(switchPoint: Switch, { sensitivity }: Words): Words['sensitivity']['passesOnly'] {
  if (switchPoint.alone) return isOfMonths(switchPoint) ? sensitivity.passesOnlyMonths : sensitivity.passesOnly;
  return isOfMonths(switchPoint) ? sensitivity.passesBesideMonths : sensitivity.passesBeside;
}

/** Whether two are level with the value in force, or as near to it as where they begin to be level is found. */
const isLevelNow = ({ of, value, variable }: Switch): boolean => of.kind === 'equal' && areLevel(value, variable.now);

/** Whether two are level, and no more can be said than that: at an end of the range, or where one stays ahead. */
const isTouch = ({ below, above }: Switch): boolean =>
  below === above || below === null || above === null || below === 0 || above === 0;

/** The value of a side that is nearest to the other: of whole months, whichever side the value was come from, one of its own. */
function lastOn(side: 'below' | 'above', switchPoint: Switch): number {
  const { value, distance, of } = switchPoint;
  if (!isOfMonths(switchPoint)) return value;
  if (of.kind === 'equal') return side === 'above' ? value + 1 : value - 1;
  const firstAbove = distance > 0 ? value : value + 1;
  return side === 'above' ? firstAbove : firstAbove - 1;
}
