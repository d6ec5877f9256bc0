/** The line in which an offset lies: what stands before it, and the rest from there on. */
export function lineAround(text: string, offset: number): { readonly before: string; readonly rest: string } {
  const [rest = ''] = /^.*/.exec(text.slice(offset)) ?? [];
  return { before: text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset), rest };
}

/** The line in which an offset lies, counted from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1)) line += 1;
  return line;
}
