import { keyOf, keyParts } from '../study/assumption-key.ts';
import { type Risk, type Scenario, type Study, titleIn } from '../study/study.ts';

/*
 * A random stream names the random numbers that a value is drawn from. It depends on what is written and not on what else is in the study,
 * so that adding a scenario or an assumption moves no other draw; and a scenario has the random numbers of the one it extends, so
 * that it differs from it only in what it says itself.
 */

/**
 * The stream of an assumption: of the study's its name; of a scenario's own `<owner>/<name>`, where the owner is the
 * topmost scenario in the unbroken chain of `extends` that has an assumption of that name.
 *
 * @param key - `team`, or `2.5/team` for a scenario's own
 */
export function streamOf(study: Study, key: string): string {
  const { scenario: id, name } = keyParts(key);
  const scenario = id === null ? undefined : scenarioBy(study, id);
  return scenario === undefined
    ? key
    : keyOf(
        ownerOf(study, scenario, ({ assumptions }) => assumptions.has(name)),
        name,
      );
}

/**
 * The stream of a part of a risk: `<owner>/risk/<part>/<which>/<title>`, the owner as of an assumption. `which` tells risks
 * of one title in one scenario apart: 1, 2, …
 */
export function riskStream(
  study: Study,
  { scenario, index, part }: { scenario: Scenario; index: number; part: string },
): string {
  const title = riskTitle(scenario.risks[index]);
  const which = sameTitle(scenario.risks.slice(0, index + 1), title);
  const owner = ownerOf(study, scenario, ({ risks }) => sameTitle(risks, title) >= which);
  return `${owner}/risk/${part}/${which}/${title}`;
}

/** The stream of a part of a risk of the study: the same in every scenario that it befalls. */
export function workRiskStream({ risks }: Study, { index, part }: { index: number; part: string }): string {
  const title = riskTitle(risks[index]);
  return `/risk/${part}/${sameTitle(risks.slice(0, index + 1), title)}/${title}`;
}

const riskTitle = (risk: Pick<Risk, 'title'> | undefined): string =>
  risk === undefined ? '' : titleIn(risk.title, 'en');

const sameTitle = (risks: readonly Pick<Risk, 'title'>[], title: string): number =>
  risks.filter((risk) => riskTitle(risk) === title).length;

/** Also one that nobody asked for now. */
const scenarioBy = ({ scenarios, unasked }: Study, id: string): Scenario | undefined =>
  scenarios.get(id) ?? unasked?.get(id);

function ownerOf(study: Study, scenario: Scenario, has: (scenario: Scenario) => boolean): string {
  const above = scenario.extends === null ? undefined : scenarioBy(study, scenario.extends);
  return above !== undefined && has(above) ? ownerOf(study, above, has) : scenario.id;
}
