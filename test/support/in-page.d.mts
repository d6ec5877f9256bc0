export function brokenAmounts(places: string | void): string[];
export function brokenIds(): string[];
export function brokenWords(cells: string | void): string[];
export function brokenWholes(): string[];
export function openAll(): void;
export function faults(): Promise<string[]>;
/** Marks of provenance that stand on another line than what they mark. */
export function loneMarks(): string[];
export function memoEnd(): number;
export function misdrawn(): string[];
/** Of each chart of bars. */
export function rowGaps(): number[][];
/** Headings that stand on another sheet than what they are of. */
export function partedOnPaper(): string[];
export function sheets(): [section: string, sheet: string][];
export function withoutContainers(): void;
/** Titles of tables that are wider than the page. */
export function tooWide(): string[];
