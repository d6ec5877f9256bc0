import { type GoalFigure, goalFigure, keptBy } from '../../analysis/solve/goal.ts';
import type { Fault } from '../../problems/problem.ts';
import type { Unit } from '../../units/unit.ts';
import { readTarget } from '../../analysis/solve/target.ts';
import { solve as solveFor, variableOf } from '../../analysis/solve/solve.ts';
import type { MeanTerms } from '../../analysis/draws/draw-values.ts';
import type { Runs } from '../../analysis/runs/runs.ts';
import type { Variable } from '../../analysis/sensitivity/objective.ts';
import { searchedRange } from '../../analysis/sensitivity/searched-range.ts';
import { solutionJson } from '../../report/formats/json/solution.ts';
import { solutionReport } from '../../report/tables/solve/solve.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, writeReport } from '../session/formats.ts';
import { shareOf } from '../session/options.ts';
import type { Session } from '../session/session.ts';
import { UserError } from '../session/user-error.ts';
import { meanTermsOf } from '../simulation/mean-options.ts';
import { openStudy, type Opened, computedRuns, tellDoubts } from '../study/open-study.ts';

const accepted = {
  figure: {
    form: '--figure <figure>',
    about: (help) => help.solve.figure,
    values: { kind: 'of-study', names: 'pinnable' },
  },
  to: { form: '--to <value>', about: (help) => help.solve.to, values: { kind: 'free' } },
  by: { form: '--by <assumption>', about: (help) => help.solve.by, values: { kind: 'of-study', names: 'assumption' } },
  limit: { form: '--limit <value>', about: (help) => help.solve.limit, values: { kind: 'free' } },
  from: { form: '--from <value>', about: (help) => help.solve.from, values: { kind: 'free' } },
  until: { form: '--until <value>', about: (help) => help.solve.until, values: { kind: 'free' } },
  draws: { ...shared.draws, about: (help) => help.solve.draws },
  ...shared.drawing,
  asOf: shared.asOf,
  set: shared.set,
  expert: shared.expert,
  ...shared.formats,
  summary: shared.summary,
  watch: shared.watch,
} as const satisfies Options;

/** `samen solve`: at which values of an assumption a figure comes to a target. */
export const solve = command({
  name: 'solve',
  question: 'next',
  help: (help) => help.solve,
  output: 'solution',
  arguments: { study: shared.study },
  options: accepted,
  run: async (session, { study }, options) => findValues(session, study, options),
});

type SolveOptions = Typed<typeof accepted>;

async function findValues(session: Session, argument: string | undefined, options: SolveOptions): Promise<void> {
  const { host, words } = session;
  const format = chooseFormat(options);
  const [figure, to] = [needed(options.figure, '--figure'), needed(options.to, '--to')];
  const { by: name, ...others } = options;
  const opened = openStudy(session, argument, others);
  const { loaded, study, sets, json } = opened;
  const runs = computedRuns(session, opened);
  const asked = goalFigure(study, runs, figure);
  if ('kind' in asked) throw refused(asked, '--figure');
  const { goal, target } = goalOf(opened, asked, { to, limit: options.limit, hasBy: name !== undefined });
  // Without an assumption nothing is held against a limit, or looked for in a range.
  if (name === undefined && (options.limit ?? options.from ?? options.until) !== undefined)
    throw usage('missing-option', '--by');
  const by = name === undefined ? null : within(opened, variableIn(opened, runs, goal, name), options);
  const result = solveFor(study, runs, { goal, target, by, terms: termsOf(opened, goal, options) });
  if (!('goal' in result)) throw new UserError(loaded.locate(result));
  const context = { study, words, sets };
  if (format.kind === 'json') host.out.write(solutionJson(result, { ...json(), ...context }));
  else host.out.write(await writeReport(solutionReport(result, context), format, session));
  await tellDoubts(session, opened);
}

type Usage = 'missing-option' | 'needs-limit' | 'from-above-until' | 'only-of-draws';

const usage = (what: Usage, name: string): UserError => new UserError({ kind: 'usage', what, name, near: null });

function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw usage('missing-option', name);
  return value;
}

interface Goal {
  readonly goal: GoalFigure;
  /** Null where the value is looked for that a share of the draws keeps. */
  readonly target: number | null;
}

/** What is to come to what. @throws {UserError} where that cannot be read */
function goalOf(
  { study }: Opened,
  asked: GoalFigure,
  { to, limit, hasBy }: { to: string; limit: string | undefined; hasBy: boolean },
): Goal {
  const isChance = /^[\d.]+ ?%$/.test(to) && asked.unit !== 'percent' && asked.unit !== 'percent/year';
  const chance = isChance ? keptBy(asked, shareOf('--to', to)) : null;
  if (chance !== null) {
    if (limit === undefined && hasBy) throw usage('needs-limit', to);
    return {
      goal: chance,
      target: limit === undefined ? null : valueOf(study, chance, { option: '--limit', text: limit }),
    };
  }
  if (limit !== undefined) throw usage('only-of-draws', '--limit');
  if (!hasBy) throw usage('missing-option', '--by');
  return {
    goal: asked,
    target:
      asked.draws?.kind === 'feasible' ? shareOf('--to', to) : valueOf(study, asked, { option: '--to', text: to }),
  };
}

/** What an option says, in the unit of a figure. @throws {UserError} where that cannot be read */
function valueOf(
  study: Opened['study'],
  of: Pick<GoalFigure, 'unit' | 'label'>,
  { option, text }: { readonly option: string; readonly text: string },
): number {
  const target = readTarget(study, of, text);
  if (typeof target !== 'number') throw refused(target, option);
  return target;
}

const refused = (fault: Fault, ofOption: string): UserError => new UserError({ ...fault, ofOption });

function variableIn({ study }: Opened, { settled }: Runs, goal: GoalFigure, name: string): Variable {
  const variable = variableOf(study, settled, goal, name.replace(/^\$/, ''));
  if ('kind' in variable) throw refused(variable, '--by');
  return variable;
}

/** With the range that is meant, inside its own. @throws {UserError} where there is none */
function within({ study }: Opened, variable: Variable, options: SolveOptions): Variable {
  const { assumption, estimate, now } = variable;
  const [low, high] = endsMeant(study, assumption.unit, options);
  const { low: least = Number.NaN, high: most = Number.NaN } = searchedRange(assumption, estimate, now) ?? {};
  // Only a range that the study gives keeps somebody from looking further.
  const { low: first = low ?? least, high: last = high ?? most } = assumption.range ?? {};
  const meant = { low: Math.max(first, low ?? first), high: Math.min(last, high ?? last) };
  if (!(meant.low <= meant.high))
    throw refused(
      {
        kind: 'usage',
        what: assumption.range === null ? 'needs-range' : 'outside-own-range',
        name: variable.key,
        near: null,
      },
      '--by',
    );
  return { ...variable, assumption: { ...assumption, range: meant } };
}

type Ends = readonly [low: number | null, high: number | null];

function endsMeant(study: Opened['study'], unit: Unit, { from, until }: SolveOptions): Ends {
  const read = (option: string, text: string | undefined): number | null =>
    text === undefined ? null : valueOf(study, { unit, label: { of: 'as-of' } }, { option, text });
  const [low, high] = [read('--from', from), read('--until', until)];
  if (low !== null && high !== null && low > high) throw usage('from-above-until', `--from ${from} --until ${until}`);
  return [low, high];
}

/** How draws are made, where the figure is of draws. @throws {UserError} for draws of a figure of the plan */
function termsOf({ study }: Opened, { draws }: GoalFigure, options: SolveOptions): MeanTerms | null {
  if (draws !== null) return meanTermsOf(study, { ...options, ofMean: true });
  const given = Object.entries({ '--draws': options.draws, '--seed': options.seed, '--sampling': options.sampling });
  const [name] = given.find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined) throw usage('only-of-draws', name);
  return null;
}
