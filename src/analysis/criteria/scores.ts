import { boundsOf, type Cell, type Part } from './bounds.ts';
import { lookedAt, spanOf, type Form } from './form.ts';
import { gapSpan, type Scale, worthSpan } from './gap.ts';
import type { Judged } from './judged.ts';
import type { Span } from './span.ts';

/** What scenarios score in the eyes of somebody, from 0 to 100, and what that makes of them: by scenario. */
export interface Standings {
  readonly scores: readonly Span[];
  /** From which place to which, among those that are ranked; null of one that is not. Equals share the better place. */
  readonly places: readonly (Span | null)[];
  /** Whether it is last, or may be: none comes after it, and another before. Where all are level, none is last. */
  readonly isLast: readonly boolean[];
}

/** Of each group, and of all by what they have to say. */
export interface Scores {
  readonly byGroup: readonly Standings[];
  readonly combined: Standings;
}

/** Scores that differ by less than this are equal: what is left is rounding. */
const tie = 1e-9;

/**
 * From what to what scores go, whatever nobody knows comes to.
 *
 * @param central - the score of each scenario in its plan: what it is where all is known, to the last bit
 */
export function scoresOf(judged: Judged, central: readonly number[]): Scores {
  const scoresIn = (groups: readonly number[]): Span[] =>
    judged.scenarios.map((_, place) => boundsOf(partsOf(judged, groups, (view) => scoreCell(judged, view, place))));
  const allGroups = judged.groups.map((_, group) => group);
  const combined = scoresIn(allGroups).map(({ low, high }, place): Span => {
    const known = central[place] as number;
    return high - low < tie && Number.isFinite(known) ? { low: known, high: known } : { low, high };
  });
  return {
    byGroup: allGroups.map((group) => standingsOf(judged, scoresIn([group]), [group])),
    combined: standingsOf(judged, combined, allGroups),
  };
}

/** A criterion as a group sees it, by their places. */
interface GroupCriterion {
  readonly group: number;
  readonly criterion: number;
}

/** What some groups weigh, each by its part of what these have to say. */
function partsOf(
  { say, criteria, forms }: Judged,
  groups: readonly number[],
  cell: (view: GroupCriterion) => Cell,
): Part[] {
  return groups.map((group) => ({
    say: groups.length === 1 ? 1 : (say[group] as number),
    cells: criteria.map((_, criterion) => cell({ group, criterion })),
    weights: forms.weights[group] as readonly Form[],
  }));
}

const formOf = ({ forms }: Judged, { group, criterion }: GroupCriterion, place: number): Form =>
  forms.own[group]?.[place]?.[criterion] as Form;

function scoreCell(judged: Judged, view: GroupCriterion, place: number): Cell {
  const [scale, form] = [judged.scales[view.criterion] as Scale, formOf(judged, view, place)];
  return { scale, forms: [form], span: (looked) => worthSpan(scale, spanOf(lookedAt(form, looked))) };
}

function gapCell(judged: Judged, view: GroupCriterion, [first, second]: readonly [number, number]): Cell {
  const scale = judged.scales[view.criterion] as Scale;
  const [one, other] = [formOf(judged, view, first), formOf(judged, view, second)];
  return {
    scale,
    forms: [one, other],
    span: (looked) => gapSpan(scale, lookedAt(one, looked), lookedAt(other, looked)),
  };
}

/** By how much one leads another, in points: what both rest on is the same for both, and so are the weights. */
type Lead = (one: number, other: number) => Span;

function standingsOf(judged: Judged, scores: readonly Span[], groups: readonly number[]): Standings {
  const ranked = judged.isRanked.flatMap((mayRank, place) => (mayRank ? [place] : []));
  const lead = keptLead((one, other) => {
    const [a, b] = [scores[one] as Span, scores[other] as Span];
    // What is known needs no bounds, and neither do those that are apart by any weights.
    if ((a.low === a.high && b.low === b.high) || a.low > b.high + tie || b.low > a.high + tie)
      return { low: a.low - b.high, high: a.high - b.low };
    return boundsOf(partsOf(judged, groups, (view) => gapCell(judged, view, [one, other])));
  });
  const othersThan = (place: number): number[] => ranked.filter((other) => other !== place);
  const mayLead = (one: number, other: number): boolean => lead(one, other).high > tie;
  return {
    scores,
    places: judged.isRanked.map((mayRank, place) =>
      mayRank
        ? {
            low: 1 + othersThan(place).filter((other) => lead(other, place).low > tie).length,
            high: 1 + othersThan(place).filter((other) => mayLead(other, place)).length,
          }
        : null,
    ),
    isLast: judged.isRanked.map((mayRank, place) => {
      const others = othersThan(place);
      return (
        mayRank &&
        others.every((other) => lead(other, place).high >= -tie) &&
        others.some((other) => mayLead(other, place))
      );
    }),
  };
}

/** The same, each pair once: the lead of the one is the arrears of the other. */
function keptLead(lead: Lead): Lead {
  const leads = new Map<string, Span>();
  return (one, other) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = `${a} ${b}`;
    const found = leads.get(key) ?? lead(a, b);
    leads.set(key, found);
    return one < other ? found : { low: -found.high, high: -found.low };
  };
}

/** From what to what a scenario is worth more on a criterion than another, as a group sees it. */
export const gapOn = (judged: Judged, view: GroupCriterion, pair: readonly [number, number]): Span =>
  gapCell(judged, view, pair).span(new Map());
