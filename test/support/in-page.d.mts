export function brokenAmounts(): string[];
export function brokenWords(): string[];
export function openAll(): void;
export function faults(): Promise<string[]>;
export function memoEnd(): number;
export function misdrawn(): string[];
export function sheets(): [section: string, sheet: string][];
/** Titles of tables that are wider than the page. */
export function tooWide(): string[];
