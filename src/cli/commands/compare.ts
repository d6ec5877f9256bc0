import { compare } from '../../analysis/compare.ts';
import { comparisonJson } from '../../report/formats/json/comparison.ts';
import { comparisonReport } from '../../report/tables/comparison.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../formats.ts';
import { openStudy, type StudyOptions } from '../open-study.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';

export type CompareOptions = FormatOptions & StudyOptions;

/** `samen compare`: the ranked table in any format, or the comparison as JSON. */
export async function compareCommand(
  session: Session,
  argument: string | undefined,
  options: CompareOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const { loaded, study, asOf, by, sets, json } = openStudy(session, argument, options);
  const compared = compare(study, { asOf, by, years: format.kind === 'json', leader: format.kind !== 'csv' });
  if (compared.problems !== null) throw new Refusal(loaded.locate(compared.problems));

  const { comparison, leader } = compared;
  if (format.kind === 'json') {
    host.out.write(comparisonJson(comparison, leader, { ...json(), study }));
    return;
  }
  host.out.write(await writeReport(comparisonReport(comparison, { study, sets, words, leader }), format, session));
  await session.warn(loaded.locate(comparison.warnings));
}
