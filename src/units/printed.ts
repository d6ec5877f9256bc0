/** Forms of texts and numbers in results, as their JSON Schemas have them: the compiler reads text and number. */

/**
 * A whole number.
 *
 * @asType integer
 */
export type Integer = number;

/**
 * How many there are.
 *
 * @asType integer
 * @minimum 0
 */
export type Count = number;

/**
 * A place in a ranking, from 1.
 *
 * @asType integer
 * @minimum 1
 */
export type Rank = number;

/**
 * A year of the calendar.
 *
 * @asType integer
 * @minimum 1000
 * @maximum 9999
 */
export type Year = number;

/**
 * The name of something in a study.
 *
 * @pattern ^[a-z0-9][a-z0-9._-]*$
 */
export type Id = string;

/**
 * The name of an assumption, behind the id of its scenario where it is of one.
 *
 * @pattern ^[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)?$
 */
export type AssumptionName = string;

/**
 * A month of the calendar: `2021-04`.
 *
 * @pattern ^-?[0-9]{4}-(0[1-9]|1[0-2])$
 */
export type MonthText = string;

/**
 * A SHA-256 hash.
 *
 * @pattern ^sha256:[0-9a-f]{64}$
 */
export type Hash = string;

/** Something of each, by the id of what it is of. */
export type ById<T> = { readonly [K in Id]: T };

/** A number in the unit that goes with it; a month of the calendar as text. */
export type InUnit = number | string;
