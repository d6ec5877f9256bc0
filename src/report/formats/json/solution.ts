import type { Solution } from '../../../analysis/solve/solution.ts';
import type { Side } from '../../../numerics/scan.ts';
import { writeMonth } from '../../../units/month.ts';
import { keptShare } from '../../lines/goal-text.ts';
import { rootSentence, type SolveContext } from '../../lines/root-sentence.ts';
import type { RootJson, SolutionDocument } from './documents/solution.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { inUnit, named } from './switch.ts';
import { namedText } from '../../lines/scenario-names.ts';

const sideNames = { '1': 'more', '0': 'level', '-1': 'less' } as const satisfies Record<Side, string>;

const sideText = (side: Side | null): RootJson['below'] => (side === null ? null : sideNames[side]);

/** Where a figure comes to a target: `samen.solution/1`. */
export function solutionJson(result: Solution, context: JsonContext & SolveContext): string {
  const { asOf, goal, terms, now, target, by, rests, between, asIs, roots } = result;
  const range = by?.assumption.range ?? null;
  const document = {
    study: context.study.id,
    asOf: writeMonth(asOf),
    figure: goal.name,
    scenario: goal.scenario,
    unit: goal.unit,
    share: keptShare(goal),
    sampling: terms,
    now: now.value,
    standardError: now.error,
    target,
    by: by === null ? null : named(by),
    range: by === null || range === null ? null : { low: inUnit(range.low, by), high: inUnit(range.high, by) },
    rests,
    between: between === null ? null : { low: between[0], high: between[1] },
    asIs,
    roots: roots.map((root): RootJson => {
      const { value, distance, error, percentile, figure, isJump, there } = root;
      return {
        value: by === null ? value : inUnit(value, by),
        distance,
        standardError: error,
        percentile,
        kind: isJump ? 'jump' : 'equal',
        figure,
        below: sideText(root.below),
        above: sideText(root.above),
        ...(root.stretch === null || by === null
          ? {}
          : { stretch: { low: inUnit(root.stretch[0], by), high: inUnit(root.stretch[1], by) } }),
        sentence: namedText([rootSentence(root, result, context)], context)[0] ?? '',
        ...there,
      };
    }),
  };
  return envelope<SolutionDocument>('samen.solution/1', document, context);
}
