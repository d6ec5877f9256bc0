import type {
  Acceptability,
  AcceptedScenario,
  Criteria,
  CriterionResult,
  ScenarioScores,
  Standing,
} from '../../../analysis/criteria/result.ts';
import { isKnown, type Span } from '../../../analysis/criteria/span.ts';
import { tie } from '../../../analysis/criteria/tie.ts';
import { writeDecimal } from '../../../units/write.ts';
import { type CriteriaContext, criterionTitle, fine, groupTitle, percent, points } from './context.ts';
import { mention } from '../../lines/scenario-names.ts';
import { alikeOnAll, alikeWith } from './level.ts';
import { tenths } from '../mean-text.ts';

/** Who wins for whom, what would have to change, and how sure that is: a paragraph each. */
export function summaryOf(result: Criteria, context: CriteriaContext): string[] {
  const { criteria: texts } = context.words;
  if (result.scenarios.every(({ rank }) => rank === null)) return [texts.none];
  const first = firstIn(result);
  return [
    [...firsts(result, context), ...leads(result, context)].join(' '),
    [
      ...shareSentences(result, first, context),
      ...nearestWeight(result, context),
      ...steadfast(result, first, context),
      carried(result, context),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    [...robust(result, first, context), ...opinions(result, first, context)].join(' '),
  ].filter((paragraph) => paragraph !== '');
}

/** That a second method has the same first. */
export function agreements(result: Criteria, { words: { criteria: texts } }: CriteriaContext): string[] {
  const { topsis } = result;
  return topsis?.agrees === true && ranked(result).length > 1 ? [texts.topsisAgrees(mention(topsis.first))] : [];
}

/** What is to be known besides: what nobody knows, what decides nothing, what counts twice. */
export function findingsOf(result: Criteria, context: CriteriaContext): string[] {
  const { criteria: texts, numbers } = context.words;
  const titles = (ids: readonly string[]): string[] => ids.map((id) => criterionTitle(id, context));
  const idle = result.criteria.filter((each) => isIdle(each, ranked(result))).map(({ id }) => id);
  const isEvery = weighsEvery(result);
  const { money, robustness } = result;
  return [
    ...(result.isOpen ? [weighsUnknown(result) ? texts.open : texts.openAside] : []),
    ...result.dominated.map(({ scenario, by }) => texts.dominated(mention(scenario), mention(by), isEvery)),
    ...(idle.length === 0 || ranked(result).length < 2 ? [] : [texts.decidesNothing(titles(idle))]),
    ...(money.isTwice ? [texts.moneyTwice(titles(money.criteria))] : []),
    ...assessors(result, context),
    ...(robustness.alike ?? []).map(({ one, other, correlation }) =>
      texts.nearlySame(
        criterionTitle(one, context),
        criterionTitle(other, context),
        writeDecimal(correlation, 2, numbers),
      ),
    ),
  ];
}

/** Whether every criterion is weighed by somebody, or may be. */
const weighsEvery = ({ criteria }: Criteria): boolean =>
  criteria.every(({ weights }) => weights.some(({ given }) => given.high > 0));

/** Whether a score rests on what nobody knows: on a weight, or on what somebody weighs, or may, and is not worth the same whatever it is. */
const weighsUnknown = ({ criteria }: Criteria): boolean =>
  criteria.some(({ weights, performance }) =>
    weights.some(
      ({ given }, group) =>
        given.high > 0 &&
        (!isKnown(given) || performance.some(({ worth }) => !isKnown(worth[group] ?? { low: 0, high: 0 }))),
    ),
  );

/** Whether all score alike on a criterion that weighs something, or may, as every group sees it. What nobody knows need not be alike. */
function isIdle({ weights, performance }: CriterionResult, among: readonly ScenarioScores[]): boolean {
  const shown = performance.filter(({ scenario }) => among.some(({ id }) => id === scenario));
  const isAlike = (span: Span | null, group: number): boolean =>
    span !== null && isKnown(span) && Math.abs(span.low - (shown[0]?.worth[group]?.low ?? Number.NaN)) <= tie;
  return weights.some(({ given }) => given.high > 0) && shown.every(({ worth }) => worth.every(isAlike));
}

const ranked = ({ scenarios }: Criteria): ScenarioScores[] => scenarios.filter(({ rank }) => rank !== null);

/** The scenario that the other sentences are about: the first by what is certain. */
const firstIn = (result: Criteria): string => result.lead?.first ?? ranked(result)[0]?.id ?? '';

const standingFor = (scenario: ScenarioScores, group: string | null): Standing =>
  group === null ? scenario : (scenario.groups.find((each) => each.group === group) ?? scenario);

const mayBeFirst = (result: Criteria, group: string | null): ScenarioScores[] =>
  ranked(result).filter((scenario) => standingFor(scenario, group).rank?.low === 1);

/** Those before which none can come, whatever the unknown comes to: one, or several that are level. */
const surelyFirst = (result: Criteria, group: string | null): ScenarioScores[] =>
  ranked(result).filter((scenario) => standingFor(scenario, group).rank?.high === 1);

function firsts(result: Criteria, context: CriteriaContext): string[] {
  const { criteria: texts } = context.words;
  const groups = result.groups.length > 1 ? result.groups.map(({ id }) => id) : [];
  // One group needs no word for all together.
  const alone = result.groups.length === 1 ? result.groups[0]?.id : undefined;
  return [...groups, null].map((group) => {
    const who = groupTitle(alone ?? group, context);
    const candidates = mayBeFirst(result, group);
    const sure = surelyFirst(result, group);
    const [one] = sure;
    if (one === undefined) return texts.noneIsFirst(who, mentions(candidates));
    const { score } = standingFor(one, group);
    return texts.first({
      who,
      scenarios: mentions(sure),
      score: score === null || score.low !== score.high ? null : points(score.low, context.words),
      maybe: mentions(candidates.filter((each) => !sure.includes(each))),
    });
  });
}

const mentions = (scenarios: readonly ScenarioScores[]): string[] => scenarios.map(({ id }) => mention(id));

/** As far as the weights of all criteria may change. */
const mentionsOnAll = (result: Criteria, id: string): string[] => alikeOnAll(result, id).map(mention);

const mentionsAlike = (result: Criteria, id: string): string[] => alikeWith(result, id).map(mention);

/** The parts of a lead that a sentence names. */
const most = 3;

function leads(result: Criteria, context: CriteriaContext): string[] {
  const { lead } = result;
  const isOpen = weighsUnknown(result);
  const { criteria: texts } = context.words;
  if (lead === null) return [];
  if (Math.abs(lead.points) < 1e-9)
    // Who is level whatever comes has been said.
    return surelyFirst(result, null).length > 1 ? [] : [texts.level(mention(lead.first), mention(lead.second), isOpen)];
  const largest = lead.parts.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, most);
  const rest = lead.points - largest.reduce((sum, part) => sum + part.points, 0);
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${tenths(Math.abs(value), context.words)}`;
  return [
    texts.leadIs({
      first: mention(lead.first),
      second: mention(lead.second),
      points: tenths(lead.points, context.words),
      isOpen,
      parts: [
        ...largest.map((part) => `${criterionTitle(part.criterion, context)} ${signed(part.points)}`),
        ...(lead.parts.length > most ? [texts.otherCriteria(signed(rest))] : []),
      ],
    }),
  ];
}

function shareSentences(result: Criteria, first: string, context: CriteriaContext): string[] {
  const { criteria: texts } = context.words;
  if (result.say.length < 2) return [];
  const switching = result.say.filter(({ turns }) => turns.length > 0);
  if (switching.length === 0) return [texts.shareNever(mentionsAlike(result, first))];
  // Of two groups the one says what the other does.
  const stated = result.say.length === 2 ? switching.slice(0, 1) : switching;
  return stated.map(({ group, now, turns }) =>
    texts.shareSwitches({
      group: groupTitle(group, context),
      now: fine(now, context.words),
      switches: turns.map(({ at, becomes, more }) => ({
        at: fine(at, context.words),
        becomes: mentionsAlike(result, becomes),
        more,
      })),
    }),
  );
}

/** The weight that has to change least; a table has all of them. */
function nearestWeight(result: Criteria, context: CriteriaContext): string[] {
  const { weights, groups } = result;
  const nearest = weights.find(({ of, at }) => of === 'all' && at !== null);
  if (nearest === undefined || nearest.at === null || nearest.becomes === null || nearest.more === null) return [];
  return [
    context.words.criteria.weightSwitches({
      criterion: criterionTitle(nearest.criterion, context),
      group: groups.length > 1 ? groupTitle(nearest.group, context) : null,
      now: fine(nearest.now, context.words),
      at: fine(nearest.at, context.words),
      becomes: mentionsOnAll(result, nearest.becomes),
      more: nearest.more,
    }),
  ];
}

/** That no weight takes the first place away. */
function steadfast(result: Criteria, first: string, { words: { criteria: texts } }: CriteriaContext): string[] {
  const switches = result.weights.some(({ of, at }) => of === 'all' && at !== null);
  return switches || ranked(result).length < 2 ? [] : [texts.weightNever(mentionsOnAll(result, first))];
}

function carried(result: Criteria, context: CriteriaContext): string {
  const { criteria: texts } = context.words;
  if (result.groups.length < 2 || ranked(result).length < 2) return '';
  const { isCarried, scenario, price } = result.carried;
  if (scenario === null) return texts.noneCarried;
  const paid = price.filter((part) => part.points > 1e-9);
  const chosen = mentionsAlike(result, scenario);
  const priceText = texts.price(
    paid.map((part) => ({ group: groupTitle(part.group, context), points: points(part.points, context.words) })),
    chosen.length,
  );
  if (!isCarried) return texts.notCarried(chosen, priceText, surelyFirst(result, null).length > 1);
  const isSure = result.scenarios.find(({ id }) => id === scenario)?.rank?.high === 1;
  return isSure ? texts.carried(chosen, priceText) : texts.carriedOpen(chosen, priceText);
}

function robust(result: Criteria, first: string, context: CriteriaContext): string[] {
  if (ranked(result).length < 2) return [];
  const accepted = (information: Acceptability['information']): AcceptedScenario | undefined =>
    result.robustness.views
      .find((each) => each.information === information && each.group === null)
      ?.scenarios.find(({ scenario }) => scenario === first);
  const [any, order] = [accepted('any'), accepted('order')];
  return [
    context.words.criteria.robust({
      firsts: mentionsAlike(result, first),
      any: percent(any?.unbeaten ?? 0, context.words),
      order: percent(order?.unbeaten ?? 0, context.words),
      isEvery: weighsEvery(result),
      isShared: [any, order].some((each) => each !== undefined && each.unbeaten - (each.places[0] ?? 0) > 1e-9),
    }),
  ];
}

function opinions(result: Criteria, first: string, { words: { criteria: texts } }: CriteriaContext): string[] {
  const { topsis, scenarios } = result;
  if (topsis === null || scenarios.filter(({ rank }) => rank !== null).length < 2) return [];
  const sure = surelyFirst(result, null);
  const instead = sure.length > 0 ? mentions(sure) : mentionsAlike(result, first);
  return topsis.agrees ? [] : [texts.topsisDiffers(mention(topsis.first), instead)];
}

function assessors({ assessors: all }: Criteria, { words: { criteria: texts } }: CriteriaContext): string[] {
  const keyOf = (each: (typeof all)[number]): string => JSON.stringify(each.firsts);
  const parts = [...new Set(all.map(keyOf))].map((key) => {
    const agreed = all.filter((each) => keyOf(each) === key);
    return { who: agreed.map(({ id }) => id), firsts: agreed[0]?.firsts.map(mention) ?? [] };
  });
  const [only] = parts;
  if (only === undefined || only.firsts.length === 0) return [];
  return [parts.length === 1 ? texts.assessorsAgree(only.firsts) : texts.assessorsDiffer(parts)];
}
