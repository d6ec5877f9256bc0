import { expect } from 'vitest';
import { draws, type Footed } from './footers.ts';

/** Holds what a sentence says against what is computed. */
export type Check = (found: readonly string[], footed: Footed, command: string) => void;

/** A number as it is printed, with what half of its last digit is worth. */
export function numberIn(text: string): { value: number; half: number } {
  const [, sign = '', digits = ''] = /(−?)(?:€ )?([\d,]+(?:\.\d+)?)/.exec(text) ?? [];
  const scale = text.includes('million') ? 1e6 : text.includes('thousand') ? 1e3 : 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const zeros = decimals === 0 ? (/0*$/.exec(digits.replaceAll(',', ''))?.[0].length ?? 0) : 0;
  const unit = Number(`1e${Math.min(zeros, 3) - decimals}`);
  return {
    value: Number(`${sign === '' ? '' : '-'}${digits.replaceAll(',', '')}`) * scale,
    half: unit * scale * 0.501,
  };
}

export function near(text: string, value: number): void {
  const { value: reported, half } = numberIn(text);
  expect(Math.abs(reported - value)).toBeLessThanOrEqual(half + 1e-6 * Math.abs(value));
}

/** A chance: 12%, <1%, >99%. */
export function nearChance(text: string, share: number): void {
  if (/^[<>]/.test(text)) {
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  } else near(text, share * 100);
}

export const scenariosOf = ({ comparison }: Footed, command: string): readonly string[] => {
  const [, own] = /^show (.*)$/.exec(command) ?? [];
  return own === undefined ? comparison.scenarios.map(({ id }) => id) : [own];
};

export const column = ({ samples }: Footed, scenario: string, name: string): readonly number[] =>
  samples.get(`${scenario}/${name}`) ?? [];

export const costOf = ({ study }: Footed): 'present-value' | 'total-cost' =>
  study.rankedBy.kind === 'total-cost' ? 'total-cost' : 'present-value';

export const varies = (values: readonly number[]): boolean =>
  values.some((value) => Math.abs(value - (values[0] ?? 0)) > 1e-9 * Math.abs(value));

export const shareOf = (current: (draw: number) => boolean): number =>
  Array.from({ length: draws }, (_, draw) => draw).filter(current).length / draws;

/** Of type 7. */
export function quantile(values: readonly number[], level: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * level;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? Number.NaN) - low);
}

export const risksOf = ({ data }: Footed, ids: readonly string[]): boolean =>
  ids.some((id) => (data.scenarios?.[id]?.risks ?? []).length > 0);

/** A sentence, and what it is held against. */
export type Fact = readonly [RegExp, Check];

const amount = '(−?€ \\d(?:[\\d.,]*\\d)?(?: thousand| million)?(?: more| less)?|as much)';
const chance = '([<>]?[\\d.]+%)';
/** A scenario, the first time with its title. */
const id = '(?:"A scenario" \\()?(scenario-\\d)\\)?';
export const whole = (pattern: string): RegExp =>
  new RegExp(pattern.replaceAll('AMOUNT', amount).replaceAll('CHANCE', chance).replaceAll('ID', id), 'g');
