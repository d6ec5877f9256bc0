import { comparisonOf } from '../../analysis/compare/compare.ts';
import type { Comparison } from '../../analysis/runs/comparison.ts';
import { drawnRankings, type DrawnRanking } from '../../analysis/runs/comparison.ts';
import type { Runs } from '../../analysis/runs/runs.ts';
import { costOf } from '../../analysis/runs/ranking.ts';
import { leaderSwitch } from '../../analysis/sensitivity/sensitivity.ts';
import { isNothingDrawn } from '../../analysis/simulate/without-draws.ts';
import { comparisonJson } from '../../report/formats/json/comparison.ts';
import { comparisonReport } from '../../report/tables/compare/comparison.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { type DrawOptions, drawTermsOf } from '../simulation/draw-options.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import { openStudy, type Opened, computedRuns } from '../study/open-study.ts';
import type { Session } from '../session/session.ts';

const accepted = {
  asOf: shared.asOf,
  by: {
    form: '--by <metric>',
    about: (help, metrics) => help.compare.byAlsoDrawn(metrics),
    values: { kind: 'of-study', names: 'metric', also: drawnRankings },
  },
  draws: { ...shared.draws, about: (help) => help.compare.draws },
  ...shared.drawing,
  set: shared.set,
  expert: shared.expert,
  scenario: {
    form: '--scenario <id>',
    about: (help) => help.compare.scenario,
    values: { kind: 'of-study', names: 'scenario' },
    isRepeatable: true,
  },
  ...shared.formats,
  summary: shared.summary,
  batch: shared.batch,
  watch: shared.watch,
} as const satisfies Options;

/** `samen compare`: the ranked table in any format, or the comparison as JSON. */
export const compare = command({
  name: 'compare',
  question: 'which',
  help: (help) => help.compare,
  output: 'comparison',
  arguments: { study: shared.studies },
  options: accepted,
  run: async (session, { study }, options) => compareStudy(session, study, options),
});

type CompareOptions = Typed<typeof accepted>;

async function compareStudy(session: Session, argument: string | undefined, options: CompareOptions): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const drawn = drawnRankings.find((each) => each === options.by) ?? null;
  const opened = openFor(session, argument, options, drawn);
  const { loaded, study, asOf, by, sets, json } = opened;
  const runs = computedRuns(session, opened);

  const central = comparisonOf(study, runs, { asOf, by, years: format.kind === 'json' });
  const leader =
    format.kind !== 'csv' && drawn === null ? session.shared('leader', () => leaderSwitch(study, runs, by)) : null;
  const comparison = asksForDraws(options, drawn)
    ? await drawnComparison(session, opened, { central, runs }, { options, drawn })
    : central;
  if (format.kind === 'json') {
    host.out.write(comparisonJson(comparison, leader, { ...json(), study }));
    return;
  }
  host.out.write(await writeReport(comparisonReport(comparison, { study, sets, words, leader }), format, session));
  await session.warn(loaded.locate(comparison.warnings));
}

/** The study, and what it is ranked by: by the expected cost or its P80, that cost. */
function openFor(
  session: Session,
  argument: string | undefined,
  { by, ...options }: CompareOptions,
  drawn: DrawnRanking | null,
): Opened {
  if (drawn === null)
    return openStudy(session, argument, { ...options, alsoBy: drawnRankings, ...(by === undefined ? {} : { by }) });
  const opened = openStudy(session, argument, options);
  return { ...opened, by: { kind: costOf(opened.study.rankedBy) } };
}

/** Whether anything is asked for that only draws tell, or of how they are made. */
const asksForDraws = ({ draws, seed, sampling }: DrawOptions, drawn: DrawnRanking | null): boolean =>
  drawn !== null || draws !== undefined || seed !== undefined || sampling !== undefined;

/** The comparison with what draws tell. What draws need is loaded only then. */
async function drawnComparison(
  session: Session,
  opened: Opened,
  { central, runs }: { central: Comparison; runs: Runs },
  { options, drawn }: { options: DrawOptions; drawn: DrawnRanking | null },
): Promise<Comparison> {
  const { study, asOf, by } = opened;
  const request = {
    asOf,
    by,
    ...drawTermsOf(study, options),
    byDate: null,
    budget: null,
    outside: null,
    curve: false,
  };
  const { withDraws } = await import('../../analysis/simulate/drawn-comparison.ts');
  const { meanOfLeader } = await import('../../analysis/simulate/mean-lead.ts');
  const { simulated } = await import('../simulation/simulate-study.ts');
  const simulation = await simulated(session, opened, request, { workers: null, samples: null });
  const comparison = withDraws(central, simulation, drawn);
  if (comparison.sampling === undefined || isNothingDrawn(comparison.sampling)) return comparison;
  const mean = meanOfLeader(study, runs, request, { comparison: comparison, simulation, by: drawn });
  return mean === null ? comparison : { ...comparison, mean };
}
