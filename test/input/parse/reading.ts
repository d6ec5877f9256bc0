import { parse } from '../../../src/input/parse/parse.ts';
import { type Node, type Span, toPlain } from '../../../src/input/tree/tree.ts';
import { placeOf } from '../../../src/report/problems.ts';
import type { Fault } from '../../../src/problems/problem.ts';

/** Where a span begins, as editors count, and the characters it covers: `2:5 titel`. */
export function placed({ file, from, to }: Span): string {
  const { line, column } = placeOf(file.text, from);
  return `${line}:${column} ${file.text.slice(from, to).trimEnd()}`;
}

/** A text as plain data; of a map without prototype, a copy with one, so that it compares with a literal. */
export const dataOf = (text: string): unknown => {
  const { root } = parse({ name: 'test.yaml', text });
  return root === null ? null : asLiteral(root);
};

export const asLiteral = (node: Node): unknown => JSON.parse(JSON.stringify(toPlain(node)));

/** What is wrong with a text: the kind of fault and its place. */
export const faultsOf = (text: string): readonly string[] =>
  parse({ name: 'test.yaml', text }).problems.map(({ fault, span }) => `${kindOf(fault)} ${placed(span)}`);

const kindOf = (fault: Fault): string => ('what' in fault ? `${fault.kind}/${fault.what}` : fault.kind);
