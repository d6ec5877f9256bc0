import { isScalar, type Pair } from 'yaml';

/** A key with its value and no blank between them, which YAML takes for a key alone: `low:40`. */
export interface Unspaced {
  readonly name: string;
  readonly text: string;
  readonly range: readonly [from: number, to: number];
}

/** Where a pair between braces is that. In blocks the parser itself refuses it, and an address is no key. */
export function withoutBlank({ key, value }: Pair): Unspaced | null {
  if (!isScalar(key) || key.type !== 'PLAIN') return null;
  // Two quotes with nothing between them are a value too.
  const isWithoutValue = isScalar(value) ? value.type === 'PLAIN' && value.source === '' : value === null;
  if (!isWithoutValue) return null;
  const [, name = '', text = ''] = /^([A-Za-z][\w.-]*):(?!\/\/)([^\s:"'[{][^:]*)$/.exec(String(key.value)) ?? [];
  const [from = 0, to = 0] = key.range ?? [];
  return name === '' ? null : { name, text, range: [from, to] };
}
