import type { FormulaTime, FormulaSyntax } from '../../../problems/assumption-fault.ts';
import type { Fault } from '../../../problems/problem.ts';
import type { Unit } from '../../../units/unit.ts';
import type { FaultWords, Phrase } from '../../fault-words.ts';
import { readsAsDollars } from '../mend.ts';
import { apart, plainSign } from '../parts.ts';
import { dollars } from './terms.ts';

const cutByComma = 'within { … } a comma ends the value, and so this formula';

const syntax: Readonly<Record<FormulaSyntax, (found: string) => Phrase>> = {
  sign: (found) => [`${found} is no sign of a formula`, `write ${plainSign(found)}`],
  power: () => ['a formula has no powers', 'multiply: $a * $a'],
  'minus-in-name': (found) => [
    `the minus in "${found}" reads as a part of a name`,
    `put blanks around the minus: ${apart(found)}`,
  ],
  number: (found) => [
    `"${found}" is not a number with its unit`,
    'write a bare number, a share (50%) or a quantity such as 1650 hours/year; none has an exponent',
  ],
  word: (found) => [
    `"${found}" stands alone in a formula`,
    `write $${found} for an assumption; a unit follows its number at once: 1650 hours/year`,
  ],
  'operand-missing': (found) => [`a number or a name is missing at "${found}"`, 'write it, or remove the sign'],
  'operator-missing': (found) => [`a sign is missing before "${found}"`, 'write +, -, * or / between two values'],
  'not-closed': () => ['a bracket is not closed', 'write ) where it ends'],
  cut: (found) => [cutByComma, `write ${found}, or quotes around it`],
  'cut-too': () => [cutByComma, 'write ; in place of each comma, or quotes around the formula'],
  'not-opened': () => ['a bracket is closed that was not opened', 'remove it, or write ( where it begins'],
  'too-deep': (found) => [`brackets are nested more than ${found} deep`, 'give a part of it a name of its own'],
  comma: (found) => [
    `"${found}" parts the values of min(…) and max(…) only`,
    'write +, -, * or / between two values, or a point before decimals',
  ],
  function: (found) => [
    `"${found}" is no function of a formula`,
    /^(?:min|max)$/i.test(found)
      ? `write ${found.toLowerCase()}, in small letters`
      : 'its functions are min(…) and max(…); write +, -, * or / to compute otherwise',
  ],
  character: (found) => [
    `"${found}" cannot stand in a formula`,
    found === '='
      ? 'leave it out: a formula begins with what it computes'
      : 'a formula has names, numbers, +, -, *, /, brackets, min(…) and max(…)',
  ],
};

/** The unit of a part of a formula; what has no dimension has none. */
const unitName = (unit: Unit | null): string => unit ?? 'a number without unit';

/** When, and for whom, a formula comes to what it does. */
export const timeText = ({ since, scenario }: FormulaTime): string =>
  `${since === null ? '' : ` (as known from ${since})`}${scenario === null ? '' : ` in scenario "${scenario}"`}`;

/** What is wrong with formulas. */
export const formulas = {
  'formula-syntax': ({ what, found }) => syntax[what](found),
  'misplaced-formula': ({ text }) => [
    `the formula "${text}" cannot stand here`,
    readsAsDollars(text.slice(1))
      ? dollars
      : 'a formula is the value of an assumption: write it there, and name that assumption here',
  ],
  'nameless-formula': ({ text }) => [
    `"${text}" is computed from no assumption`,
    'write the number it comes to, or name what it follows from: $name',
  ],
  'formula-kind': ({ found }) => [
    `a formula is derived, and not ${found === 'sourced' ? 'sourced' : 'a judgement'}`,
    'leave "kind" out, or write "kind: derived"; what it rests on has kinds of its own',
  ],
  'month-in-formula': ({ name }) => [
    name === null ? 'a calendar month cannot follow from a formula' : `$${name} is a calendar month`,
    'a formula computes amounts, not moments: use a number of months',
  ],
  'formula-adds-units': ({ one, other }) => [
    `${unitName(one)} and ${unitName(other)} cannot be added, subtracted or compared`,
    `${one !== null && other !== null ? '' : `write the unit behind a number, as in 5 ${one ?? other}; else `}bring both to one unit: multiply or divide by what lies between them`,
  ],
  'formula-unit': ({ found, unit }) => [
    `the formula gives ${unitName(found)}, and the unit is ${unit}`,
    found === null ? 'correct the formula or the unit' : `correct the formula, or write "unit: ${found}"`,
  ],
  'formula-breaks': ({ divides, time }) => [
    divides
      ? `the formula divides by something that is 0${timeText(time)}`
      : `the formula becomes too large to compute${timeText(time)}`,
    divides ? 'correct that assumption, or the formula' : 'check the assumptions it rests on',
  ],
  'twelve-twice': ({ name }) => [
    `the formula of "${name}" has a 12, and its units bring one already`,
    'months and years convert by themselves: leave the 12 out, or give it the unit it stands for',
  ],
} satisfies Pick<FaultWords, Extract<Fault['kind'], `${string}formula${string}` | 'twelve-twice'>>;
