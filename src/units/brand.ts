declare const unit: unique symbol;

/** A `T` that may only be used where the unit `U` is expected. Costs nothing at run time. */
export type Branded<T, U extends string> = T & { readonly [unit]: U };
