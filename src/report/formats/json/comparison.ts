import type { Comparison } from '../../../analysis/runs/comparison.ts';
import type { LeaderSwitch } from '../../../analysis/sensitivity/sensitivity.ts';
import { say } from '../../../words/words.ts';
import { codeOf } from '../../problems.ts';
import type { SwitchNaming } from '../../lines/switch-text.ts';
import { envelope, type JsonContext } from './envelope.ts';
import { switchJson } from './switch.ts';

/** The comparison as it is, with the nearest switching value of the leader: `samen.comparison/1`. */
export function comparisonJson(
  { warnings, ...rest }: Comparison,
  leader: LeaderSwitch | null,
  context: JsonContext & SwitchNaming,
): string {
  const said = warnings.map(({ fault }) => ({ code: codeOf(fault), text: say(context.words, fault)[0] }));
  const nearestSwitch =
    leader === null
      ? null
      : { first: leader.first, second: leader.second, ...switchJson(leader.nearest, leader, context) };
  return envelope('samen.comparison/1', { ...rest, nearestSwitch, warnings: said }, context);
}
