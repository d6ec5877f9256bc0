import { isScalar, type Scalar, type YAMLMap } from 'yaml';
import type { TextProblem } from '../../tree/parsed.ts';
import type { Span } from '../../tree/tree.ts';
import { withoutBlank } from './unspaced.ts';

/** The one value that stands between braces where it needs none, `{ 140 }`, which YAML takes for a key; null where a key is meant. */
export function valueInBraces(text: string, { flow, items, range }: YAMLMap): Scalar | null {
  const [pair, ...rest] = items;
  if (flow !== true || pair === undefined || rest.length > 0 || withoutBlank(pair) !== null) return null;
  const { key } = pair;
  if (!isScalar(key) || key.type !== 'PLAIN' || key.range === null || key.range === undefined) return null;
  const behind = text.slice(key.range[1], range?.[1]);
  // A key without its colon is one with its value: `say 60%`.
  return /^\s*\}$/.test(behind) && !/^[a-z][\w-]*(?: ?= ?| )\S/.test(String(key.value)) ? key : null;
}

/** That it is to stand by itself, where it can be read there. */
export function inBraces(span: Span, { value }: Scalar): TextProblem {
  const corrected = String(value);
  const fault = { kind: 'nearly-quantity', text: `{ ${corrected} }`, corrected, dimension: 'score' } as const;
  return { span, fault, ifElseRight: true };
}
