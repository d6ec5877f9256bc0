import { type BySide, explain, type ExplainRequest } from '../../analysis/explain/explain.ts';
import type { Explanation, Quantity } from '../../analysis/explain/explanation.ts';
import { metricId } from '../../engine/compile/score.ts';
import type { LocatedProblem } from '../../input/load.ts';
import type { Metric, Study } from '../../model/study/study.ts';
import { explanationJson } from '../../report/formats/json/explanation.ts';
import { explainReport } from '../../report/tables/explain/explain.ts';
import { chooseFormat, type FormatOptions, writeReport } from '../session/formats.ts';
import { metricOf, pairOf, scenarioOf } from '../session/options.ts';
import { Refusal } from '../session/refusal.ts';
import type { Session } from '../session/session.ts';
import { datesOf } from './explain-dates.ts';
import { eachOnce, type ExplainedStudies, openSides, type SideOptions } from './explain-sides.ts';

export interface ExplainOptions extends FormatOptions, SideOptions {
  readonly between?: string;
  readonly of?: string;
  readonly metric?: string;
}

/** `samen explain`: why the result changed between two dates, two variants of a study or two studies. */
export async function explainCommand(
  session: Session,
  argument: string | undefined,
  options: ExplainOptions,
): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  if (options.between !== undefined && options.of !== undefined)
    throw new Refusal({ kind: 'usage', what: 'not-together', name: '--between, --of', near: null });
  const opened = openSides(session, argument, options);
  const { explanation, warnings } = session.shared('explanation', () => explained(opened, options));

  const { study, sets } = opened.new;
  const { sides } = opened;
  if (format.kind === 'json') {
    const spanOf = { old: opened.old.loaded.spanOf, new: opened.new.loaded.spanOf };
    const { inputHash } = opened.old.json();
    const said = warnings.map(({ fault }) => fault);
    const context = { ...opened.new.json(), study, sides, spanOf, inputHashFrom: inputHash, warnings: said };
    host.out.write(explanationJson(explanation, context));
    return;
  }
  host.out.write(await writeReport(explainReport(explanation, { study, words, sets, sides }), format, session));
  await session.warn(warnings);
}

interface Told {
  readonly explanation: Explanation;
  readonly warnings: readonly LocatedProblem[];
}

/** What there is to explain. @throws {Refusal} where one of the sides cannot be computed, or lacks what is asked for */
function explained(opened: ExplainedStudies, options: ExplainOptions): Told {
  const [old, is] = [opened.old.study, opened.new.study];
  const { from, to } = datesOf(opened, options);
  const request: ExplainRequest = {
    metric: metricOfBoth(old, is, options.metric),
    quantity: quantityOf(is, options),
    isOtherStudy: opened.sides.against !== null,
  };
  const found = explain({ study: old, asOf: from }, { study: is, asOf: to }, request);
  const located = (problems: BySide): LocatedProblem[] =>
    eachOnce([...opened.old.loaded.locate(problems.old), ...opened.new.loaded.locate(problems.new)]);
  if (found.explanation !== null) return { explanation: found.explanation, warnings: located(found.warnings) };
  throw new Refusal(found.fault ?? located(found.problems));
}

/** The result that is meant. @throws {Refusal} where one of the studies has none of that name */
function metricOfBoth(old: Study, is: Study, text: string | undefined): Metric {
  const metric = text === undefined ? is.rankedBy : metricOf(is, text, { option: '--metric' });
  return metricOf(old, metricId(metric), { option: '--metric' });
}

function quantityOf(study: Study, { between, of }: ExplainOptions): Quantity | null {
  if (of !== undefined) return { kind: 'figure', scenario: scenarioOf(study, of).id };
  if (between === undefined) return null;
  const [first, second] = pairOf(study, between);
  return { kind: 'lead', first, second };
}
