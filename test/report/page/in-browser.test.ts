import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { type Look, openFile, startBrowser, violations } from '../../support/browser.ts';
import { memoEnd, misdrawn } from '../../support/in-page.mjs';
import { folderOf, root, samen } from '../../support/cli.ts';
import { skipVisibly } from '../../support/skip.ts';

const permits = join(root, 'examples/permits');

/** Titles that would do something, or break something, where they were not text. */
const hostile = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  String.raw`a\u202eb\u001fc`,
  'W'.repeat(300),
  "' onload='alert(1)",
];

/** The study of the example, its titles replaced by these in turn. */
function hostileStudy(): string {
  let next = 0;
  const title = (): string => `title: "${hostile[next++ % hostile.length]}"`;
  const files = readdirSync(permits).map((name) => {
    const text = readFileSync(join(permits, name), 'utf8');
    return [name, text.replaceAll(/title: \{ nl: (?:"[^"]*"|[^,"]*), en: (?:"[^"]*"|[^,"}]*) \}/g, title)] as const;
  });
  return folderOf(Object.fromEntries(files));
}

/** The study of the example, with a dozen more scenarios that cannot be chosen. */
function failingStudy(): string {
  const files = Object.fromEntries(
    readdirSync(permits).map((name) => [name, readFileSync(join(permits, name), 'utf8')]),
  );
  const more = Array.from({ length: 12 }, (_, index) => [
    `package-${index}.scenario.yaml`,
    `scenario: package-${index}\nextends: package\ntitle: Standard package, bought in another way, number ${index}\n`,
  ]);
  return folderOf({ ...files, ...Object.fromEntries(more) });
}

async function written(study: string, ...options: readonly string[]): Promise<string> {
  const file = join(folderOf({}), 'page.html');
  const { code, stderr } = await samen(['report', study, '-o', file, ...options]);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return file;
}

/** On a phone, on a screen, and on paper of 180 mm. */
const looks: readonly Look[] = [
  { width: 390 },
  { width: 1280 },
  { width: 1280, scheme: 'dark' },
  { width: 680, onPaper: true },
];

describe('a page in a browser', () => {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
  const inBrowser = (context: TestContext): Browser => browser ?? skipVisibly(context, 'Chromium is missing');

  it.each([
    ['a study of many scenarios', 'scenarios/digipoort', 'en'],
    ['an example', 'examples/permits', 'nl'],
  ])('of %s says nothing, asks for nothing, and shows every chart whole', async (_, study, language) => {
    // Where a browser is missing, the tests below say so.
    if (browser === null) return;
    const file = await written(join(root, study), '--lang', language);
    const found = await Promise.all(
      looks.map(async (look) => {
        const opened = await openFile(browser as Browser, file, look);
        return [...opened.heard, ...(await opened.page.evaluate(misdrawn))];
      }),
    );

    expect(found).toEqual(looks.map(() => []));
    expect(statSync(file).size).toBeLessThan(1.5e6);
  });

  it('has nothing that axe-core finds fault with, light on a phone or dark on a screen', async (context) => {
    const file = await written(permits);
    const found = [];
    for (const look of looks.filter(({ width, scheme }) => width === 390 || scheme === 'dark'))
      found.push(...(await violations(await openFile(inBrowser(context), file, { ...look, bypassCSP: true }))));

    expect(found).toEqual([]);
  });

  it('shows hostile titles as text, and nothing of them runs or breaks a chart', async (context) => {
    const file = await written(hostileStudy(), '--title', hostile[0] ?? '');
    for (const look of looks.filter(({ scheme }) => scheme !== 'dark')) {
      const opened = await openFile(inBrowser(context), file, look);
      expect([...opened.heard, ...(await opened.page.evaluate(misdrawn))]).toEqual([]);
      expect(await opened.page.title()).toBe(hostile[0]);
      const text = await opened.page.innerText('main');
      for (const title of ['<img src=x onerror=alert(1)>', '=1+1', 'a\\u202eb\\x1fc']) expect(text).toContain(title);
    }
  });

  it.each([
    ['of many scenarios', () => join(root, 'scenarios/digipoort')],
    ['of which most scenarios fail a gate', failingStudy],
  ])('has a memo that fits a sheet of paper, of a study %s', async (_, study) => {
    if (browser === null) return;
    const file = await written(study(), '--sections', 'memo', '--lang', 'nl');
    const { page } = await openFile(browser, file, { width: 680, onPaper: true });
    const bottom = await page.evaluate(memoEnd);

    // 297 mm less the margins, at 96 pixels an inch.
    expect(bottom).toBeLessThan(((297 - 32) / 25.4) * 96);
  });
});
