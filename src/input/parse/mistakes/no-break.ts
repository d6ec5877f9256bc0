import type { Fault } from '../../../problems/problem.ts';
import type { Span } from '../../tree/tree.ts';

/** Spaces at which no line is broken: they look like blanks, and YAML takes them for letters. */
const noBreaks = /[\u00a0\u2007\u202f]+/;

/** One that stands where a blank belongs, in the line of an offset or the next: before a key or item, or right behind its mark. */
export function noBreakNear(text: string, offset: number): { readonly from: number; readonly to: number } | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [lines = ''] = /^.*(?:\r?\n.*)?/.exec(text.slice(start)) ?? [];
  const [found = null] = /^ *(?:(?:- +)*[\w.-]+:|-)?[\u00a0\u2007\u202f]+/m.exec(lines) ?? [];
  if (found === null) return null;
  const from = start + lines.indexOf(found) + found.search(noBreaks);
  return { from, to: start + lines.indexOf(found) + found.length };
}

/** What is wrong with a name, number or unit in which such a space stands is that space; texts for readers may hold it. */
export function noBreakFirst<T extends { readonly fault: Fault; readonly span: Span }>(problem: T): T {
  const { fault, span } = problem;
  const isInFault = Object.values(fault).some((value) => typeof value === 'string' && noBreaks.test(value));
  const place = noBreaks.exec(span.file.text.slice(span.from, span.to));
  if (!isInFault || place === null) return problem;
  const from = span.from + place.index;
  const isCorrected = fault.kind === 'nearly-quantity' || fault.kind === 'decimal-comma';
  const corrected = isCorrected ? { corrected: fault.corrected } : {};
  return {
    ...problem,
    fault: { kind: 'control-character', code: place[0].charCodeAt(0), ...corrected },
    span: { file: span.file, from, to: from + place[0].length },
  };
}
