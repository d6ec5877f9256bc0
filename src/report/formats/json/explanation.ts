import type { Explanation, GateState, Known, Lead, TurnedGate } from '../../../analysis/explanation.ts';
import { metricId } from '../../../engine/compile/score.ts';
import type { Study } from '../../../model/study.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import type { Unit } from '../../../units/unit.ts';
import { explainSentences } from '../../tables/explain-sentence.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { originJson, type SpanOf } from './origin.ts';

export interface ExplanationJson extends JsonContext {
  readonly study: Study;
  readonly spanOf: SpanOf;
}

/** Why a result changed: `samen.explanation/1`. */
export function explanationJson(its: Explanation, context: ExplanationJson): string {
  const { study, spanOf } = context;
  const { outcome, method } = its;
  const json = {
    study: study.id,
    from: writeMonth(its.from),
    to: writeMonth(its.to),
    metric: metricId(its.metric),
    summary: explainSentences(its, context),
    outcome: {
      kind: outcome.kind,
      before: leadJson(outcome.before),
      after: leadJson(outcome.after),
      gates: outcome.gates.map(gateJson),
    },
    quantity: its.quantity,
    start: its.start,
    end: its.end,
    change: its.change,
    effects: its.effects.map(({ name, scenario, assumption, was, is, effect, share, error }) => ({
      name,
      scenario,
      unit: assumption.unit,
      was: knownJson(was, assumption.unit, spanOf),
      is: knownJson(is, assumption.unit, spanOf),
      effect,
      share,
      standardError: error,
    })),
    inTime: its.inTime.map(({ key, month, effect }) => ({
      assumption: key,
      month: month === null ? null : writeMonth(month),
      effect,
    })),
    gates: its.gates.map(gateJson),
    method,
  };
  return envelope('samen.explanation/1', json, context);
}

const leadJson = (lead: Lead | null): unknown => (lead === null ? null : { ...lead });

function knownJson({ dated, value, origin }: Known, unit: Unit, spanOf: SpanOf): unknown {
  if (dated === null) return null;
  const formula = dated.value.shape === 'formula' ? dated.value.text : null;
  return { value: told(value, unit), formula, ...originJson(origin, spanOf) };
}

const gateJson = ({ unit, was, is, ...gate }: TurnedGate): unknown => {
  const state = ({ status, value, limit }: GateState): unknown => ({
    status,
    value: told(value, unit),
    limit: told(limit, unit),
  });
  return { ...gate, unit, was: state(was), is: state(is) };
};

/** A calendar month is told as one. */
const told = (value: number | null, unit: Unit): number | string | null =>
  value !== null && unit === 'month' ? writeMonth(calendarMonth(value)) : value;
