import type { Comparison } from '../../analysis/comparison.ts';
import { say, type Words } from '../../words/words.ts';
import { codeOf } from '../problems.ts';

export interface JsonContext {
  /** The version of samen. */
  readonly samen: string;
  readonly inputHash: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly words: Words;
}

/** The comparison as it is, unrounded: `samen.comparison/1`, the contract for scripts. */
export function comparisonJson(comparison: Comparison, { samen, inputHash, sets, words }: JsonContext): string {
  const { study, asOf, warnings, ...rest } = comparison;
  const said = warnings.map(({ fault }) => ({ code: codeOf(fault), text: say(words, fault)[0] }));
  const whole = { schema: 'samen.comparison/1', samen, study, asOf, inputHash, set: sets, ...rest, warnings: said };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
