/** A text for readers, or one by language: a title, a reason. */
export type Title = string | ReadonlyMap<string, string>;

/** A number in a field: written there, left out, or named. Values are in the base unit of the field's dimension. */
export type Amount =
  | { readonly kind: 'literal' | 'default'; readonly value: number }
  | { readonly kind: 'reference'; readonly name: string };
