import { viewsOf } from '../estimates/estimate.ts';
import type { Assumption, Dated, Scenario, Study } from '../study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { inForceAt } from './central-values.ts';

/** What each expert speaks of, by the keys of assumptions: `team`, or `2.5/team` for a scenario's own. */
export type Experts = ReadonlyMap<string, readonly string[]>;

/** The same as known in a month. */
export const expertsAt = (study: Study, month: number): Experts =>
  expertsIn(study, (assumption) => {
    const dated = inForceAt(assumption, month);
    return dated === null ? [] : [dated];
  });

/** The same at any date. */
export const expertsEver = (study: Study): Experts => expertsIn(study, ({ known }) => known);

function expertsIn(study: Study, values: (assumption: Assumption) => readonly Dated[]): Experts {
  const found = new Map<string, string[]>();
  const add = (before: string, assumptions: ReadonlyMap<string, Assumption>): void => {
    for (const [name, assumption] of assumptions) {
      const views = values(assumption).flatMap(({ value }) => (value.shape === 'pool' ? value.views : []));
      for (const expert of new Set(views.map((view) => view.expert)))
        found.set(expert, [...(found.get(expert) ?? []), `${before}${name}`]);
    }
  };
  add('', study.assumptions);
  for (const { id, assumptions } of study.scenarios.values()) add(`${id}/`, assumptions);
  return new Map([...found].toSorted(([one], [other]) => byCodeUnit(one, other)));
}

/** The study as one expert sees it: of what this expert speaks, only this expert's estimates; all else as it is. */
export function seenBy(study: Study, expert: string): Study {
  const scenarios = (all: ReadonlyMap<string, Scenario>): Map<string, Scenario> =>
    new Map([...all].map(([id, each]) => [id, { ...each, assumptions: assumptionsBy(each.assumptions, expert) }]));
  return {
    ...study,
    assumptions: assumptionsBy(study.assumptions, expert),
    scenarios: scenarios(study.scenarios),
    ...(study.unasked === undefined ? {} : { unasked: scenarios(study.unasked) }),
  };
}

const assumptionsBy = (assumptions: ReadonlyMap<string, Assumption>, expert: string): Map<string, Assumption> =>
  new Map(
    [...assumptions].map(([name, each]) => [name, { ...each, known: each.known.map((dated) => by(dated, expert)) }]),
  );

function by(dated: Dated, expert: string): Dated {
  if (dated.value.shape !== 'pool') return dated;
  const place = dated.value.views.findIndex((view) => view.expert === expert);
  const value = viewsOf(dated.value)[place];
  return value === undefined ? dated : { ...dated, value };
}
