import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { folderOf, type Ran, samen } from './cli.ts';

const names = Array.from({ length: 14 }, (_, index) => `fee-${index + 1}`);

/** A study with so many assumptions that not all orders of what changed can be tried. */
export const wide = `samen: 1
study: wide
title: Many fees
currency: EUR
start: 2025-01
horizon: 2029-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: mid-year }
assumptions:
${names.map((name, index) => `  ${name}: { unit: EUR, value: { p10: ${index + 1}000, p90: ${index + 3}000 }, kind: judgement, why: made up }`).join('\n')}
${names.map((name) => `  paid-${name}: { unit: EUR, value: $${name} + $${name} * $fee-1 / $fee-14, kind: derived, why: the fees go together }`).join('\n')}
  months-of-work: { unit: months, value: { p10: 3, p90: 20 }, kind: judgement, why: made up }
scenarios:
  portal:
    title: A portal
    phases:
      build:
        duration: $months-of-work
        costs:
${names.map((name) => `          - { title: ${name}, amount: $paid-${name}, when: end }`).join('\n')}
`;
/** All of them have another value on the new side. */
export const setFees = names.flatMap((name, index) => ['--set-to', `${name}=${3 * index + 2}000`]);

export interface PartsFolder {
  readonly path: string;
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  readonly names: readonly string[];
}

/** A folder with all parts of what some arguments ask for, each made in a folder of its own and gathered here. */
export async function partsOf(args: readonly string[], of: number): Promise<PartsFolder> {
  const path = folderOf({});
  for (let part = 1; part <= of; part++) {
    const cwd = folderOf({ 'study.yaml': wide });
    const { stdout, stderr, code } = await samen([...args, '--part', `${part}/${of}`], { cwd });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    writeFileSync(join(path, `part-${part}.json`), stdout);
  }
  const all = Array.from({ length: of }, (_, index) => `part-${index + 1}.json`);
  return { path, run: (...more) => samen(more, { cwd: path }), names: all };
}

/** What the same arguments print in one run. */
export const whole = (...args: readonly string[]): Promise<Ran> =>
  samen(args, { cwd: folderOf({ 'study.yaml': wide }) });
