/** The line in which an offset lies: what stands before it, and the rest from there on. */
export function lineAround(text: string, offset: number): { readonly before: string; readonly rest: string } {
  const [rest = ''] = /^.*/.exec(text.slice(offset)) ?? [];
  return { before: text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset), rest };
}
