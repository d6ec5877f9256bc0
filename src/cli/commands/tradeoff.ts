import { tradeoffOf } from '../../analysis/tradeoff/tradeoff.ts';
import { tradeoffJson } from '../../report/formats/json/tradeoff.ts';
import { tradeoffReport } from '../../report/tables/tradeoff/tradeoff.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import type { Session } from '../session/session.ts';
import { UserError } from '../session/user-error.ts';
import { meanTermsOf } from '../simulation/mean-options.ts';
import { openStudy, computedRuns, tellDoubts } from '../study/open-study.ts';

const accepted = {
  ...shared.ofDraws,
  by: shared.byCost,
  draws: { ...shared.draws, about: (help) => help.tradeoff.draws },
} as const satisfies Options;

/** `samen tradeoff`: what a month or a point must be worth for the ranking to change. */
export const tradeoff = command({
  name: 'tradeoff',
  question: 'next',
  help: (help) => help.tradeoff,
  output: 'tradeoff',
  arguments: { study: shared.study },
  options: accepted,
  run: async (session, { study }, options) => findPrices(session, study, options),
});

async function findPrices(
  session: Session,
  argument: string | undefined,
  options: Typed<typeof accepted>,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const opened = openStudy(session, argument, options);
  const { loaded, study, by, sets, json } = opened;
  const runs = computedRuns(session, opened);
  const terms = meanTermsOf(study, { ...options, ofMean: true });
  if (terms === null) throw new Error('means were asked for');
  const result = tradeoffOf(study, runs, { by, terms });
  if (!('pairs' in result)) throw new UserError(loaded.locate(result));
  const context = { study, words, sets };
  if (format.kind === 'json') host.out.write(tradeoffJson(result, { ...json(), ...context }));
  else host.out.write(await writeReport(tradeoffReport(result, context), format, session));
  await tellDoubts(session, opened);
}
