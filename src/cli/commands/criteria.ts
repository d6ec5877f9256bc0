import { criteriaOf } from '../../analysis/criteria/criteria.ts';
import { weigh } from '../../analysis/criteria/weighed.ts';
import type { Criteria } from '../../analysis/criteria/result.ts';
import { robustnessOf } from '../../analysis/criteria/robustness.ts';
import { criteriaJson } from '../../report/formats/json/criteria.ts';
import { criteriaReport } from '../../report/tables/criteria/report.ts';
import { criteriaTables } from '../../report/tables/criteria/table-ids.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import { needScore, wholeNumber } from '../session/options.ts';
import { openStudy, type Opened, computedRuns, tellDoubts } from '../study/open-study.ts';
import type { Session } from '../session/session.ts';
import { reportAbsent } from '../session/report-absent.ts';
import { UserError } from '../session/user-error.ts';

const accepted = {
  table: {
    form: '--table <name>',
    about: (help, tables) => help.criteria.table(tables),
    values: { kind: 'choice', words: [...criteriaTables, 'all'] },
    isRepeatable: true,
  },
  asOf: shared.asOf,
  weightings: { form: '--weightings <number>', about: (help) => help.criteria.weightings, values: { kind: 'free' } },
  draws: { ...shared.draws, about: (help) => help.criteria.draws },
  ...shared.drawing,
  set: shared.set,
  expert: shared.expert,
  ...shared.formats,
  summary: shared.summary,
  watch: shared.watch,
} as const satisfies Options;

type CriteriaOptions = Typed<typeof accepted>;

/** `samen criteria`: who wins for whom, what would have to change, and how robust that is. */
export const criteria = command({
  name: 'criteria',
  question: 'which',
  help: (help) => help.criteria,
  output: 'criteria',
  arguments: { study: shared.study },
  options: accepted,
  run: async (session, { study }, options) => judge(session, study, options),
});

/** @throws {UserError} where an option asks for what another keeps from being asked */
function refuseIdle({ weightings, draws, sampling }: CriteriaOptions): void {
  // Each draw of the estimates has a weighting of its own: there are as many.
  if (draws !== undefined && weightings !== undefined)
    throw new UserError({ kind: 'usage', what: 'not-together', name: '--draws, --weightings', near: null });
  // Weightings themselves are drawn in one way only.
  if (draws === undefined && sampling !== undefined)
    throw new UserError({ kind: 'usage', what: 'missing-option', name: '--draws', near: null });
}

async function judge(session: Session, argument: string | undefined, options: CriteriaOptions): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  refuseIdle(options);
  const opened = openStudy(session, argument, options);
  const { study, sets, json } = opened;
  needScore(study, 'criteria');
  const result = await session.shared('criteria', () => criteriaResult(session, opened, options));
  if (format.kind === 'json') {
    host.out.write(criteriaJson(result, json()));
    await tellDoubts(session, opened);
    return;
  }
  const asked = options.table.flatMap((table) => (table === 'all' ? [] : [table]));
  const isAll =
    options.table.includes('all') || (asked.length === 0 && (options.full === true || format.kind !== 'table'));
  const report = criteriaReport(result, { study, words, sets }, isAll ? 'all' : asked);
  host.out.write(await writeReport(report, format, session));
  reportAbsent(session, asked, report);
  await tellDoubts(session, opened);
}

type Terms = Pick<CriteriaOptions, 'weightings' | 'draws' | 'seed' | 'sampling'>;

const usual = 10_000;

/** How scenarios do on the criteria. @throws {UserError} where the study cannot be computed, or an option is at fault */
export async function criteriaResult(session: Session, opened: Opened, options: Terms): Promise<Criteria> {
  const { study } = opened;
  const draws = options.draws === undefined ? null : wholeNumber('--draws', options.draws, { from: 1, to: 10_000_000 });
  const weightings = wholeNumber('--weightings', options.weightings ?? String(usual), { from: 1, to: 100_000_000 });
  const seed =
    options.seed === undefined
      ? study.simulation.seed
      : wholeNumber('--seed', options.seed, { from: 0, to: Number.MAX_SAFE_INTEGER });
  const runs = computedRuns(session, opened);
  const weighed = weigh(study, runs);
  const method = options.sampling ?? study.simulation.sampling;
  const drawn =
    draws === null
      ? null
      : (await import('../../analysis/criteria/drawn.ts')).drawnSample(weighed, { draws, seed, method });
  const robustness = robustnessOf(weighed, { weightings: draws ?? weightings, seed }, drawn);
  const problem = drawn?.problem() ?? null;
  if (problem !== null) throw new UserError(opened.loaded.locate([problem]));
  return { ...criteriaOf(weighed), robustness };
}
