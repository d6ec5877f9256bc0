import type { Bounds, Path } from '../../problems/problem.ts';
import type { Dimension } from '../../units/unit.ts';
import type { Risk, RiskSize, Study, WorkRisk } from '../study/study.ts';

/** What a risk may do. */
export type Effect = 'delays' | 'enlarges' | 'costs';

interface EffectField {
  /** Where in the risk its size stands. */
  readonly at: Path;
  readonly dimension: Dimension;
  readonly bounds: Bounds;
}

export const effects: Readonly<Record<Effect, EffectField>> = {
  delays: { at: ['delays', 'by'], dimension: 'duration', bounds: { low: null, high: null } },
  enlarges: { at: ['enlarges', 'by'], dimension: 'share', bounds: { low: -1, high: null } },
  costs: { at: ['costs', 'amount'], dimension: 'money', bounds: { low: null, high: null } },
};

/** How large an effect is; null where the risk has no such effect. */
export function sizeOf(risk: Risk | WorkRisk, effect: Effect): RiskSize | null {
  if (effect === 'costs') return risk.costs?.amount ?? null;
  const size = risk[effect];
  return size !== null && 'by' in size ? size.by : size;
}

/** The effects that a risk has, with their sizes. */
export const sizesOf = (risk: Risk | WorkRisk): { readonly effect: Effect; readonly size: RiskSize }[] =>
  (Object.keys(effects) as Effect[]).flatMap((effect) => {
    const size = sizeOf(risk, effect);
    return size === null ? [] : [{ effect, size }];
  });

/** Every risk of a study, and where it stands. */
export const risksOf = (study: Study): { readonly path: Path; readonly risk: Risk | WorkRisk }[] => [
  ...study.risks.map((risk, index) => ({ path: ['risks', index], risk })),
  ...[...study.scenarios.values()].flatMap(({ id, risks }) =>
    risks.map((risk, index) => ({ path: ['scenarios', id, 'risks', index], risk })),
  ),
];
