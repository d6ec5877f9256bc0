import { discover as find } from '../../analysis/discover/discover.ts';
import { requestOf } from '../../analysis/simulate/simulate-at-once.ts';
import { discoveryJson } from '../../report/formats/json/discovery.ts';
import { discoverReport } from '../../report/tables/discover/discover.ts';
import { command, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import { scenarioOf } from '../session/options.ts';
import type { Session } from '../session/session.ts';
import { UserError } from '../session/user-error.ts';
import { drawTermsOf } from '../simulation/draw-options.ts';
import { openStudy, computedRuns, tellDoubts } from '../study/open-study.ts';

/** `samen discover`: what must be true for a scenario to come first (scenario discovery). */
export const discover = command({
  name: 'discover',
  question: 'next',
  help: (help) => help.discover,
  output: 'discovery',
  arguments: { scenario: { ...shared.scenario, about: (help) => help.discover.scenario }, study: shared.study },
  options: shared.ofDraws,
  run: async (session, { scenario, study }, options) => findBoxes(session, { scenario, study }, options),
});

/** All draws are kept, as boxes are looked for in them again and again. */
const mostDraws = 100_000;

async function findBoxes(
  session: Session,
  asked: { readonly scenario: string; readonly study: string | undefined },
  options: Typed<typeof shared.ofDraws>,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const opened = openStudy(session, asked.study, options);
  const { loaded, study, by, sets, json } = opened;
  const { id } = scenarioOf(study, asked.scenario);
  const runs = computedRuns(session, opened);
  const request = { ...requestOf(study, runs), by, ...drawTermsOf(study, options) };
  if (request.draws > mostDraws)
    throw new UserError({
      kind: 'too-many-draws',
      draws: request.draws,
      limit: { of: 'memory', most: mostDraws },
    });
  const result = find(study, runs, request, id);
  if (!('boxes' in result)) throw new UserError(loaded.locate([result]));
  const context = { study, words, sets };
  if (format.kind === 'json') host.out.write(discoveryJson(result, { ...json(), ...context }));
  else host.out.write(await writeReport(discoverReport(result, context), format, session));
  await tellDoubts(session, opened);
}
