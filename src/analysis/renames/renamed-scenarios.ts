import type { Scenario } from '../../model/study/study.ts';
import { type Figure, figuresOf, isUnchanged } from '../diff/figures.ts';
import type { ScenarioResult } from '../runs/comparison.ts';
import { declared, isSameTitle } from './declared.ts';
import { pairsOf } from './pairs.ts';
import { withNames } from './references.ts';
import { namingWithin } from './renamed-study.ts';
import { type Figured, noRenames } from './renames.ts';

interface Entry {
  readonly id: string;
  readonly scenario: Scenario | null;
  /** How it is declared; null where its study is not known. */
  readonly text: string | null;
  readonly headline: ReadonlyMap<string, Figure['value']>;
  readonly phases: readonly (readonly Figure['value'][])[];
}

/** Scenarios of which all figures are the same but what depends on others, or that are declared the same. */
export function renamedScenarios(old: Figured, current: Figured): ReadonlyMap<string, string> {
  const [before, after] = [idsOf(old), idsOf(current)];
  const gone = old.scenarios.filter(({ id }) => !after.has(id)).map((each) => entryOf(each, old));
  const came = current.scenarios.filter(({ id }) => !before.has(id)).map((each) => entryOf(each, current));
  return new Map(pairsOf(gone, came, likeness).map(([was, now]) => [was.id, now.id]));
}

const idsOf = ({ scenarios }: Figured): ReadonlySet<string> => new Set(scenarios.map(({ id }) => id));

function entryOf(result: ScenarioResult, { study }: Figured): Entry {
  const scenario = study?.scenarios.get(result.id) ?? null;
  const own = figuresOf(result, 'present-value').filter(
    ({ name, unit }) => name !== 'difference-from-best' && !name.startsWith('phases.') && unit !== 'text',
  );
  return {
    id: result.id,
    scenario,
    text: study === null || scenario === null ? null : declared(withoutPhaseIds(scenario)),
    headline: new Map(own.map(({ name, value }) => [name, value])),
    phases: result.phases.map(phaseFigures),
  };
}

/** The figures of a phase, without its name. */
export const phaseFigures = (phase: ScenarioResult['phases'][number]): readonly (number | null)[] => [
  phase.start,
  phase.end,
  phase.effort,
  phase.team,
  phase.cost,
  phase.totalFloat,
  phase.freeFloat,
];

/** A scenario in which phases go by their place: their ids may have changed along with its own. */
function withoutPhaseIds(scenario: Scenario): unknown {
  const places = new Map([...scenario.phases.keys()].map((id, place) => [id, `phase ${place}`]));
  const renames = { ...noRenames, phases: new Map([[scenario.id, places]]) };
  const { phases, ...rest } = withNames(scenario, {
    ...namingWithin(scenario, renames),
    assumption: (name) => name,
  });
  return { ...rest, phases: [...phases.values()] };
}

function likeness(old: Entry, current: Entry): number {
  const isDeclaredSame = old.text !== null && old.text === current.text;
  const alike = (hasSameFigures(old, current) ? 1 : 0) + (isDeclaredSame ? 2 : 0);
  return alike === 0 ? 0 : alike + (isSameTitle(old.scenario?.title, current.scenario?.title) ? 1 : 0);
}

function hasSameFigures(old: Entry, current: Entry): boolean {
  if (old.headline.size !== current.headline.size || old.phases.length !== current.phases.length) return false;
  const isSameHeadline = [...old.headline].every(
    ([name, value]) => current.headline.has(name) && isUnchanged(value, current.headline.get(name) ?? null),
  );
  return isSameHeadline && old.phases.every((phase, place) => areSame(phase, current.phases[place] ?? []));
}

export const areSame = (a: readonly Figure['value'][], b: readonly Figure['value'][]): boolean =>
  a.length === b.length && a.every((value, place) => isUnchanged(value, b[place] ?? null));
