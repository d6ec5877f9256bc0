import type { SimulationRequest } from '../../analysis/simulate/request.ts';
import type { Study } from '../../model/study/study.ts';
import { simulationJson } from '../../report/formats/json/simulation.ts';
import type { Report } from '../../report/table.ts';
import { type Topic, topicOf, topics } from '../../report/tables/simulation/topics.ts';
import { type DrawOptions, drawTermsOf } from '../simulation/draw-options.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../session/formats.ts';
import { openStudy, type Opened, type StudyOptions } from '../study/open-study.ts';
import { amountOf, asOfMonth, oneOf, wholeNumber } from '../session/options.ts';
import { outsideOf } from '../simulation/outside-option.ts';
import type { Session } from '../session/session.ts';
import { simulated } from '../simulation/simulated.ts';

export interface SimulateOptions extends FormatOptions, StudyOptions, DrawOptions {
  readonly byDate?: string;
  readonly budget?: string;
  readonly curve?: boolean;
  readonly samples?: string;
  readonly workers?: string;
  readonly table: readonly string[];
  readonly outsideView: readonly string[];
  readonly mitigation?: string;
}

/** `samen simulate`: how sure the figures are. */
export async function simulateCommand(
  session: Session,
  argument: string | undefined,
  options: SimulateOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const asked = options.table.map((topic) => oneOf('--table', topic, topics));
  const opened = openStudy(session, argument, options);
  const request = requestOf(opened.study, opened, options);
  const workers = options.workers === undefined ? null : wholeNumber('--workers', options.workers, { from: 1, to: 64 });
  const simulation = await simulated(session, opened, request, { workers, samples: options.samples ?? null });
  if (format.kind === 'json') {
    host.out.write(simulationJson(simulation, opened.json()));
    return;
  }
  const { simulationReport } = await import('../../report/tables/simulation/report.ts');
  const report = simulationReport(simulation, { study: opened.study, words, sets: opened.sets });
  host.out.write(await writeReport(only(report, asked), format, session));
  await session.warn(opened.loaded.locate(simulation.warnings));
}

/** The tables that were asked for, in their order; all where none were. */
const only = (report: Report, asked: readonly Topic[]): Report =>
  asked.length === 0 ? report : { ...report, tables: report.tables.filter((table) => asked.includes(topicOf(table))) };

function requestOf(study: Study, { asOf, by }: Opened, options: SimulateOptions): SimulationRequest {
  const { byDate, budget, curve, table } = options;
  return {
    asOf,
    by,
    ...drawTermsOf(study, options),
    byDate: byDate === undefined ? null : asOfMonth(study, byDate),
    budget: budget === undefined ? null : amountOf('--budget', budget),
    outside: outsideOf(study, options),
    curve: curve === true || table.includes('curves'),
  };
}
