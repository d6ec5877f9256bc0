import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { saidOf, smallStudy } from '../support/small-study.ts';
import { readWorkbook } from '../support/workbook-reading.ts';

const entry = (id: string, index: number): string =>
  `  ${id}: { unit: GBP, known: { 2025-06: { value: 800, kind: judgement, why: x }, 2026-01: { value: { low: 900, mode: ${1000 + index}, high: 1400 }, kind: judgement, why: x } } }`;

/** A study of which many assumptions changed since the first date. */
const changed = (count: number): string => {
  const ids = [...Array.from({ length: count }).keys()].map((index) => `a${index}`);
  return smallStudy(
    '3%',
    `as-of-dates: { 2025-06: { title: Before } }
assumptions:
${ids.map(entry).join('\n')}
scenarios:
  far: { title: Far, phases: { go: { duration: 3 months, costs: [${ids.map((id) => `{ title: ${id}, amount: $${id}, when: start }`).join(', ')}] } } }
`,
  );
};

describe('how many settings and draws there are', () => {
  it.each([
    [10, 'exact over 1,024 settings:', 'exact over 1.024 standen:'],
    [30, /over 512 of the orders .*, \d{1,2},\d{3} settings:/, /over 512 van de volgordes .*, \d{1,2}\.\d{3} standen:/],
  ])('is written with marks between thousands: %i assumptions that changed', async (count, english, dutch) => {
    const files = { 'many.yaml': changed(count) };
    const explain = ['explain', 'many.yaml', '--of', 'far', '--full'];

    expect(await saidOf(files, explain)).toMatch(english);
    expect(await saidOf(files, [...explain, '--lang', 'nl'])).toMatch(dutch);
  });

  it.each([
    ['en', 'Simulated', '10,000 draws with seed 1'],
    ['nl', 'Trekkingen', '10.000 trekkingen met seed 1'],
  ])('is written so in a workbook (%s)', async (lang, sheet, written) => {
    const cwd = folderOf({ 'study.yaml': changed(1) });
    await samen(['report', '-o', 'study.xlsx', '--lang', lang], { cwd });
    const { sheets } = readWorkbook(readFileSync(join(cwd, 'study.xlsx')));

    expect([...(sheets.get(sheet)?.values() ?? [])].some(({ value }) => String(value).includes(written))).toBe(true);
  });
});
