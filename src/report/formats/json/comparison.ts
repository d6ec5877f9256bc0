import type { Comparison } from '../../../analysis/runs/comparison.ts';
import type { LeaderSwitch } from '../../../analysis/sensitivity/switching.ts';
import { isNothingDrawn } from '../../../analysis/simulate/without-draws.ts';
import { faultText } from '../../../words/words.ts';
import { codeOf } from '../../problems.ts';
import type { SwitchNaming } from '../../lines/switch-text.ts';
import type { ComparisonDocument } from './documents/comparison.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { switchJson } from './switch.ts';

/** Where all draws are alike: what they come to, without what only a spread could tell. */
function withoutSpread(comparison: Comparison) {
  const { sampling, ...rest } = comparison;
  if (sampling === undefined || !isNothingDrawn(sampling)) return comparison;
  return {
    ...rest,
    scenarios: rest.scenarios.map(({ uncertainty, ...scenario }) => ({
      ...scenario,
      ...(uncertainty === undefined ? {} : { outcome: uncertainty.mean.value }),
    })),
  };
}

/** The comparison as it is, with the nearest switching value of the leader: `samen.comparison/1`. */
export function comparisonJson(
  comparison: Comparison,
  leader: LeaderSwitch | null,
  context: JsonContext & SwitchNaming,
): string {
  const { warnings, mayDiffer: _mayDiffer, leadMayDiffer: _leadMayDiffer, ...rest } = withoutSpread(comparison);
  const phrase = warnings.map(({ fault }) => ({ code: codeOf(fault), text: faultText(context.words, fault)[0] }));
  const nearestSwitch =
    leader === null
      ? null
      : { first: leader.first, second: leader.second, ...switchJson(leader.nearest, leader, context) };
  return envelope<ComparisonDocument>('samen.comparison/1', { ...rest, nearestSwitch, warnings: phrase }, context);
}
