import { type BySide, explain as explanationOf, type ExplainRequest } from '../../analysis/explain/explain.ts';
import { type Division, partly, undivided } from '../../analysis/explain/division.ts';
import type { Explanation, Quantity } from '../../analysis/explain/explanation.ts';
import { type AskedMetric, metricId } from '../../model/metrics/metrics.ts';
import type { LocatedProblem } from '../../input/load.ts';
import type { Study } from '../../model/study/study.ts';
import { explanationJson } from '../../report/formats/json/explanation.ts';
import { explainReport } from '../../report/tables/explain/explain.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { partOf, partOptions, shownBeside } from '../parts/part-option.ts';
import { settingsInPart } from '../parts/pieces.ts';
import { recorded } from '../parts/recorded-options.ts';
import { refuseOther, writePart } from '../parts/write-part.ts';
import { chooseFormat, type Format, writeReport } from '../session/formats.ts';
import { askedOf, pairOf, scenarioOf } from '../session/options.ts';
import { meanOptions, meanTermsOf } from '../simulation/mean-options.ts';
import { UserError } from '../session/user-error.ts';
import type { Session } from '../session/session.ts';
import { datesOf } from './explain-dates.ts';
import { eachOnce, type ExplainedStudies, filesOfSides, openSides } from './explain-sides.ts';

/** What is asked of an explanation: all that a part of it is made by. */
export const explanationOptions = {
  from: { ...shared.asOf, form: '--from <month>', about: (help) => help.explain.from },
  to: { ...shared.asOf, form: '--to <month>', about: (help) => help.explain.to },
  setFrom: { ...shared.set, form: '--set-from <name=value>', about: (help) => help.explain.setFrom },
  setTo: { ...shared.set, form: '--set-to <name=value>', about: (help) => help.explain.setTo },
  against: { form: '--against <study>', about: (help) => help.explain.against, values: { kind: 'path' } },
  asOf: { ...shared.asOf, about: (help) => help.explain.asOf },
  ...meanOptions,
  between: shared.between,
  of: shared.of,
  metric: shared.metric,
  set: shared.set,
  expert: shared.expert,
} as const satisfies Options;

const accepted = {
  ...explanationOptions,
  ...partOptions,
  ...shared.formats,
  summary: shared.summary,
  watch: shared.watch,
} as const satisfies Options;

/** `samen explain`: why the result changed between two dates, two variants of a study or two studies. */
export const explain = command({
  name: 'explain',
  question: 'why',
  help: (help) => help.explain,
  output: 'explanation',
  arguments: { study: shared.study },
  options: accepted,
  run: async (session, { study }, options) => explainStudy(session, study, options),
});

type ExplainOptions = Typed<typeof accepted>;

async function explainStudy(session: Session, argument: string | undefined, options: ExplainOptions): Promise<void> {
  const format = chooseFormat(options);
  const part = partOf(options, shownBeside(options));
  const files = filesOfSides(session.host, argument, options);
  const opened = openSides(session, files, options);
  if (part === null) {
    return showExplanation(session, opened, {
      format,
      ...session.shared('explanation', () => explained(opened, options)),
    });
  }
  refuseOther(session.host, options.output);
  const { division, piece } = partly(part);
  explained(opened, options, division);
  writePart(session, options.output, {
    part,
    options: recorded(explanationOptions, options),
    opened: opened.new,
    files: files.new,
    from: files.old === files.new ? null : { opened: opened.old, files: files.old },
    work: settingsInPart(piece()),
  });
}

/** Prints an explanation: as JSON, or its tables. */
export async function showExplanation(
  session: Session,
  opened: ExplainedStudies,
  { explanation, warnings, format }: ExplainResult & { readonly format: Format },
): Promise<void> {
  const { host, words } = session;
  const { study, sets } = opened.new;
  const { sides } = opened;
  if (format.kind === 'json') {
    const spanOf = { old: opened.old.loaded.spanOf, new: opened.new.loaded.spanOf };
    const { inputHash } = opened.old.json();
    const text = warnings.map(({ fault }) => fault);
    const context = { ...opened.new.json(), study, sides, spanOf, inputHashFrom: inputHash, warnings: text };
    host.out.write(explanationJson(explanation, context));
    return;
  }
  host.out.write(await writeReport(explainReport(explanation, { study, words, sets, sides }), format, session));
  await session.warn(warnings);
}

interface ExplainResult {
  readonly explanation: Explanation;
  readonly warnings: readonly LocatedProblem[];
}

/** @throws {UserError} where amounts of the two sides cannot be held against each other */
function refuseTwoCurrencies(...sides: readonly [Study, Study]): void {
  const [before, after] = sides.map(({ notation }) => notation.currency.code);
  if (before !== after)
    throw new UserError({ kind: 'usage', what: 'two-currencies', name: `${before}, ${after}`, near: null });
}

/** Of which dates and which figure a change is to be explained. */
type ExplainTerms = Typed<typeof explanationOptions>;

/**
 * What there is to explain.
 *
 * @param division - who computes which settings; here, where nobody says
 * @throws {UserError} where one of the sides cannot be computed, or lacks what is asked for
 */
export function explained(
  opened: ExplainedStudies,
  options: ExplainTerms,
  division: Division = undivided,
): ExplainResult {
  if (options.between !== undefined && options.of !== undefined)
    throw new UserError({ kind: 'usage', what: 'not-together', name: '--between, --of', near: null });
  const [old, current] = [opened.old.study, opened.new.study];
  refuseTwoCurrencies(old, current);
  const { from, to } = datesOf(opened, options);
  const request: ExplainRequest = {
    metric: metricOfBoth(old, current, options.metric),
    quantity: quantityOf(current, options),
    isOtherStudy: opened.sides.against !== null,
    ofMean: meanTermsOf(current, options),
    division,
  };
  const found = explanationOf({ study: old, asOf: from }, { study: current, asOf: to }, request);
  const located = (problems: BySide): LocatedProblem[] =>
    eachOnce([...opened.old.loaded.locate(problems.old), ...opened.new.loaded.locate(problems.new)]);
  if (found.explanation !== null) return { explanation: found.explanation, warnings: located(found.warnings) };
  throw new UserError(found.fault ?? located(found.problems));
}

/** The result that is meant. @throws {UserError} where one of the studies has none of that name */
function metricOfBoth(old: Study, current: Study, text: string | undefined): AskedMetric {
  const metric = text === undefined ? current.rankedBy : askedOf(current, text);
  return askedOf(old, metricId(metric));
}

function quantityOf(study: Study, { between, of }: ExplainTerms): Quantity | null {
  if (of !== undefined) return { kind: 'figure', scenario: scenarioOf(study, of, '--of').id };
  if (between === undefined) return null;
  const [first, second] = pairOf(study, between);
  return { kind: 'lead', first, second };
}
