import { compare } from '../../analysis/compare.ts';
import { load } from '../../input/load.ts';
import { comparisonJson } from '../../report/formats/json.ts';
import { comparisonReport } from '../../report/tables/comparison.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../formats.ts';
import { asOfMonth, metricOf, onlyScenarios, setOf } from '../options.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';
import { studyFiles } from '../study-files.ts';

export interface CompareOptions extends FormatOptions {
  readonly asOf?: string;
  readonly by?: string;
  readonly set: readonly string[];
  readonly scenario: readonly string[];
}

/** `samen compare`: the ranked table in any format, or the comparison as JSON. */
export async function compareCommand(
  session: Session,
  argument: string | undefined,
  options: CompareOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const sets = options.set.map(setOf);

  const { loaded, problems } = load(studyFiles(host, argument), sets);
  if (problems !== null) throw new Refusal(problems);
  const study = onlyScenarios(loaded.study, options.scenario);
  const asOf = options.asOf === undefined ? study.asOf : asOfMonth(study, options.asOf);
  const by = options.by === undefined ? study.rankedBy : metricOf(study, options.by);
  const compared = compare(study, { asOf, by, years: format.kind === 'json' });
  if (compared.problems !== null) throw new Refusal(loaded.locate(compared.problems));

  const { comparison } = compared;
  const set = Object.fromEntries(sets.map(({ name, value }) => [name, value]));
  if (format.kind === 'json') {
    const inputHash = `sha256:${host.sha256(loaded.canonical())}`;
    host.out.write(comparisonJson(comparison, { samen: host.version, inputHash, sets: set, words }));
    return;
  }
  const report = comparisonReport(comparison, { study, sets: set, words });
  host.out.write(await writeReport(report, format, session));
  await session.warn(loaded.locate(comparison.warnings));
}
