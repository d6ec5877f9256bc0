import type { Shown } from '../../../analysis/show/show.ts';
import { writeMonth } from '../../../units/month.ts';
import type { Study } from '../../../model/study/study.ts';
import { faultText } from '../../../words/words.ts';
import { codeOf } from '../../problems.ts';
import { assumptionJson } from './assumptions.ts';
import type { ScenarioDocument } from './documents/scenario.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { originJson, type SpanOf } from './origin.ts';

export interface ScenarioJson extends JsonContext {
  readonly study: Study;
  readonly spanOf: SpanOf;
}

/** Everything of one scenario: `samen.scenario/1`. */
export function scenarioJson(shown: Shown, context: ScenarioJson): string {
  const { words } = context;
  const { comparison, result, increment } = shown;
  const {
    scenarios: _,
    mean: __,
    mayDiffer: _mayDiffer,
    leadMayDiffer: _leadMayDiffer,
    plan,
    warnings,
    ...terms
  } = comparison;
  const { byYear: ___, gates: ____, ...figures } = result;
  const own = warnings.filter(({ path }) => path[0] !== 'scenarios' || path[1] === result.id);
  const document = {
    ...terms,
    plan: plan.filter(({ scenario }) => scenario === result.id),
    scenario: figures,
    milestones: shown.milestones,
    measures: shown.measures,
    work: shown.work,
    byYear: shown.budget,
    costs: shown.costs,
    gates: shown.gates.map(({ evidence, bound, ...gate }) => ({
      ...gate,
      evidence: originJson(evidence, context),
      bound: originJson(bound, context),
    })),
    increment:
      increment === null
        ? null
        : {
            ...increment,
            byMonth: increment.byMonth.map(({ month, ...rest }) => ({ month: writeMonth(month), ...rest })),
          },
    assumptions: shown.assumptions.map((each) => assumptionJson(each, context)),
    warnings: own.map(({ fault }) => ({ code: codeOf(fault), text: faultText(words, fault)[0] })),
  };
  return envelope<ScenarioDocument>('samen.scenario/1', document, context);
}
