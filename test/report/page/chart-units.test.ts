import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../../support/cli.ts';
import { smallStudy } from '../../support/small-study.ts';

/** A study of which the lead changed and depends on an estimate, in pounds or in months. */
const changed = (ranking: string): string =>
  smallStudy(
    '3%',
    `ranking: { by: ${ranking} }
as-of-dates: { 2025-06: { title: Before } }
assumptions:
  price: { unit: GBP, known: { 2025-06: { value: 800000, kind: judgement, why: x }, 2026-01: { value: { low: 900000, mode: 1000000, high: 1400000 }, kind: judgement, why: x } } }
  parts: { unit: GBP, known: { 2025-06: { value: 50000, kind: judgement, why: x }, 2026-01: { value: 70000, kind: judgement, why: x } } }
  length: { unit: months, known: { 2025-06: { value: 3, kind: judgement, why: x }, 2026-01: { value: { low: 4, mode: 5, high: 9 }, kind: judgement, why: x } } }
  test: { unit: months, known: { 2025-06: { value: 1, kind: judgement, why: x }, 2026-01: { value: 2, kind: judgement, why: x } } }
scenarios:
  buy: { title: Buy, phases: { go: { duration: $length, costs: [{ title: All, amount: $price, when: start }, { title: Parts, amount: $parts, when: start }] }, test: { after: go, duration: $test } } }
  make: { title: Make, phases: { go: { duration: 20 months, costs: [{ title: All, amount: £ 3M, when: start }] } } }
`,
  );

async function captionsOf(study: string, lang: string): Promise<string[]> {
  const cwd = folderOf({ 'study.yaml': study });
  await samen(['report', '-o', 'page.html', '--sections', 'changes,sensitivity', '--lang', lang], { cwd });
  const page = readFileSync(join(cwd, 'page.html'), 'utf8');
  return [...page.matchAll(/<figcaption>(.*?)<\/figcaption>/g)].map(([, caption = '']) => caption);
}

describe('a chart with figures beside its bars', () => {
  it.each([
    ['present-value', 'en', / \[GBP (?:million|thousand)\]$/],
    ['present-value', 'nl', / \[(?:GBP mln|GBP duizend)\]$/],
    ['finish', 'en', / \[months\]$/],
    ['finish', 'nl', / \[maanden\]$/],
  ])('says in what unit they are, by %s (%s)', async (ranking, lang, unit) => {
    const captions = await captionsOf(changed(ranking), lang);

    expect(captions.length).toBeGreaterThan(1);
    for (const caption of captions) expect(caption).toMatch(unit);
  });
});
