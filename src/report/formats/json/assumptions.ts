import type { AssumptionResult, Assumptions } from '../../../analysis/assumptions/assumptions.ts';
import { expertViewsOf } from '../../../analysis/runs/expert-views.ts';
import { type Dated, type Study, type Title, titleIn } from '../../../model/study/study.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import type { Unit } from '../../../units/unit.ts';
import type { AssumptionJson, AssumptionsDocument, EstimateJson, ExpertJson } from './documents/assumptions.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { type OriginContext, originJson, type SpanOf } from './origin.ts';

export interface AssumptionsJson extends JsonContext {
  readonly study: Study;
  readonly spanOf: SpanOf;
  readonly chosen: readonly AssumptionResult[];
}

/** Assumptions with the value in force and the one before: `samen.assumptions/1`. */
export function assumptionsJson({ asOf, margin }: Assumptions, context: AssumptionsJson): string {
  const { study, chosen } = context;
  const assumptions = chosen.map((each) => assumptionJson(each, context));
  return envelope<AssumptionsDocument>(
    'samen.assumptions/1',
    { study: study.id, asOf: writeMonth(asOf), assumptions, margin },
    context,
  );
}

export function assumptionJson(result: AssumptionResult, context: OriginContext): AssumptionJson {
  const { name, scenario, assumption, value, inForce, before, usedBy } = result;
  const { unit, range } = assumption;
  const own = (number: number): number | string => inUnit(number, unit);
  return {
    name,
    scenario,
    unit,
    value: value === null ? null : own(value),
    estimate: inForce === null ? null : estimateJson(inForce, unit),
    ...originJson(result.origin, context),
    since: result.since === null ? null : writeMonth(result.since),
    range: range === null ? null : [own(range.low), own(range.high)],
    before:
      before === null
        ? null
        : {
            value: own(before.value),
            kind: before.dated.provenance.kind,
            since: before.since === null ? null : writeMonth(before.since),
          },
    usedBy,
    ...(inForce?.value.shape === 'pool' ? { experts: expertsJson(inForce, context) } : {}),
  };
}

function expertsJson(dated: Dated, { words }: OriginContext): ExpertJson[] {
  const text = (title: Title | null): string | null => (title === null ? null : titleIn(title, words.language));
  return expertViewsOf(dated).map(({ expert, share, value, estimate, source, where, why }) => ({
    expert,
    share,
    value,
    estimate,
    source,
    where: text(where),
    why: text(why),
  }));
}

/** A calendar month is written as one. */
const inUnit = (value: number, unit: Unit): number | string =>
  unit === 'month' ? writeMonth(calendarMonth(value)) : value;

/** The estimate in the assumption's own unit, or the formula as it is written; a month is always a constant. */
function estimateJson({ value }: Dated, unit: Unit): EstimateJson {
  if (value.shape === 'formula') return { shape: value.shape, formula: value.text };
  return value.shape === 'constant' ? { ...value, value: inUnit(value.value, unit) } : value;
}
