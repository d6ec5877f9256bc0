import type { SimulationRequest } from '../../analysis/simulate/request.ts';
import type { Simulation } from '../../analysis/simulate/simulation-result.ts';
import type { Study } from '../../model/study/study.ts';
import { simulationJson } from '../../report/formats/json/simulation.ts';
import type { Report } from '../../report/table.ts';
import { type Topic, topicOf, topics } from '../../report/tables/simulation/topics.ts';
import { command, type Option, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { drawTermsOf } from '../simulation/draw-options.ts';
import { partOf, partOptions, shownBeside } from '../parts/part-option.ts';
import { drawsInPart } from '../parts/pieces.ts';
import { recorded } from '../parts/recorded-options.ts';
import { refuseOther, writePart } from '../parts/write-part.ts';
import { chooseFormat, type Format, writeReport } from '../session/formats.ts';
import { openFiles, type Opened } from '../study/open-study.ts';
import { studyFiles } from '../study/study-files.ts';
import { amountOf, asOfMonth, wholeNumber } from '../session/options.ts';
import { classNames, outsideOf } from '../simulation/outside-option.ts';
import type { Session } from '../session/session.ts';
import { reportAbsent } from '../session/report-absent.ts';
import { simulated, simulatedPart } from '../simulation/simulate-study.ts';
import { budgetMetrics } from '../../model/metrics/metrics.ts';

/** What is asked of the draws of a study: all that a part of them is made by. */
export const simulationOptions = {
  draws: shared.draws,
  ...shared.drawing,
  byDate: { form: '--by-date <month>', about: (help) => help.simulate.byDate, values: { kind: 'free' } },
  budget: { form: '--budget <amount>', about: (help) => help.simulate.budget, values: { kind: 'free' } },
  budgetOf: {
    form: '--budget-of <metric>',
    about: (help, costs) => help.simulate.budgetOf(costs),
    values: { kind: 'choice', words: budgetMetrics },
  },
  outsideView: {
    form: '--outside-view <class>',
    about: (help, classes) => help.simulate.outsideView(classes),
    values: { kind: 'choice', words: classNames },
    isRepeatable: true,
  },
  mitigation: { form: '--mitigation <share>', about: (help) => help.simulate.mitigation, values: { kind: 'free' } },
  curve: { form: '--curve', about: (help) => help.simulate.curve, values: null },
  asOf: shared.asOf,
  by: shared.by,
  set: shared.set,
  expert: shared.expert,
} as const satisfies Options;

/** Which tables are shown. */
export const tableOption = {
  form: '--table <name>',
  about: (help, tables) => help.simulate.table(tables),
  values: { kind: 'choice', words: topics },
  isRepeatable: true,
} as const satisfies Option;

const accepted = {
  ...simulationOptions,
  table: tableOption,
  samples: { form: '--samples <file>', about: (help) => help.simulate.samples, values: { kind: 'path' } },
  workers: { form: '--workers <number>', about: (help) => help.simulate.workers, values: { kind: 'free' } },
  ...partOptions,
  ...shared.formats,
  summary: shared.summary,
  watch: shared.watch,
} as const satisfies Options;

/** `samen simulate`: how sure the figures are. */
export const simulate = command({
  name: 'simulate',
  question: 'how-sure',
  help: (help) => help.simulate,
  output: 'simulation',
  arguments: { study: shared.study },
  options: accepted,
  run: async (session, { study }, options) => simulateStudy(session, study, options),
});

type SimulateOptions = Typed<typeof accepted>;

async function simulateStudy(session: Session, argument: string | undefined, options: SimulateOptions): Promise<void> {
  const format = chooseFormat(options);
  const { samples, table } = options;
  const part = partOf(options, { ...shownBeside(options), '--table': table, '--samples': samples });
  const workers = options.workers === undefined ? null : wholeNumber('--workers', options.workers, { from: 1, to: 64 });
  const files = studyFiles(session.host, argument);
  const opened = openFiles(session, files, options);
  const request = requestOf(opened.study, opened, options);
  if (part === null) {
    const simulation = await simulated(session, opened, request, { workers, samples: samples ?? null });
    return showSimulation(session, { opened, simulation, format, table: tablesOf(options) });
  }
  refuseOther(session.host, options.output);
  const work = drawsInPart(await simulatedPart(session, opened, request, { workers, part }));
  const recipe = recorded(simulationOptions, options);
  writePart(session, options.output, { part, options: recipe, opened, files, from: null, work });
}

/** The tables that are shown: `--curve` asks for one as well, beside those that are named. */
export const tablesOf = ({
  table,
  curve,
}: {
  readonly table: readonly Topic[];
  readonly curve?: boolean | undefined;
}): readonly Topic[] => (curve === true && table.length > 0 ? [...table, 'curves'] : table);

/** A simulation, and how it is to be shown. */
interface Shown {
  readonly opened: Opened;
  readonly simulation: Simulation;
  readonly format: Format;
  readonly table: readonly Topic[];
}

/** Prints a simulation: as JSON, or its tables. */
export async function showSimulation(session: Session, { opened, simulation, format, table }: Shown): Promise<void> {
  const { host, words } = session;
  if (format.kind === 'json') {
    host.out.write(simulationJson(simulation, opened.json()));
    return;
  }
  const { simulationReport } = await import('../../report/tables/simulation/report.ts');
  const report = simulationReport(simulation, { study: opened.study, words, sets: opened.sets });
  host.out.write(await writeReport(only(report, table), format, session));
  reportAbsent(session, table, report, topicOf);
  await session.warn(opened.loaded.locate(simulation.warnings));
}

/** The tables that were asked for, in their order; all where none were. */
const only = (report: Report, asked: readonly Topic[]): Report =>
  asked.length === 0
    ? report
    : { ...report, tables: report.tables.filter((table) => asked.includes(topicOf(table.id))) };

/** What is asked of a simulation. @throws {UserError} where an option is at fault */
export function requestOf(
  study: Study,
  { asOf, by }: Opened,
  options: Typed<typeof simulationOptions> & { readonly table?: readonly Topic[] },
): SimulationRequest {
  const { byDate, budget, curve, table = [] } = options;
  return {
    asOf,
    by,
    ...drawTermsOf(study, options),
    byDate: byDate === undefined ? null : asOfMonth(study, byDate, '--by-date'),
    budget: budget === undefined ? null : amountOf('--budget', budget, study.notation),
    budgetOf: options.budgetOf ?? 'total-cost',
    outside: outsideOf(study, options),
    curve: curve === true || table.includes('curves'),
  };
}
