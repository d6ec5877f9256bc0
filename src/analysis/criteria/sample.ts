import { evaluate } from '../../engine/evaluate.ts';
import { chanceKey } from '../../engine/names.ts';
import type { LineNumber } from '../../engine/plan.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { worthOf } from '../../model/study/criteria.ts';
import type { Study } from '../../model/study/study.ts';
import type { CentralRun } from '../runs/central-run.ts';
import type { Scale } from './gap.ts';
import type { Judged } from './judged.ts';
import { isKnown, type Span } from './span.ts';
import { ownLine, weightLine } from './judged-lines.ts';
import { unknownName, unknownSpan } from './plan-forms.ts';
import type { Rows, Sample } from './smaa.ts';
import { evenDraws, type EvenDraws } from './unknown-draws.ts';

/** The draws of a block at most. */
const most = 1024;

/** What is judged, with the places of the scenarios that are ranked. */
export interface Sampled {
  readonly study: Study;
  readonly runs: readonly CentralRun[];
  readonly judged: Judged;
  readonly ranked: readonly number[];
  readonly seed: number;
}

/**
 * What is judged as things are: what is known is the same in every draw, and what nobody knows lies anywhere from its worst to its
 * best, in every draw at one place for all that rests on it.
 */
export function sampleOf(sampled: Sampled): Sample {
  const { study, judged, ranked, seed } = sampled;
  const { groups, criteria } = judged;
  const cells = ranked.length * criteria.length;
  const open = openScores(sampled);
  const worth = groups.map((_, group): Rows => {
    const values = new Float64Array((open.length > 0 ? most : 1) * cells);
    for (let at = 0; at < values.length; at++)
      values[at] = lowest(judged.worth[group], ranked, at % cells, criteria.length);
    return { values, varies: open.length > 0 };
  });
  const given = groups.map((_, group): Rows => {
    const spans = judged.weights[group] as readonly Span[];
    const varies = !spans.every(isKnown);
    const values = new Float64Array((varies ? most : 1) * criteria.length);
    for (let at = 0; at < values.length; at++) values[at] = (spans[at % spans.length] as Span).low;
    if (!varies) toParts(values, criteria.length);
    return { values, varies };
  });
  const even = evenDraws(study, seed, most);
  return {
    worth,
    given,
    say: { values: Float64Array.from(judged.say), varies: false },
    feasible: { values: new Float64Array(ranked.length).fill(1), varies: false },
    fill: (first, draws) => {
      const columns = even(first);
      fillScores(sampled, open, { columns, worth, draws });
      fillWeights(sampled, columns, given);
    },
  };
}

const lowest = (
  worth: readonly (readonly Span[])[] | undefined,
  ranked: readonly number[],
  cell: number,
  criteria: number,
): number => worth?.[ranked[Math.floor(cell / criteria)] as number]?.[cell % criteria]?.low as number;

/** A score that nobody knows, by the place of its scenario among the ranked, of who goes by it and of its criterion. */
interface Open {
  readonly scenario: number;
  readonly group: number;
  readonly criterion: number;
  readonly line: LineNumber;
}

function openScores({ study, runs, judged, ranked }: Sampled): Open[] {
  return ranked.flatMap((place, scenario) =>
    judged.groups.flatMap((id, group) =>
      judged.criteria.flatMap((criterion, which): Open[] => {
        if (isKnown(judged.own[group]?.[place]?.[which] as Span)) return [];
        const { plan } = runs[place] as CentralRun;
        return [{ scenario, group, criterion: which, line: ownLine(study, plan, { group: id, criterion }) }];
      }),
    ),
  );
}

interface Filled {
  readonly columns: ReturnType<EvenDraws>;
  readonly worth: readonly Rows[];
  readonly draws: number;
}

function fillScores({ runs, judged, ranked }: Sampled, open: readonly Open[], { columns, worth, draws }: Filled): void {
  const cells = ranked.length * judged.criteria.length;
  for (const [scenario, place] of ranked.entries()) {
    const own = open.filter((each) => each.scenario === scenario);
    if (own.length === 0) continue;
    const run = runs[place] as CentralRun;
    const of = drawnLines(
      run,
      own.map(({ line }) => line),
      columns,
    );
    for (const { group, criterion, line } of own) {
      const { points, ends } = judged.scales[criterion] as Scale;
      const [column, { values }] = [of(line), worth[group] as Rows];
      for (let draw = 0; draw < draws; draw++)
        values[draw * cells + scenario * judged.criteria.length + criterion] = worthOf(
          points,
          ends,
          column[draw] as number,
        );
    }
  }
}

/** Weights are the study's: the first scenario has them as any other. */
function fillWeights({ study, runs, judged }: Sampled, columns: Filled['columns'], given: readonly Rows[]): void {
  const run = runs[0] as CentralRun;
  const length = judged.criteria.length;
  given.forEach(({ values, varies }, group) => {
    if (!varies) return;
    const lines = judged.criteria.flatMap((criterion, which) => {
      const line = weightLine(study, run.plan, { group: judged.groups[group] as string, criterion });
      return line === null ? [] : [{ line, which }];
    });
    const of = drawnLines(
      run,
      lines.map(({ line }) => line),
      columns,
    );
    for (const { line, which } of lines) {
      const column = of(line);
      for (let draw = 0; draw < most; draw++) values[draw * length + which] = column[draw] as number;
    }
    toParts(values, length);
  });
}

/** Lines of a plan where what nobody knows is as it was drawn. */
function drawnLines(
  run: CentralRun,
  lines: readonly LineNumber[],
  columns: Filled['columns'],
): (line: LineNumber) => Column {
  const { plan, block } = run;
  const computed: (Column | undefined)[] = [];
  plan.lines.forEach((line, number) => {
    if (line.rule !== 'given') return;
    const span = unknownSpan(run, line, number);
    if (span !== null) computed[number] = columns(unknownName(plan.scenario, line.assumption), span);
  });
  const given = (key: string): Column =>
    new Float64Array(most).fill(key === chanceKey ? Number.NaN : (block.given(key)[0] as number));
  evaluate(plan, lines, { draws: most, prices: block.prices, given }, computed);
  return (line) => computed[line] as Column;
}

/** Makes the numbers of each row add up to 1. */
function toParts(values: Float64Array, length: number): void {
  for (let row = 0; row < values.length; row += length) {
    let total = 0;
    for (let k = 0; k < length; k++) total += values[row + k] as number;
    for (let k = 0; k < length; k++) values[row + k] = (values[row + k] as number) / total;
  }
}
