import { compare } from '../../analysis/compare.ts';
import { load } from '../../input/load.ts';
import { comparisonJson } from '../../report/formats/json.ts';
import { comparisonTable } from '../../report/tables/comparison.ts';
import type { Session } from '../session.ts';
import { asOfMonth, metricOf, oneOf, onlyScenarios, setOf, widthOf } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { studyFiles } from '../study-files.ts';

export interface CompareOptions {
  readonly asOf?: string;
  readonly by?: string;
  readonly set: readonly string[];
  readonly scenario: readonly string[];
  readonly format: string;
  readonly width?: string;
}

/** `samen compare`: the ranked table, or the comparison as JSON. */
export async function compareCommand(
  session: Session,
  argument: string | undefined,
  options: CompareOptions,
): Promise<void> {
  const { host, words } = session;
  const format = oneOf('--format', options.format, ['table', 'json']);
  const width = options.width === undefined ? null : widthOf(options.width);
  const sets = options.set.map(setOf);

  const { loaded, problems } = load(studyFiles(host, argument), sets);
  if (problems !== null) throw new Refusal(problems);
  const study = onlyScenarios(loaded.study, options.scenario);
  const asOf = options.asOf === undefined ? study.asOf : asOfMonth(study, options.asOf);
  const by = options.by === undefined ? study.rankedBy : metricOf(study, options.by);
  const compared = compare(study, { asOf, by, years: format === 'json' });
  if (compared.problems !== null) throw new Refusal(loaded.locate(compared.problems));

  const { comparison } = compared;
  const set = Object.fromEntries(sets.map(({ name, value }) => [name, value]));
  if (format === 'json') {
    const inputHash = `sha256:${host.sha256(loaded.canonical())}`;
    host.out.write(comparisonJson(comparison, { samen: host.version, inputHash, sets: set, words }));
    return;
  }
  const { terminal } = await import('../../report/formats/terminal.ts');
  const table = comparisonTable(comparison, { study, sets: set, words });
  const paint = await session.paint(host.out);
  host.out.write(terminal(table, { width: width ?? host.out.width ?? 80, paint, words }));
  await session.warn(loaded.locate(comparison.warnings));
}
