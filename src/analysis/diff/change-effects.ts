import { hasScore } from '../../model/study/criteria.ts';
import type { Metric } from '../../model/metrics/metrics.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Assumption, Study } from '../../model/study/study.ts';
import { amountsOf } from '../../model/values/amounts.ts';
import { usedKeys, usedNames } from '../../model/values/used.ts';
import type { Path } from '../../problems/problem.ts';
import { attribute } from '../explain/attribution.ts';
import { differencesOf } from '../explain/differences.ts';
import { effectsOf } from '../explain/effects.ts';
import { changesBetween, runsAt, type Side, withoutFigure } from '../explain/explain.ts';
import type { Effect } from '../explain/explanation.ts';
import { MixedColumns } from '../explain/mixed-columns.ts';

/** What something that changed did to the ranked figure of a scenario. */
export interface EffectOn {
  readonly scenario: string;
  /** In the unit of the figure; a Shapley value. */
  readonly effect: number;
  /** Its standard error; null where it is exact. */
  readonly error: number | null;
}

/** What each thing that changed between two studies did to the ranked figure of every scenario that both have. */
export interface ChangeEffects {
  /** By the key of the assumption, those that are not 0; what stands in one study only is part of the structure. */
  readonly assumptions: ReadonlyMap<string, readonly EffectOn[]>;
  readonly structure: readonly EffectOn[];
  /** Where the studies differ otherwise than in values. */
  readonly differences: readonly Path[];
  /** Where they differ in what only draws rest on: risks, correlations. */
  readonly drawn: readonly Path[];
  /** The assumptions on which draws may rest in either study, by key: not what a contingency alone rests on. */
  readonly inDraws: ReadonlySet<AssumptionKey>;
  /** The scenarios of which it cannot be computed. */
  readonly untold: readonly string[];
}

/** Effects on the figure that scenarios are ranked by in the new study; those of a scenario add up to the change of it. */
export function changeEffects(old: Side, current: Side, metric: Metric): ChangeEffects {
  const common = [...current.study.scenarios.keys()].filter((id) => old.study.scenarios.has(id));
  const valueFunction = knows(old.study, metric) ? gameOf(ungrouped(old), ungrouped(current), metric) : null;
  const found = common.map((scenario): Found => ({ scenario, effects: valueFunction?.effectsOn(scenario) ?? null }));
  const assumptions = new Map<string, EffectOn[]>();
  const structure: EffectOn[] = [];
  for (const { scenario, effects } of found) {
    for (const { of, effect, error } of effects ?? []) {
      const on = { scenario, effect, error };
      const [change] = of.changes;
      if (effect === 0) continue;
      if (change === undefined) structure.push(on);
      else listed(assumptions, change.key).push(on);
    }
  }
  return {
    assumptions,
    structure,
    differences: found.some(({ effects }) => effects !== null) ? (valueFunction?.differences ?? []) : [],
    drawn: drawnOnly(old.study, current.study),
    inDraws: new Set([old, current].flatMap(({ study }) => [...keysInDraws(study)])),
    untold: found.flatMap(({ scenario, effects }) => (effects === null ? [scenario] : [])),
  };
}

function drawnOnly(old: Study, current: Study): Path[] {
  const planned = new Set(differencesOf(old, current).map((path) => JSON.stringify(path)));
  return differencesOf(old, current, true).filter((path) => !planned.has(JSON.stringify(path)));
}

/** Of the study, or of a scenario. */
const isOfContingency = (path: Path): boolean => (path[0] === 'scenarios' ? path[2] : path[0]) === 'contingency';

/** Draws have no contingency, and do without what is asked of investigations and of contract forms that nobody uses. */
const keysInDraws = (study: Study): ReadonlySet<AssumptionKey> =>
  usedKeys(
    usedNames(
      study,
      amountsOf(study).filter(({ path, scope }) => scope.length > 0 && !isOfContingency(path) && path[0] !== 'studies'),
    ),
  );

function listed(lists: Map<string, EffectOn[]>, key: string): EffectOn[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

interface Game {
  readonly differences: readonly Path[];
  /** Null where it cannot be computed. */
  readonly effectsOn: (scenario: string) => readonly Effect[] | null;
}

/** Both studies, computed once for all scenarios; null where one of them cannot be. */
function gameOf(old: Side, current: Side, metric: Metric): Game | null {
  const [before, after] = [runsAt(old), runsAt(current)];
  if (before.problems.length + after.problems.length > 0) return null;
  const both = [before.settled, after.settled] as const;
  const { structures, drivers } = changesBetween(before.settled, after.settled);
  const columns = new MixedColumns();
  return {
    differences: structures.differences,
    effectsOn: (scenario) => {
      const quantity = { kind: 'figure', scenario } as const;
      if (withoutFigure([old.study, current.study], quantity, metric) !== null) return null;
      const attributed = attribute(structures, drivers, { metric, quantity, isInTime: false, columns });
      return 'problem' in attributed ? null : effectsOf(both, attributed.active, attributed);
    },
  };
}

function knows(study: Study, metric: Metric): boolean {
  if (metric.kind === 'measure') return study.measures.has(metric.measure);
  return metric.kind !== 'score' || hasScore(study);
}

interface Found {
  readonly scenario: string;
  /** Null where it cannot be computed. */
  readonly effects: readonly Effect[] | null;
}

const apart = (assumptions: ReadonlyMap<string, Assumption>): Map<string, Assumption> =>
  new Map([...assumptions].map(([name, assumption]) => [name, { ...assumption, group: null }]));

/** The study with every assumption by itself, whatever groups it has for telling of it. */
function ungrouped({ study, asOf }: Side): Side {
  const scenarios = new Map(
    [...study.scenarios].map(([id, scenario]) => [id, { ...scenario, assumptions: apart(scenario.assumptions) }]),
  );
  const whole: Study = { ...study, assumptions: apart(study.assumptions), scenarios };
  return { study: whole, asOf };
}
