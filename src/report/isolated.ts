/** Letters that are read from right to left, with their marks and digits. */
const fromTheRight = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
const stretch = new RegExp(`${fromTheRight}(?:(?:${fromTheRight}|\\P{L})*${fromTheRight})?`, 'gu');

/**
 * A text in a page in which what is read from right to left does not move what stands beside it: a number or a quotation mark
 * behind a name in Hebrew would stand before it. Marks that nobody sees set each stretch apart.
 */
export const isolated = (text: string): string => text.replace(stretch, '\u2068$&\u2069');
