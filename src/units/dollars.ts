/**
 * Whether a text is an amount with the sign of the dollar. That begins a name here, so that such an amount is to have the code of its
 * currency. What may be a name as well, as `$14k`, is none.
 */
export const isInDollars = (text: string): boolean =>
  /^(?:US)?\$ ?\d[\d.,_ ]*(?:[kKmM]|mln|million)?(?:[*/][a-z][a-z*/-]*)?$/.test(text) &&
  !/^\$[a-z0-9][a-z0-9._-]*$/.test(text);
