import { largest, smallest } from '../../numerics/extremes.ts';
import { currencyOf, euro } from '../../units/currency.ts';
import { isLikeMonth } from '../../units/month.ts';
import { Assumptions, nameIn, titleOf } from './judged.ts';
import { type Scale, scaleOf } from './judgement-scale.ts';
import { entriesAt, fieldOf, mapOf, put, scalar, spanIn, textOf } from '../tree/nodes.ts';
import type { TextProblem } from '../tree/parsed.ts';
import type { Entry, ListNode, MapNode, Node } from '../tree/tree.ts';

/**
 * What somebody judged is a value like all others: a score, a weight or a say with its source, its dates or its assessors becomes an
 * assumption, and the field names it. What is at fault stays as it is, and is reported where it stands. A threshold becomes a
 * requirement of the study. Every part keeps the place where it was written.
 *
 * @param asking - which plain numbers become assumptions as well, by the name that these would have
 */
export function withJudgements(
  root: MapNode,
  asking: Asking = { isAsked: () => false, setTo: () => undefined },
): { readonly root: MapNode; readonly problems: readonly TextProblem[] } {
  const criteria = entriesAt(root, 'criteria');
  if (criteria.size === 0) return { root, problems: [] };
  const currency = currencyOf(textOf(fieldOf(root, 'currency')) ?? '') ?? euro;
  const notation = { currency, counted: [] };
  const scales = new Map(
    [...criteria].map(([id, { value }]) => [id, scaleOf(value, entriesAt(root, 'measures').keys(), notation)]),
  );
  const problems: TextProblem[] = [];
  const isAsked: IsAsked = (name) => asking.isAsked(name) || asking.setTo(name) !== undefined;
  const scenarios = [...entriesAt(root, 'scenarios')].map(([id, entry]): [string, Entry] => [
    id,
    {
      ...entry,
      value: withScores(entry.value, { criteria, scales, isAsked: (name) => isAsked(`${id}/${name}`) }, problems),
    },
  ]);
  const study = withWeights(root, { criteria, isAsked, setTo: asking.setTo }, problems);
  const whole =
    scenarios.length === 0 ? study : put(study, 'scenarios', mapOf(new Map(scenarios), spanIn(root, 'scenarios')));
  return { root: withThresholds(whole, criteria, scales), problems };
}

/** By its name as `--set` has it. */
export type IsAsked = (name: string) => boolean;

/** What is asked of judgements: which may be varied, and what somebody sets one to, as typed. */
export interface Asking {
  readonly isAsked: IsAsked;
  readonly setTo: (name: string) => string | undefined;
}

interface Known {
  readonly isAsked: IsAsked;
  readonly criteria: ReadonlyMap<string, Entry>;
  readonly scales: ReadonlyMap<string, Scale | null>;
}

function withScores(scenario: Node, { criteria, scales, isAsked }: Known, problems: TextProblem[]): Node {
  if (scenario.kind !== 'map') return scenario;
  const made = new Assumptions(scenario, problems);
  const scores = [...entriesAt(scenario, 'scores')].map(([id, entry]): [string, Entry] => {
    const criterion = criteria.get(id)?.value;
    if (criterion === undefined || scales.get(id)?.result != null) return [id, entry];
    const scale = scales.get(id) ?? null;
    const title = fieldOf(criterion, 'title');
    const isGated = fieldOf(criterion, 'threshold') !== undefined;
    return [
      id,
      {
        ...entry,
        value: made.judged(entry.value, {
          name: `scores.${id}`,
          unit: 'score',
          range: scale,
          title,
          always: isGated || isAsked(`scores.${id}`),
          perGroup: true,
        }),
      },
    ];
  });
  return scores.length === 0
    ? scenario
    : made.into(put(scenario, 'scores', mapOf(new Map(scores), spanIn(scenario, 'scores'))));
}

function withWeights(
  root: MapNode,
  { criteria, isAsked, setTo }: Pick<Known, 'criteria'> & Asking,
  problems: TextProblem[],
): MapNode {
  const made = new Assumptions(root, problems);
  const groups = [...entriesAt(root, 'stakeholders')].map(([group, entry]): [string, Entry] => {
    if (entry.value.kind !== 'map') return [group, entry];
    const name = nameIn(entry.value, group);
    const weighed = (['weights', 'swing'] as const).reduce((stakeholder, key) => {
      const written = entriesAt(stakeholder, key);
      if (written.size === 0) return stakeholder;
      const points = pointsOf(written, (id) => setTo(`weights.${group}.${id}`));
      const ranges = rangesOf(points, key);
      const weights = [...written].map(([id, each]): [string, Entry] => {
        const title = titleOf(name, nameIn(criteria.get(id)?.value, id), each.value.span);
        const asked = `weights.${group}.${id}`;
        const always = isAsked(asked);
        const range = ranges(each.value, always);
        const asking = { name: asked, unit: 'score', range, title, always, perGroup: false };
        return [id, { ...each, value: made.judged(each.value, asking) }];
      });
      return put(stakeholder, key, mapOf(new Map(weights), spanIn(stakeholder, key)));
    }, entry.value);
    return [group, { ...entry, value: withShare(weighed, { group, always: isAsked(`say.${group}`) }, made) }];
  });
  return groups.length === 0
    ? root
    : made.into(put(root, 'stakeholders', mapOf(new Map(groups), spanIn(root, 'stakeholders'))));
}

function withShare(
  stakeholder: MapNode,
  { group, always }: { readonly group: string; readonly always: boolean },
  made: Assumptions,
): MapNode {
  const share = fieldOf(stakeholder, 'say');
  if (share === undefined) return stakeholder;
  const range = always ? { low: '0%', high: '100%' } : null;
  const title = fieldOf(stakeholder, 'title');
  return put(
    stakeholder,
    'say',
    made.judged(share, { name: `say.${group}`, unit: 'percent', range, title, always, perGroup: false }),
  );
}

/**
 * What weights may be: swings go to 100; points may be anything, as long as somebody knows them and nobody asks what else. How far
 * they are then looked through is a bound of ours, so that what somebody sets counts for it and always lies within: less than none is
 * refused by the field.
 */
function rangesOf(points: readonly number[], key: 'weights' | 'swing') {
  const low = smallest([0, ...points]);
  const most = largest([0, ...points]) || 1;
  const total = points.reduce((sum, each) => sum + Math.max(0, each), 0) || 1;
  return (weight: Node, isAsked: boolean): { readonly low: number; readonly high: number } | null => {
    if (key === 'swing') return { low: 0, high: 100 };
    if (leavesOpen(weight)) return { low, high: most };
    return isAsked ? { low, high: total } : null;
  };
}

/** The weights that are plain numbers: as they are set, else as they are written. */
const pointsOf = (written: ReadonlyMap<string, Entry>, setTo: (id: string) => string | undefined): number[] =>
  [...written].flatMap(([id, { value }]) => {
    const set = setTo(id);
    const points = set !== undefined ? Number(set) : value.kind === 'scalar' ? value.value : null;
    return typeof points === 'number' && Number.isFinite(points) ? [points] : [];
  });

/** Whether `unknown` stands somewhere in a judgement. */
function leavesOpen(node: Node): boolean {
  if (node.kind === 'scalar') return node.value === 'unknown';
  return node.kind === 'map' && [...node.entries.values()].some(({ value }) => leavesOpen(value));
}

/** A criterion with a threshold asks of every scenario that it is at least as good. */
function withThresholds(root: MapNode, criteria: ReadonlyMap<string, Entry>, scales: Known['scales']): MapNode {
  const asked = [...criteria].flatMap(([id, { value }]): Node[] => {
    const threshold = fieldOf(value, 'threshold');
    const scale = scales.get(id) ?? null;
    if (threshold === undefined || scale === null || scale.result === 'feasible') return [];
    // A month is no length of time, and is reported where it stands; a requirement would take it.
    if (scale.result === 'finish' && isLikeMonth(textOf(threshold) ?? '')) return [];
    const { span } = threshold;
    const of = scale.result === null ? (['assumption', `scores.${id}`] as const) : (['figure', scale.result] as const);
    const entries = new Map<string, Entry>([
      [of[0], { key: span, value: scalar(of[1], span) }],
      [scale.moreIsBetter ? 'at-least' : 'at-most', { key: span, value: threshold }],
    ]);
    return [mapOf(entries, span)];
  });
  const own = root.entries.get('requires')?.value;
  if (asked.length === 0 || (own !== undefined && own.kind !== 'list')) return root;
  const list: ListNode = { kind: 'list', items: [...(own?.items ?? []), ...asked], span: spanIn(root, 'requires') };
  return put(root, 'requires', list);
}
