import { describe, expect, it } from 'vitest';
import { parseCsv } from '../support/csv.ts';
import { runWith } from '../support/fake-host.ts';

/** Every number has more digits than a sentence tells. */
const study = `samen: 1
study: full
title: In full
currency: EUR
start: 2026-01
horizon: 2026-12
as-of: 2026-02
as-of-dates: { 2026-01: { title: Early }, 2026-02: { title: Late } }
accepts: { past-differs: made up }
prices: { basis: real, level: 2026 }
discounting: { rate: 0%, basis: real, base: 2026, timing: start-of-year }
assumptions:
  effort:
    unit: person-months
    known:
      2026-01: { value: 20.123456, kind: judgement, why: x }
      2026-02: { value: { min: 10.123456, max: 31.123456 }, kind: judgement, why: x }
  price: { unit: EUR, range: 0 .. 90000, value: { min: 10000.123, max: 30000.123 }, kind: judgement, why: x }
  docs:
    unit: percent
    range: 0% .. 100%
    known:
      2026-01: { value: 12.345678%, kind: judgement, why: x }
      2026-02: { value: { min: 30.123456%, max: 90.123456% }, kind: judgement, why: x }
responsibility:
  firm: { rate: 1000, requires: [{ assumption: docs, at-least: 33.333456%, because: x }] }
scenarios:
  made: { title: Made, phases: { p: { responsibility: firm, duration: 2, work: [{ effort: $effort }] } } }
  bought: { title: Bought, phases: { p: { duration: 2, costs: [{ title: c, amount: $price, when: end }] } } }
`;

const later = study
  .replace('33.333456%', '34.123456%')
  .replace('price: {', 'price: { note: changed,')
  .replace('30000.123', '32000.123');

const forms = [
  { language: 'en', delimiter: ',', decimal: '.', unit: 'unit' },
  { language: 'nl', delimiter: ';', decimal: ',', unit: 'eenheid' },
] as const;

/** The rows of the table whose head has such a field, as an object each. */
function rowsUnder(records: readonly string[][], field: string): Record<string, string>[] {
  const at = records.findIndex((record) => record.includes(field));
  const [head = [], ...rest] = records.slice(at);
  const end = rest.findIndex((record) => record.every((each) => each === ''));
  const rows = end === -1 ? rest : rest.slice(0, end);
  return rows.map((row) => Object.fromEntries(row.map((each, index) => [head[index] ?? '', each])));
}

describe.each(forms)('CSV in $language has all digits', ({ language, delimiter, decimal, unit }) => {
  const recordsOf = async (...args: readonly string[]): Promise<string[][]> => {
    const shown = ['--format', 'csv', '--lang', language, '--delimiter', delimiter];
    const ran = await runWith({ 'full.yaml': study, 'later.yaml': later }, [...args, ...shown]);
    expect(ran.err).toBe('');
    return parseCsv(ran.out, delimiter);
  };
  const number = (text: string | undefined): number => Number(text?.replace(decimal, '.'));
  const isEnglish = language === 'en';
  const say = (en: string, nl: string): string => (isEnglish ? en : nl);
  const digits = (text: string): string => text.replaceAll('.', decimal);

  it('of what must be true', async () => {
    const rows = rowsUnder(await recordsOf('discover', 'made', 'full.yaml'), '#');
    const [first] = rows;
    const bounds = rows.flatMap((row) =>
      [say('From', 'Vanaf'), say('Up to', 'Tot en met')].map((head) => row[head] ?? ''),
    );
    const units = rows.flatMap((row) => [
      row[`${say('From', 'Vanaf')} (${unit})`],
      row[`${say('Up to', 'Tot en met')} (${unit})`],
    ]);

    expect(bounds.filter((each) => each !== '').every((each) => String(number(each)).length > 8)).toBe(true);
    expect(new Set(units)).toEqual(new Set(['', 'percent', 'EUR', 'person-months']));
    expect(number(first?.[say('First there [%]', 'Daar eerste [%]')]) % 1).not.toBe(0);
    expect(number(first?.[say('Of all firsts [%]', 'Van alle keren [%]')]) % 1).not.toBe(0);
    expect(first).toHaveProperty([say('Accident [%]', 'Toeval [%]')]);
  });

  it('of the chance to be beyond a switching value', async () => {
    const head = say('Chance beyond [%]', 'Kans voorbij [%]');
    const rows = rowsUnder(await recordsOf('sensitivity', 'full.yaml'), head);

    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every((row) => String(number(row[head])).length > 6)).toBe(true);
  });

  it('of what changed, and of a gate that changed', async () => {
    const records = await recordsOf('explain', 'full.yaml', '--of', 'made');
    const [was, now] = [say('Was', 'Was'), say('Is', 'Is')];
    const docs = rowsUnder(records, `${was} (${unit})`).find((row) => Object.values(row)[0] === 'docs');

    expect(docs).toMatchObject({
      [was]: digits('12.345678'),
      [`${was} (${unit})`]: 'percent',
      [now]: digits('60.123456'),
      [`${now} (${unit})`]: 'percent',
    });
    expect(records.flat()).toContain(`${digits('12.345678%')} → ${digits('60.123456%')}`);
  });

  it('of what an assumption must be for a figure, and of the figure there', async () => {
    const records = await recordsOf(
      'solve',
      'full.yaml',
      '--figure',
      'scenarios.made.total-cost',
      '--to',
      '20000.567',
      '--by',
      'effort',
    );
    const [asIs, root] = rowsUnder(records, 'effort');

    expect(asIs).toMatchObject({ effort: digits('20.623456'), [`effort (${unit})`]: 'person-months' });
    expect(number(root?.['effort'])).toBeCloseTo(20.000567, 9);
    expect(Object.values(asIs ?? {})[2]).toContain(digits('20623.456'));
  });

  it('of gates and the chance to pass them', async () => {
    const gates = await recordsOf('show', 'made', 'full.yaml', '--table', 'gates');
    const compared = await recordsOf('compare', 'full.yaml');

    expect(gates.flat().some((field) => field.includes(digits('33.333456')))).toBe(true);
    expect(compared.flat().join(' ')).toMatch(/94[.,]65\d*%/);
  });

  it('of how far estimates reach', async () => {
    const fields = (await recordsOf('assumptions', 'full.yaml')).flat();

    expect(fields.some((field) => field.includes(digits('10.123456')) && field.includes(digits('31.123456')))).toBe(
      true,
    );
  });

  it('of the part of the draws that a plan keeps', async () => {
    const head = say('is [%]', 'is [%]');
    const rows = rowsUnder(await recordsOf('simulate', 'full.yaml', '--draws', '1000'), head);

    expect(rows.map((row) => number(row[head]) % 1)).not.toEqual(rows.map(() => 0));
  });

  it('of what differs between two studies', async () => {
    const fields = (await recordsOf('diff', 'full.yaml', 'later.yaml')).flat();

    expect(fields).toContain(digits('20000.123'));
    expect(fields).toContain(digits('21000.123'));
  });
});
