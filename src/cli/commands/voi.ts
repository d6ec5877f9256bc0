import { valueOfInformation } from '../../analysis/voi/voi.ts';
import { voiJson } from '../../report/formats/json/voi.ts';
import { voiReport } from '../../report/tables/voi/voi.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import type { Session } from '../session/session.ts';
import { UserError } from '../session/user-error.ts';
import { drawTermsOf } from '../simulation/draw-options.ts';
import { openStudy, computedRuns, tellDoubts } from '../study/open-study.ts';
import { requestOf } from '../../analysis/simulate/simulate-at-once.ts';

const accepted = { ...shared.ofDraws, by: shared.byCost } as const satisfies Options;

/** `samen voi`: what to find out first (value of information). */
export const voi = command({
  name: 'voi',
  question: 'next',
  help: (help) => help.voi,
  output: 'voi',
  arguments: { study: shared.study },
  options: accepted,
  run: async (session, { study }, options) => findWorth(session, study, options),
});

/** Of all that is kept of a draw, in bytes at most. */
const mostKept = 1e9;
/** How many columns of draws are kept at the most, to predict each draw from. */
const keptColumns = ({
  assumptions,
  scenarios,
}: {
  assumptions: { size: number };
  scenarios: { size: number };
}): number => assumptions.size + 4 * scenarios.size;

async function findWorth(
  session: Session,
  argument: string | undefined,
  options: Typed<typeof accepted>,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const opened = openStudy(session, argument, options);
  const { loaded, study, by, sets, json } = opened;
  const runs = computedRuns(session, opened);
  const request = { ...requestOf(study, runs), by, ...drawTermsOf(study, options) };
  const most = Math.floor(mostKept / (8 * keptColumns(study)));
  if (request.draws > most)
    throw new UserError({ kind: 'too-many-draws', draws: request.draws, limit: { of: 'memory', most } });
  const result = valueOfInformation(study, runs, request);
  if (!('evpi' in result)) throw new UserError(loaded.locate([result]));
  const context = { study, words, sets };
  if (format.kind === 'json') host.out.write(voiJson(result, { ...json(), ...context }));
  else host.out.write(await writeReport(voiReport(result, context), format, session));
  await tellDoubts(session, opened);
}
