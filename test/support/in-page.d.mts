export function brokenAmounts(): string[];
export function openAll(): void;
export function faults(): Promise<string[]>;
export function memoEnd(): number;
export function misdrawn(): string[];
