import type { Study } from '../../model/study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { isOfGroup } from './criteria-figure.ts';

/** What the names of figures begin with, by kind: `scenarios.3.present-value`, `switching.3,package.team`. */
export const prefixes = {
  plan: 'scenarios.',
  switching: 'switching.',
  simulation: 'simulated.',
  criteria: 'criteria.',
} as const;

/** A figure that every study has of each scenario, to show what names look like. */
export const exampleNames = (study: Study): string[] =>
  [...study.scenarios.keys()].map((id) => `${prefixes.plan}${id}.present-value`);

/** The scenarios that the beginning of a figure's name fits, as an id may hold dots: the longest ids that fit; none where none do. */
export function scenariosNamed(study: Study, name: string): readonly string[] {
  if (name.startsWith(prefixes.switching)) return switchingScenarios(study, name)[0] ?? [];
  if (isOfGroup(name)) return [];
  const prefix = [prefixes.plan, prefixes.simulation, prefixes.criteria].find((each) => name.startsWith(each)) ?? '';
  return scenariosBefore(study, name.slice(prefix.length)).slice(0, 1);
}

/** The ids of all scenarios, the longest first. */
export const longestFirst = (study: Study): string[] =>
  [...study.scenarios.keys()].toSorted((a, b) => b.length - a.length || byCodeUnit(a, b));

/** The ids that a text may begin with, each with a dot behind it, the longest first. */
export const scenariosBefore = (study: Study, text: string): string[] =>
  longestFirst(study).filter((id) => text.startsWith(`${id}.`));

/** The scenarios that the name of a switching value may be about, a pair or one alone, the longest pair first. */
export function switchingScenarios(study: Study, name: string): string[][] {
  const ids = longestFirst(study);
  const pairs = ids.flatMap((first) => ids.filter((second) => second !== first).map((second) => [first, second]));
  const text = name.slice(prefixes.switching.length);
  return [...pairs, ...ids.map((id) => [id])].filter((each) => text.startsWith(`${each.join(',')}.`));
}
