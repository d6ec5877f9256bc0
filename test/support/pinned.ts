import { parse } from 'yaml';

interface Written {
  readonly figures: readonly { readonly recorded: { readonly assumptions: Readonly<Record<string, unknown>> } }[];
}

/** The names of the assumptions that were recorded with each pin. */
export const compactMap = (text: string): string[][] =>
  (parse(text) as Written).figures.map(({ recorded }) => Object.keys(recorded.assumptions));
