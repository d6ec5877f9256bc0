import type { First } from '../../../analysis/tradeoff/first.ts';
import type { Tradeoff } from '../../../analysis/tradeoff/tradeoff.ts';
import type { Study } from '../../../model/study/study.ts';
import type { Words } from '../../../words/words.ts';
import { pricedTitle } from '../../lines/priced-title.ts';
import { mention } from '../../lines/scenario-names.ts';
import { moneyScale } from '../../money-scale.ts';
import { directionOf } from '../../noise.ts';
import { writeAmount } from '../../write-amount.ts';

interface Naming {
  readonly study: Study;
  readonly words: Words;
}

type Priced = Tradeoff['first'][number];

const amountText = (amount: number, words: Words): string => writeAmount(amount, words, moneyScale([amount]));

/** What may have a price and has a value for two scenarios or more: between fewer there is no first place to be had. */
export const contestedIn = ({ first, delay }: Tradeoff): readonly Priced[] =>
  first.filter(({ without }) => delay.length - without.plan.length > 1);

/** Who is first at which price, in the plan and in the mean: what changes nothing in one sentence. */
export function firstSentences(result: Tradeoff, naming: Naming): string[] {
  const contested = contestedIn(result);
  if (contested.length === 0) return [naming.words.tradeoff.nothingPriced];
  const whole = contested.filter((each) => lackingIn(each).always.length === 0);
  const partial = contested.filter((each) => !whole.includes(each));
  return [
    ...switchSentences(
      whole.filter(({ plan }) => plan.length > 1),
      naming,
    ),
    ...still(
      whole.filter(({ plan }) => plan.length === 1),
      naming,
    ),
    ...partial.map(
      (each) => `${firstText(each, naming)} ${naming.words.tradeoff.without(lackingIn(each).always.map(mention))}`,
    ),
  ];
}

/** What changes nothing in the plan. */
function still(all: readonly Priced[], naming: Naming): string[] {
  const always = all.filter(({ plan, mean }) => mean === null || isSameFirst(plan, mean));
  const onlyInPlan = all.filter((each) => !always.includes(each));
  return [
    ...byFirst(always, ({ mean }) => notApartFrom(mean?.[0])).map(([first, those]) =>
      naming.words.tradeoff.always(titles(those, naming), first, {
        atNothing: atNothing(those),
        notApart: notApartFrom(those[0]?.mean?.[0]),
      }),
    ),
    ...byFirst(onlyInPlan).map(([first, those]) =>
      naming.words.tradeoff.onlyInPlan(titles(those, naming), first, {
        others: inMean(those, first, naming),
        atNothing: atNothing(those),
      }),
    ),
  ];
}

/** Who has none of what has a price, and who has none in the plan alone. What has a value in the plan has one in draws. */
function lackingIn({ without: { plan, mean } }: Priced): Record<'always' | 'inPlan', readonly string[]> {
  const always = mean ?? plan;
  return { always, inPlan: plan.filter((scenario) => !always.includes(scenario)) };
}

/** By scenario, what draws know of it and the plan does not. */
export function leftOutOfPlan({ first }: Tradeoff, naming: Naming): string[] {
  const found = new Map<string, string[]>();
  for (const each of first)
    for (const scenario of lackingIn(each).inPlan)
      found.set(scenario, [...(found.get(scenario) ?? []), pricedTitle(each.priced, naming)]);
  const all = [...found].map(([scenario, priced]) => ({ scenario: mention(scenario), priced }));
  return all.length === 0 ? [] : [naming.words.tradeoff.withoutInPlan(all)];
}

/** Who is first: one, or several that are level. */
const whoIs = ({ scenario, level = [] }: First): string[] => [scenario, ...level].map(mention);

const isSameFirst = (one: readonly First[], other: readonly First[]): boolean =>
  one.length === other.length && one.every((each, place) => isSamePlace(whoIs(each), other[place]));

const isSamePlace = (who: readonly string[], other: First | undefined): boolean =>
  other !== undefined && who.join(' ') === whoIs(other).join(' ');

const titles = (all: readonly Priced[], naming: Naming): string[] =>
  all.map(({ priced }) => pricedTitle(priced, naming));

/** Who is level with the first of the plan where something is worth nothing. */
const atNothing = ([one]: readonly Priced[]): string[] => (one?.plan[0]?.levelAtNothing ?? []).map(mention);

/** From whom the draws do not tell those that are first. */
const notApartFrom = (first: First | undefined): string[] => (first?.notApart ?? []).map(mention);

const isToldApart = ({ mean }: Priced): boolean => (mean ?? []).every((each) => notApartFrom(each).length === 0);

/** What nothing changes in the plan, by who is first there, and who is level with it where it is worth nothing. */
function byFirst(
  all: readonly Priced[],
  alsoBy: (each: Priced) => readonly string[] = () => [],
): [readonly string[], readonly Priced[]][] {
  const found = new Map<string, [readonly string[], Priced[]]>();
  for (const each of all) {
    const who = each.plan.flatMap(whoIs);
    const key = [...who, '', ...atNothing([each]), '', ...alsoBy(each)].join(' ');
    const [, those] = found.get(key) ?? [who, []];
    found.set(key, [who, [...those, each]]);
  }
  return [...found.values()];
}

/** Things of which a price changes the first place, those that change it alike in one sentence. */
function switchSentences(all: readonly Priced[], naming: Naming): string[] {
  const alike = new Map<string, Priced[]>();
  for (const each of all) {
    const { plan, mean } = each;
    const isSame = mean === null || (isSameFirst(plan, mean) && isToldApart(each));
    const isOne = plan.length === 2 && isSame && atNothing([each]).length === 0;
    const key = isOne ? plan.flatMap(whoIs).join(' ') : `alone ${alike.size}`;
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  return [...alike.values()].map((group) => {
    const [only] = group;
    return group.length === 1 && only !== undefined ? firstText(only, naming) : alikeText(group, naming);
  });
}

function alikeText(group: readonly Priced[], naming: Naming): string {
  const { words } = naming;
  const [below = [], above = []] = (group[0]?.plan ?? []).map(whoIs);
  const at = group.map(({ priced, plan, mean }) => ({
    priced: pricedTitle(priced, naming),
    plan: amountText(plan[0]?.until ?? 0, words),
    mean: mean === null ? null : amountText(mean[0]?.until ?? 0, words),
  }));
  return words.tradeoff.alike(
    below,
    above,
    ofOnePrice(at, ({ plan, mean }) => `${plan} ${mean ?? ''}`),
  );
}

/** Things that have the same price, told with that price once. */
function ofOnePrice<P extends { readonly priced: string }>(
  all: readonly P[],
  priceOf: (each: P) => string,
): (Omit<P, 'priced'> & { readonly priced: readonly string[] })[] {
  const found = new Map<string, [P, string[]]>();
  for (const each of all) {
    const [one, titled] = found.get(priceOf(each)) ?? [each, []];
    found.set(priceOf(each), [one, [...titled, each.priced]]);
  }
  return [...found.values()].map(([one, priced]) => ({ ...one, priced }));
}

function firstText(each: Priced, naming: Naming): string {
  const { priced, plan, mean } = each;
  const { words } = naming;
  const pieces = (all: readonly First[]) =>
    all.map((one) => ({
      scenarios: whoIs(one),
      until: one.until === null ? null : amountText(one.until, words),
      atNothing: (one.levelAtNothing ?? []).map(mention),
      notApart: notApartFrom(one),
    }));
  const inPlan = words.tradeoff.first(pricedTitle(priced, naming), pieces(plan));
  // In the mean the same scenario is first at any price.
  const isSame = mean !== null && isSameFirst(plan, mean) && isToldApart(each);
  if (mean === null || (isSame && mean.length === 1)) return inPlan;
  const limits = pieces(mean).flatMap(({ until }) => until ?? []);
  return `${inPlan} ${isSame ? words.tradeoff.limits(limits) : words.tradeoff.firstInMean(pieces(mean))}`;
}

interface Between {
  readonly from: string | null;
  readonly until: string | null;
  readonly notApart: readonly string[];
  readonly priced: string;
}

/** Who comes before the first of the plan in the mean, and between which prices. */
function inMean(all: readonly Priced[], first: readonly string[], naming: Naming) {
  const found = new Map<string, { readonly scenarios: readonly string[]; readonly between: Between[] }>();
  for (const { priced, mean } of all)
    for (const each of mean ?? []) {
      if (isSamePlace(first, each)) continue;
      const { from, until } = each;
      const scenarios = whoIs(each);
      const between = {
        from: from === 0 ? null : amountText(from, naming.words),
        until: until === null ? null : amountText(until, naming.words),
        notApart: notApartFrom(each),
        priced: pricedTitle(priced, naming),
      };
      const { between: others = [] } = found.get(scenarios.join(' ')) ?? {};
      found.set(scenarios.join(' '), { scenarios, between: [...others, between] });
    }
  return [...found.values()].map(({ scenarios, between }) => ({
    scenarios,
    between: ofOnePrice(between, ({ from, until, notApart }) => [from, until, ...notApart].join(' ')),
  }));
}

/** What a month later start costs in the plan: of the scenario where that is least, and of that where it is most. */
export function delaySentences({ delay, cost }: Tradeoff, { words }: Naming): string[] {
  // What sums are rounded by is no change.
  const changes = delay.map((each) => ({ ...each, plan: directionOf(each.plan) === 'same' ? 0 : each.plan }));
  const sorted = changes.toSorted((one, other) => one.plan - other.plan);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || least === most) return [];
  if (least.plan === 0 && most.plan === 0) return [];
  const metric = words.metrics[cost].definite;
  const effect = least.plan >= 0 ? 'adds' : most.plan <= 0 ? 'saves' : 'changes';
  const end = ({ scenario, plan }: typeof least) => ({
    scenario: mention(scenario),
    amount: amountText(effect === 'saves' ? -plan : plan, words),
  });
  const ends = effect === 'saves' ? { least: end(most), most: end(least) } : { least: end(least), most: end(most) };
  return [words.tradeoff.delayed(metric, { ...ends, effect })];
}
