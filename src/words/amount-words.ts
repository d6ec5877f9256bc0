/** How amounts of money are written, in tables and in running text. */
export interface AmountWords {
  /** The unit of whole amounts, in the head of a column: `EUR`, in whatever currency the study is. */
  readonly euro: string;
  readonly thousand: string;
  readonly million: string;
  /** An amount in running text; its number may have a sign. */
  readonly amount: (number: string, scale: 'euro' | 'thousand' | 'million') => string;
}

/** How a language writes an amount in a currency: where the sign of an amount stands. */
export interface CurrencyStyle {
  /** A number with or without a sign, and what stands before it for the currency. */
  readonly inCurrency: (number: string, currency: string) => string;
  /** The same amount, or any other quantity, with a plus. */
  readonly withPlus: (text: string) => string;
}

/** The sign before the currency: −€ 1,410. */
export const signFirst: CurrencyStyle = {
  inCurrency: (number, currency) => number.replace(/^[+\u2212]?/, (sign) => `${sign}${currency} `),
  withPlus: (text) => `+${text}`,
};

/** The sign before the number: € −1.410. */
export const currencyFirst: CurrencyStyle = {
  inCurrency: (number, currency) => `${currency} ${number}`,
  withPlus: (text) => text.replace(/(?=\d)/, '+'),
};
