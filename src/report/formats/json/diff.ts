import type { AssumptionResult } from '../../../analysis/assumptions/assumptions.ts';
import type { EffectOn } from '../../../analysis/diff/change-effects.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import type { DiffEnd, Differences, LimitsHeld } from '../../tables/diff/diff-context.ts';
import type { DiffDocument, EffectOnJson, EndJson, FailAboveJson, ValueJson } from './documents/diff.ts';
import { type Notation, writeUnit } from '../../../units/notation.ts';
import type { Unit } from '../../../units/unit.ts';
import { writeJson } from './write-json.ts';

/** How two results differ: `samen.diff/1`. */
export function diffJson(
  { before, after, diff, renamed, assumptions, limit }: Differences,
  samen: string,
  sides: SideNotations,
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
    figures: figures.map((each) => ({ ...each, unit: unitOn(each, each.unit, sides) })),
    unchanged,
    terms,
    assumptions:
      assumptions?.changed.map(({ key, before: was, after: current }) => ({
        key,
        unit: unitOn({ after: current }, (current ?? (was as AssumptionResult)).assumption.unit, sides),
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
    failAbove: limit === null ? null : failAboveJson(limit, sides),
  };
  // Each unit is written as its own side has it.
  return writeJson(document);
}

/** How the two sides write units. */
interface SideNotations {
  readonly before: Notation;
  readonly after: Notation;
}

/** A unit as it is written by the new side, or by the old one of what only that has. */
const unitOn = ({ after }: { readonly after: unknown }, unit: string, sides: SideNotations): string =>
  writeUnit(unit as Unit, after === null ? sides.before : sides.after);

const failAboveJson = ({ limits: { share, policies }, excess }: LimitsHeld, sides: SideNotations): FailAboveJson => ({
  limit: share,
  ...(policies.length === 0 ? {} : { policies: policies.map(({ figure, limit }) => ({ figure, limit })) }),
  above: excess.map(({ policy, ...each }) =>
    policy === undefined ? each : { ...each, policy: { ...policy, unit: unitOn({ after: true }, policy.unit, sides) } },
  ),
});

const endJson = ({ sets, ...rest }: DiffEnd): EndJson => ({ ...rest, set: sets });

const effectJson = ({ scenario, effect, error }: EffectOn): EffectOnJson => ({
  scenario,
  effect,
  standardError: error,
});

/** A calendar month is written as one; what follows by a formula has that too. */
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
