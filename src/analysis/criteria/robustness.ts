import type { Weighed } from './weighed.ts';
import { isKnown, type Span } from './span.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Acceptability, AcceptedScenario, Alike, Robustness } from './result.ts';
import { sampleOf } from './sample.ts';
import { shareError } from '../../numerics/shares.ts';
import { confidenceOf, type Information, type Sample, smaa, type SmaaTerms, type Viewed } from './smaa.ts';
import { type Order, weightingsOf } from './weightings.ts';

/** What is asked. */
export interface RobustnessRequest {
  readonly weightings: number;
  readonly seed: number;
}

/** What is drawn from estimates besides. */
export interface DrawnSample {
  readonly sample: Sample;
  readonly alike: readonly Alike[];
  /** The problem where a scenario could not be computed in some draw, of those that were drawn until now. */
  readonly problem: () => Problem | null;
}

/**
 * How robust the places are: over all weights, over those that keep the stated orders, and with the weights as given.
 *
 * @param drawn - values, weights and says from their estimates; null where these are taken as they are
 */
export function robustnessOf(weighed: Weighed, asked: RobustnessRequest, drawn: DrawnSample | null): Robustness {
  const { sample, terms } = termsOf(weighed, asked, drawn);
  const views = terms.scenarios === 0 ? [] : smaa(sample, terms);
  return {
    weightings: asked.weightings,
    seed: asked.seed,
    isDrawn: drawn !== null,
    views: views.map((viewed) => acceptability(weighed, viewed, { sample, terms })),
    alike: drawn?.alike ?? null,
  };
}

/** In what share of weightings a scenario is first. */
export interface FirstShare {
  readonly information: Information;
  readonly scenario: string;
  readonly share: number;
  /** The standard error of the share. */
  readonly error: number;
}

/** The same in the eyes of all groups together, and no more: a fraction of the work. */
export function firstSharesOf(weighed: Weighed, asked: RobustnessRequest): FirstShare[] {
  const { sample, terms } = termsOf(weighed, asked, null);
  const views = terms.scenarios === 0 ? [] : smaa(sample, terms, ({ group }) => group === null);
  return views.flatMap(({ view, tally }) =>
    weighed.certain.ranked.map((scenario, place): FirstShare => ({
      information: view.information,
      scenario: weighed.judged.scenarios[scenario] as string,
      ...firstShare(tally, place),
    })),
  );
}

function firstShare({ counted: { places, unbeaten, firstSquares }, weightings }: Viewed['tally'], scenario: number) {
  const share = (places[scenario * unbeaten.length] as number) / weightings;
  return { share, error: shareError(share, weightings, (firstSquares[scenario] as number) / weightings) };
}

function termsOf(
  weighed: Weighed,
  { weightings, seed }: RobustnessRequest,
  drawn: DrawnSample | null,
): { readonly sample: Sample; readonly terms: SmaaTerms } {
  const { study, judged, certain } = weighed;
  const { ranked } = certain;
  const sample = drawn?.sample ?? sampleOf({ study, runs: weighed.runs.runs, judged, ranked, seed });
  const criteria = judged.criteria.length;
  const orders = judged.groups.map((group, place) =>
    weightingsOf(
      orderOf(study.stakeholders.get(group)?.order ?? null, judged.criteria, judged.weights[place] ?? []),
      criteria,
      {
        seed,
        name: `criteria: order of ${group}`,
      },
    ),
  );
  const weighedAtAll = judged.criteria.flatMap((_, k) =>
    judged.weights.some((each) => (each[k] as Span).high > 0) ? [k] : [],
  );
  const terms: SmaaTerms = {
    weightings,
    scenarios: ranked.length,
    criteria,
    groups: judged.groups.length,
    isShared: judged.isShared && (drawn === null || study.stakeholders.size === 1 || !hasOwnAssessors(weighed)),
    any: weightingsOf({ places: [], free: weighedAtAll }, criteria, { seed, name: 'criteria: any' }),
    orders,
  };
  return { sample, terms };
}

/** Whether a group goes by scores of its own, which may differ in a draw where they are alike in the plan. */
export const hasOwnAssessors = ({ study }: Weighed): boolean =>
  [...study.scenarios.values()].some(({ judged }) => judged.size > 0);

/** The order that was stated, or that weights imply: from most to least, equals in one place; what nobody knows may come anywhere. */
function orderOf(
  stated: readonly (readonly string[])[] | null,
  criteria: readonly string[],
  weights: readonly Span[],
): Order {
  const places = (stated ?? []).map((place) => place.map((id) => criteria.indexOf(id)));
  if (stated !== null) return { places, free: [] };
  const weighedBy = weights.flatMap((span, criterion) => (span.high > 0 ? [{ span, criterion }] : []));
  const known = weighedBy.filter(({ span }) => isKnown(span)).toSorted((a, b) => b.span.low - a.span.low);
  const inPlaces: { readonly weight: number; readonly place: number[] }[] = [];
  for (const { span, criterion } of known) {
    const last = inPlaces.at(-1);
    if (last?.weight === span.low) last.place.push(criterion);
    else inPlaces.push({ weight: span.low, place: [criterion] });
  }
  return {
    places: inPlaces.map(({ place }) => place),
    free: weighedBy.filter(({ span }) => !isKnown(span)).map(({ criterion }) => criterion),
  };
}

function acceptability(
  { judged, certain }: Weighed,
  viewed: Viewed,
  { sample, terms }: { readonly sample: Sample; readonly terms: SmaaTerms },
): Acceptability {
  const { view, tally, parts } = viewed;
  const { ranked } = certain;
  const { weightings: counted } = tally;
  const { places, wins, ties, unbeaten, firsts } = tally.counted;
  const [scenarios, width] = [ranked.length, parts * terms.criteria];
  const rows = ranked.map((_, place) => {
    // What is shared by equals counts by its share, as the weights do.
    const share = firstShare(tally, place).share * counted;
    return share > 0 ? firsts.slice(place * width, (place + 1) * width).map((sum) => sum / share) : null;
  });
  const confidence = confidenceOf(sample, terms, { view, rows });
  const row = (of: Float64Array, place: number): number[] =>
    [...of.subarray(place * scenarios, (place + 1) * scenarios)].map((count) => count / counted);
  return {
    information: view.information,
    group: view.group === null ? null : (judged.groups[view.group] as string),
    scenarios: ranked.map((scenario, place): AcceptedScenario => ({
      scenario: judged.scenarios[scenario] as string,
      places: row(places, place),
      unbeaten: (unbeaten[place] as number) / counted,
      error: firstShare(tally, place).error,
      wins: row(wins, place),
      ties: row(ties, place),
      central: centralOf(judged, certain.say, {
        row: rows[place] ?? null,
        isOne: parts === 1,
        criteria: terms.criteria,
      }),
      confidence: confidence[place] ?? null,
    })),
  };
}

/** The weights of all parts together: by what each group has to say. */
function centralOf(
  { criteria: ids }: Weighed['judged'],
  say: readonly number[],
  { row, isOne, criteria }: { readonly row: Float64Array | null; readonly isOne: boolean; readonly criteria: number },
): Record<string, number> | null {
  if (row === null) return null;
  const parts = isOne ? [1] : say;
  return Object.fromEntries(
    ids.map((id, k) => [id, parts.reduce((sum, part, at) => sum + part * (row[at * criteria + k] as number), 0)]),
  );
}
