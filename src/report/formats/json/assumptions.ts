import type { AssumptionResult, Assumptions } from '../../../analysis/assumptions.ts';
import { central } from '../../../model/estimate.ts';
import type { Study } from '../../../model/study.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import type { Unit } from '../../../units/unit.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { originJson, type SpanOf } from './origin.ts';

export interface AssumptionsJson extends JsonContext {
  readonly study: Study;
  readonly spanOf: SpanOf;
  readonly chosen: readonly AssumptionResult[];
}

/** Assumptions with the value in force and the one before: `samen.assumptions/1`. */
export function assumptionsJson({ asOf, margin }: Assumptions, context: AssumptionsJson): string {
  const { study, spanOf, chosen } = context;
  const assumptions = chosen.map((each) => assumptionJson(each, spanOf));
  return envelope('samen.assumptions/1', { study: study.id, asOf: writeMonth(asOf), assumptions, margin }, context);
}

export function assumptionJson(its: AssumptionResult, spanOf: SpanOf): Record<string, unknown> {
  const { name, scenario, assumption, value, inForce, before, usedBy } = its;
  const { unit, range } = assumption;
  const in_ = (number: number): number | string => inUnit(number, unit);
  return {
    name,
    scenario,
    unit,
    value: value === null ? null : in_(value),
    estimate: inForce?.estimate ?? null,
    ...originJson(its.origin, spanOf),
    range: range === null ? null : [in_(range.low), in_(range.high)],
    before:
      before === null
        ? null
        : {
            value: in_(central(before.estimate)),
            kind: before.provenance.kind,
            since: before.since === null ? null : writeMonth(before.since),
          },
    usedBy,
  };
}

/** A calendar month is told as one. */
const inUnit = (value: number, unit: Unit): number | string =>
  unit === 'month' ? writeMonth(calendarMonth(value)) : value;
