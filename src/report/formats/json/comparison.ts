import type { Comparison } from '../../../analysis/comparison.ts';
import { say } from '../../../words/words.ts';
import { codeOf } from '../../problems.ts';
import { envelope, type JsonContext } from './envelope.ts';

/** The comparison as it is: `samen.comparison/1`. */
export function comparisonJson({ warnings, ...rest }: Comparison, context: JsonContext): string {
  const said = warnings.map(({ fault }) => ({ code: codeOf(fault), text: say(context.words, fault)[0] }));
  return envelope('samen.comparison/1', { ...rest, warnings: said }, context);
}
