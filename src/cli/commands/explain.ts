import { explain } from '../../analysis/explain.ts';
import type { Quantity } from '../../analysis/explanation.ts';
import type { Study } from '../../model/study.ts';
import { explanationJson } from '../../report/formats/json/explanation.ts';
import { explainReport } from '../../report/tables/explain.ts';
import { type CalendarMonth, calendarMonth } from '../../units/month.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../formats.ts';
import { openStudy } from '../open-study.ts';
import { asOfMonth, metricOf, pairOf, scenarioOf } from '../options.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';

export interface ExplainOptions extends FormatOptions {
  readonly from?: string;
  readonly to?: string;
  readonly between?: string;
  readonly of?: string;
  readonly metric?: string;
  readonly set: readonly string[];
}

/** `samen explain`: why the result changed between two dates. */
export async function explainCommand(
  session: Session,
  argument: string | undefined,
  options: ExplainOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  if (options.between !== undefined && options.of !== undefined)
    throw new Refusal({ kind: 'usage', what: 'not-together', name: '--between, --of', near: null });
  const { loaded, study, sets, json } = openStudy(session, argument, { set: options.set });
  const metric = options.metric === undefined ? study.rankedBy : metricOf(study, options.metric, '--metric');
  const request = { ...datesOf(study, options), metric, quantity: quantityOf(study, options) };
  const explained = explain(study, request);
  if (explained.problems !== null) throw new Refusal(loaded.locate(explained.problems));

  const { explanation } = explained;
  if (format.kind === 'json') host.out.write(explanationJson(explanation, { ...json(), study, spanOf: loaded.spanOf }));
  else host.out.write(await writeReport(explainReport(explanation, { study, words, sets }), format, session));
}

/** The dates that were asked for, else the first and the last as-of date. @throws {Refusal} where these are not two */
function datesOf(study: Study, { from, to }: ExplainOptions): { from: CalendarMonth; to: CalendarMonth } {
  const dates = [...study.asOfDates.keys()].toSorted((a, b) => a - b);
  const chosen = {
    from: from === undefined ? dates[0] : asOfMonth(study, from),
    to: to === undefined ? dates.at(-1) : asOfMonth(study, to),
  };
  const isChosen = from !== undefined && to !== undefined;
  if (chosen.from === undefined || chosen.to === undefined || (chosen.from === chosen.to && !isChosen)) {
    const name = from === undefined ? (to === undefined ? '--from, --to' : '--from') : '--to';
    throw new Refusal({ kind: 'usage', what: 'needs-dates', name, near: null });
  }
  return { from: calendarMonth(chosen.from), to: calendarMonth(chosen.to) };
}

function quantityOf(study: Study, { between, of }: ExplainOptions): Quantity | null {
  if (of !== undefined) return { kind: 'figure', scenario: scenarioOf(study, of).id };
  if (between === undefined) return null;
  const [first, second] = pairOf(study, between);
  return { kind: 'lead', first, second };
}
