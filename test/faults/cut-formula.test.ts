import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const formula = '$users * $fee';

const withComma = (text: string, corrected: string): string =>
  `decimal-comma: "${text}" has a comma or a thousands separator = write ${corrected}`;

const cut = (cure: string): string =>
  `formula-syntax: within { … } a comma ends the value, and so this formula = write ${cure}`;

const asWhole = (cure: string): string => cut(`${cure}, or quotes around it`);
const cutToo = cut('; in place of each comma, or quotes around the formula');
const inSmallLetters = (name: string): string =>
  `formula-syntax: "${name}" is no function of a formula = write ${name.toLowerCase()}, in small letters`;
const misplaced = (text: string): string =>
  `misplaced-formula: the formula "${text}" cannot stand here = a formula is the value of an assumption: write it there, and name that assumption here`;
const noFunction = (name: string): string =>
  `formula-syntax: "${name}" is no function of a formula = its functions are min(…) and max(…); write +, -, * or / to compute otherwise`;
const noKey = (key: string): RegExp =>
  new RegExp(
    `^unknown-key: there is no key "${key}" here .*; between { and } a text with a comma goes between quotes$`,
  );

describe('of a formula that commas cut in braces, what to write instead', () => {
  it('is the decimal point of each number, and nothing of its first half', async () => {
    expect(await said(formula, '$users * $fee * 1,05')).toEqual([withComma('1,05', '1.05')]);
    expect(await said(formula, '$users * 1,05 * $fee * 1,1')).toEqual([
      withComma('1,05', '1.05'),
      withComma('1,1', '1.1'),
    ]);
    expect(await said(formula, '$users * (1,05 + 2) * $fee')).toEqual([withComma('1,05', '1.05')]);
    expect(await said(formula, '$users * $fee * 1.000,50')).toEqual([withComma('1.000,50', '1000.50')]);
  });

  it('is the whole formula, once, where they stand between values', async () => {
    expect(await said(formula, 'min($users, 3) * $fee')).toEqual([asWhole('min($users; 3) * $fee')]);
    expect(await said(formula, '$fee * max(min($users, 3),2, $users)')).toEqual([
      asWhole('$fee * max(min($users; 3); 2; $users)'),
    ]);
    expect(await said(formula, 'min($users, # of all\n    3) * $fee')).toEqual([asWhole('min($users; 3) * $fee')]);
    expect(await said(formula, 'min($users; 3) * $fee')).toEqual([]);
    expect(await said(formula, '"min($users, 3) * $fee"')).toEqual([]);
  });

  it('is the whole formula also beside decimals with a comma', async () => {
    expect(await said(formula, 'min($users, 1,5) * $fee')).toEqual([
      asWhole('min($users; 1.5) * $fee'),
      withComma('1,5', '1.5'),
    ]);
    expect(await said(formula, 'min(1,5, $users) * $fee')).toEqual([
      withComma('1,5', '1.5'),
      asWhole('min(1.5; $users) * $fee'),
    ]);
  });

  it('is the whole formula in small letters where its functions are not', async () => {
    expect(await said(formula, 'Max($users, 3) * $fee')).toEqual([
      inSmallLetters('Max'),
      asWhole('max($users; 3) * $fee'),
    ]);
    expect(await said(formula, 'MIN(MAX($users, 3), 5) * $fee')).toEqual([
      inSmallLetters('MIN'),
      asWhole('min(max($users; 3); 5) * $fee'),
    ]);
  });

  it('is said of the comma too where a bracket is not closed', async () => {
    const open = 'formula-syntax: a bracket is not closed = write ) where it ends';
    expect(await said(formula, 'min($users, 3 * $fee')).toEqual([open, cutToo]);
    expect(await said(formula, 'max($users, min($fee, 3) * $fee')).toEqual([open, cutToo]);
  });

  it('is said of the function alone where there is none of its name, as its commas go with it, and nothing of keys', async () => {
    expect(await said(formula, 'sum($users, 3) * $fee')).toEqual([noFunction('sum')]);
    expect(await said(formula, 'if($users > 3, $fee, 0)')).toEqual([noFunction('if')]);
  });

  it('is what else is wrong behind the comma, at its own place', async () => {
    expect(await said(formula, 'min($users, $user) * $fee')).toEqual([
      asWhole('min($users; $user) * $fee'),
      'unknown-assumption: there is no assumption "user" = did you mean "users"?',
    ]);
    expect(await said(formula, '($users, 3) * $fee')).toEqual([
      'formula-syntax: "," parts the values of min(…) and max(…) only = write +, -, * or / between two values, or a point before decimals',
    ]);
  });

  it('is said of a place that takes no formula too', async () => {
    expect(await said('amount: $income', 'amount: Max($income, $fee)')).toEqual([
      misplaced('Max($income, $fee)'),
      asWhole('max($income; $fee)'),
    ]);
    expect(await said('{ p10: 1,', '{ p10: min($fee, 1),')).toEqual([
      misplaced('min($fee, 1)'),
      asWhole('min($fee; 1)'),
    ]);
  });

  it('is quotes where a text with brackets is cut, and no formula', async () => {
    expect(await said('title: Fee', 'title: Fee (a, b)')).toEqual([expect.stringMatching(noKey('b\\)'))]);
    expect(await said('title: Fee', 'title: of $fee (min, 3)')).toEqual([expect.stringMatching(noKey('3\\)'))]);
  });
});
