import type {
  Change,
  Effect,
  Explanation,
  GateState,
  Known,
  ChangedGate,
} from '../../../analysis/explain/explanation.ts';
import { scorePartsOf } from '../../../analysis/explain/score-parts.ts';
import { whatIsAsked, whoAsks } from '../../../analysis/runs/gates.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import type { Study } from '../../../model/study/study.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import type { Unit } from '../../../units/unit.ts';
import type { Fault } from '../../../problems/problem.ts';
import { faultText } from '../../../words/words.ts';
import { codeOf } from '../../problems.ts';
import { explainSentences } from '../../tables/explain/explain-sentence.ts';
import type { ExplainedSides } from '../../tables/explain/explain-sides.ts';
import type {
  ChangeJson,
  ExplainedEffect,
  ExplanationDocument,
  GateStateJson,
  KnownJson,
  TurnedGateJson,
} from './documents/explanation.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { type OriginContext, originJson, type SpanOf } from './origin.ts';

export interface ExplanationJson extends JsonContext {
  /** The study of the new side. */
  readonly study: Study;
  readonly sides: ExplainedSides;
  readonly spanOf: { readonly old: SpanOf; readonly new: SpanOf };
  /** The input hash of the old side; that of the new one is the hash of the result. */
  readonly inputHashFrom: string;
  /** Each once. */
  readonly warnings: readonly Fault[];
}

/** Why a result changed: `samen.explanation/1`. */
export function explanationJson(explanation: Explanation, context: ExplanationJson): string {
  const { study, sides, words } = context;
  const { outcome, method } = explanation;
  const parts = scorePartsOf(study, explanation);
  const json = {
    study: study.id,
    setFrom: sides.sets.old,
    setTo: sides.sets.new,
    against: sides.against?.id ?? null,
    inputHashFrom: context.inputHashFrom,
    from: writeMonth(explanation.from),
    to: writeMonth(explanation.to),
    metric: metricId(explanation.metric),
    ...(explanation.ofMean === null ? {} : { ofMean: explanation.ofMean }),
    summary: explainSentences(explanation, context),
    outcome: {
      kind: outcome.kind,
      before: outcome.before,
      after: outcome.after,
      gates: outcome.gates.map(gateJson),
      lost: outcome.lost,
      gained: outcome.gained,
    },
    ranking: explanation.ranking,
    quantity: explanation.quantity,
    start: explanation.start,
    end: explanation.end,
    change: explanation.change,
    ...(parts === null ? {} : { scoreParts: parts }),
    moved: explanation.moved.map(({ metric, ...figure }) => ({ ...figure, metric: metricId(metric) })),
    effects: explanation.effects.map((each) => effectJson(each, context)),
    differences: explanation.differences.map((path) => path.join('/')),
    inTime: explanation.inTime.map(({ key, month, effect, error }) => ({
      assumption: key,
      month: month === null ? null : writeMonth(month),
      effect,
      ...(error === undefined ? {} : { standardError: error }),
    })),
    noOrder: explanation.noOrder,
    gates: explanation.gates.map(gateJson),
    method,
    warnings: context.warnings.map((fault) => ({ code: codeOf(fault), text: faultText(words, fault)[0] })),
  };
  return envelope<ExplanationDocument>('samen.explanation/1', json, context);
}

/** A group has its assumptions as members, and no value of its own; nor has the structure. */
function effectJson({ of, effect, share, error }: Effect, context: ExplanationJson): ExplainedEffect {
  const changes = of.changes.map((change) => changeJson(change, context));
  const none = { scenario: null, unit: null, was: null, is: null };
  const name = of.kind === 'group' ? of.label : 'structure';
  const described = of.kind === 'assumption' ? (changes[0] as ChangeJson) : { name, ...none };
  const members = of.kind === 'group' ? changes : [];
  return { kind: of.kind, ...described, members, effect, share, standardError: error };
}

const changeJson = (
  { name, scenario, assumption, was, is: now }: Change,
  { spanOf, words }: ExplanationJson,
): ChangeJson => ({
  name,
  scenario,
  unit: assumption.unit,
  was: knownJson(was, assumption.unit, { spanOf: spanOf.old, words }),
  is: knownJson(now, assumption.unit, { spanOf: spanOf.new, words }),
});

function knownJson({ dated, value, origin }: Known, unit: Unit, context: OriginContext): KnownJson | null {
  if (dated === null || origin === null) return null;
  const formula = dated.value.shape === 'formula' ? dated.value.text : null;
  return { value: reported(value, unit), formula, ...originJson(origin, context) };
}

const gateJson = ({ scenario, by, requirement, of, unit, was, is: now, ...gate }: ChangedGate): TurnedGateJson => {
  const state = ({ status, value, limit }: GateState): GateStateJson => ({
    status,
    value: reported(value, unit),
    limit: reported(limit, unit),
  });
  const { bound, ...causes } = gate;
  const asked = { scenario, ...whoAsks({ by }), requirement, ...whatIsAsked(of), bound };
  return { ...asked, ...causes, unit, was: state(was), is: state(now) };
};

/** A calendar month is written as one. */
const reported = (value: number | null, unit: Unit): number | string | null =>
  value !== null && unit === 'month' ? writeMonth(calendarMonth(value)) : value;
