import type { AssumptionResult } from '../../../analysis/assumptions/assumptions.ts';
import type { EffectOn } from '../../../analysis/diff/change-effects.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import type { DiffEnd, Differences, LimitsHeld } from '../../tables/diff/diff-context.ts';
import type { DiffDocument, EffectOnJson, EndJson, FailAboveJson, ValueJson } from './documents/diff.ts';
import type { Words } from '../../../words/words.ts';
import { writeJson } from './write-json.ts';

/** How two results differ: `samen.diff/1`. */
export function diffJson(
  { before, after, diff, renamed, assumptions, limit }: Differences,
  samen: string,
  { notation }: Words,
): string {
  const { rankedBy, terms, ranking, gates, figures, unchanged } = diff;
  const document: DiffDocument = {
    schema: 'samen.diff/1',
    samen,
    study: after.study,
    before: endJson(before),
    after: endJson(after),
    rankedBy,
    renamed,
    ranking,
    gates,
    figures,
    unchanged,
    terms,
    assumptions:
      assumptions?.changed.map(({ key, before: was, after: current }) => ({
        key,
        unit: (current ?? (was as AssumptionResult)).assumption.unit,
        before: valueJson(was),
        after: valueJson(current),
        effects: assumptions.effects.assumptions.get(key)?.map(effectJson) ?? [],
      })) ?? null,
    structure:
      assumptions === null
        ? null
        : {
            differences: assumptions.effects.differences.map((path) => path.join('/')),
            effects: assumptions.effects.structure.map(effectJson),
            untold: assumptions.effects.untold,
          },
    failAbove: limit === null ? null : failAboveJson(limit),
  };
  return writeJson(document, notation());
}

const failAboveJson = ({ limits: { share, policies }, excess }: LimitsHeld): FailAboveJson => ({
  limit: share,
  ...(policies.length === 0 ? {} : { policies: policies.map(({ figure, limit }) => ({ figure, limit })) }),
  above: excess,
});

const endJson = ({ sets, ...rest }: DiffEnd): EndJson => ({ ...rest, set: sets });

const effectJson = ({ scenario, effect, error }: EffectOn): EffectOnJson => ({
  scenario,
  effect,
  standardError: error,
});

/** A calendar month is told as one; what follows by a formula has that too. */
function valueJson(result: AssumptionResult | null): ValueJson | null {
  if (result === null) return null;
  const { value, inForce, assumption, origin } = result;
  return {
    value: value !== null && assumption.unit === 'month' ? writeMonth(calendarMonth(value)) : value,
    formula: inForce?.value.shape === 'formula' ? inForce.value.text : null,
    kind: origin?.kind ?? null,
    source: origin?.source ?? null,
  };
}
