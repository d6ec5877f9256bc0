import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Look, lookAt, violations } from '../../support/browser.ts';
import { expectQuiet, openedPage, stopChromium } from '../../support/chromium.ts';
import { folderOf, root, samen } from '../../support/cli.ts';
import {
  brokenAmounts,
  brokenWholes,
  brokenWords,
  loneMarks,
  memoEnd,
  misdrawn,
  openAll,
  sheets,
  tooWide,
  withoutContainers,
} from '../../support/in-page.mjs';

const permits = join(root, 'examples/permits');

/** Titles that would do something, or break something, where they were not text. */
const hostile = [
  "</script><script>document.title='pwned'</script>",
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

/** Thirty scenarios that are finished at different times, by an estimate. */
function manyScenarios(): string {
  const scenarios = Array.from(
    { length: 30 },
    (_, index) =>
      `  s${index}: { title: Number ${index}, phases: { build: { duration: $length }, test: { after: build, duration: ${index} } } }\n`,
  );
  return folderOf({
    'study.yaml': `samen: 1
study: many
title: Many
currency: EUR
start: 2025-01
horizon: 2034-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: mid-year }
simulation: { draws: 100 }
assumptions: { length: { unit: months, value: { low: 6, mode: 9, high: 18 }, kind: judgement, why: made up } }
scenarios:
${scenarios.join('')}`,
  });
}

async function written(study: string, ...options: readonly string[]): Promise<string> {
  const file = join(folderOf({}), 'page.html');
  const { code, stderr } = await samen(['report', study, '-o', file, ...options]);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return file;
}

const phone: Look = { width: 390 };
/** Also what is left of a screen where it is magnified four times. */
const narrowest: Look = { width: 320 };
const dark: Look = { width: 1280, scheme: 'dark' };
/** Of 180 mm. */
const paper: Look = { width: 680, onPaper: true };
/** Of 269 mm, as tables of many columns have it. */
const across: Look = { width: 1017, onPaper: true };

afterAll(stopChromium);

describe('a page in a browser', () => {
  it.for([
    ['a study of many scenarios', 'scenarios/digipoort', 'en'],
    ['an example', 'examples/permits', 'nl'],
  ] as const)('of %s says nothing, asks for nothing, and shows every chart whole', async (given, context) => {
    const [, study, language] = given;
    const file = await written(join(root, study), '--lang', language);
    const opened = await openedPage(context, file);
    for (const look of [narrowest, phone, { width: 1280 }, dark, paper]) {
      await lookAt(opened.page, look);
      expect({ look, wrong: await opened.page.evaluate(misdrawn) }).toEqual({ look, wrong: [] });
    }

    expectQuiet(opened);
    expect(statSync(file).size).toBeLessThan(1.5e6);
  });

  it('has nothing that axe-core finds fault with, light on a phone or dark on a screen', async (context) => {
    const opened = await openedPage(context, await written(permits));

    expect(await violations(opened, [phone, dark])).toEqual([]);
  });

  it('keeps the id of a scenario apart from its title', async (context) => {
    const { page } = await openedPage(context, await written(permits, '--sections', 'ranking,timeline'));
    const shown = async (places: string): Promise<string[]> => page.locator(places).allInnerTexts();

    // Two blanks are seen as two, which are otherwise one on a page.
    expect(await shown('#ranking tbody th')).toContainEqual(expect.stringMatching(/^[\w.-]+ {2}\S/));
    expect(await shown('summary')).toContainEqual(expect.stringMatching(/: [\w.-]+ {2}\S/));
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.drawing text')).whiteSpace`)).toBe('pre');
  });

  it('breaks no amount over two lines, on a phone or a screen, in a currency that has no sign too', async (context) => {
    const files = readdirSync(permits).map((name) => {
      const text = readFileSync(join(permits, name), 'utf8');
      return [name, text.replaceAll('EUR', 'KWD').replaceAll('€', 'KWD')] as const;
    });
    const { page } = await openedPage(context, await written(folderOf(Object.fromEntries(files))));
    for (const width of [320, 360, 390, 768, 1200, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      expect({ width, broken: await page.evaluate(brokenAmounts) }).toEqual({ width, broken: [] });
    }
  });

  it.for([
    ['scenarios/digipoort', 'nl'],
    ['examples/permits', 'en'],
    ['examples/vergunningen', 'nl'],
  ] as const)('has columns on paper that are as wide as the words in them, of %s', async ([study, lang], context) => {
    const file = await written(join(root, study), '--lang', lang, '--sections', 'sensitivity,uncertainty,gates');
    const { page } = await openedPage(context, file, { look: paper });

    expect(await page.evaluate(brokenWords)).toEqual([]);
  });

  it.for([
    ['of nine columns or more', () => join(root, 'scenarios/digipoort')],
    ['of a column for each of many scenarios', failingStudy],
  ] as const)('keeps words and months whole in a wide table %s, which fits its sheet', async ([, study], context) => {
    const file = await written(study(), '--lang', 'nl', '--sections', 'ranking,costs,assumptions');
    const { page } = await openedPage(context, file, { look: across });

    expect(await page.evaluate(brokenWords)).toEqual([]);
    expect(await page.evaluate(tooWide)).toEqual([]);
    // Chromium that prints goes by the width of the first sheet of all, which stands, in what asks how wide it is.
    await page.evaluate(withoutContainers);
    expect(await page.evaluate(brokenWords, '.wide table:not(.crowded) .text')).toEqual([]);
  });

  it('keeps units whole on paper, however long they are, in a list of assumptions that fits its sheet', async (context) => {
    const file = await written(join(root, 'scenarios/digipoort'), '--lang', 'nl', '--sections', 'assumptions');
    const { page } = await openedPage(context, file, { look: across });

    expect(await page.locator('.whole').allInnerTexts()).toContain('persoonsmaanden');
    expect(await page.evaluate(brokenWholes)).toEqual([]);
    expect(await page.evaluate(tooWide)).toEqual([]);
    await page.evaluate(withoutContainers);
    expect(await page.evaluate(brokenWholes)).toEqual([]);
  });

  it('has no table beyond a sheet across where there is a column for each of thirty scenarios', async (context) => {
    const file = await written(manyScenarios(), '--sections', 'uncertainty');
    const { page } = await openedPage(context, file, { look: across });

    expect(await page.evaluate(tooWide)).toEqual([]);
  });

  it('keeps the mark of provenance beside the last word of what it marks', async (context) => {
    const file = await written(
      join(root, 'scenarios/digipoort'),
      '--lang',
      'nl',
      '--sections',
      'ranking,costs,criteria',
    );
    const opened = await openedPage(context, file);
    await opened.page.evaluate(openAll);
    for (const look of [narrowest, phone, { width: 1280 }, paper, across]) {
      await lookAt(opened.page, look);
      expect({ look, alone: await opened.page.evaluate(loneMarks) }).toEqual({ look, alone: [] });
    }
  });

  it('has a wide table on the sheet of its heading, across', async (context) => {
    const file = await written(join(root, 'scenarios/digipoort'), '--sections', 'ranking,costs');
    const { page } = await openedPage(context, file, { look: paper });
    expect(await page.evaluate(sheets)).toEqual([
      ['ranking', 'across'],
      ['costs', 'auto'],
    ]);
  });

  it('shows hostile titles as text, and nothing of them runs or breaks a chart', async (context) => {
    const file = await written(hostileStudy(), '--title', hostile[0] ?? '');
    const opened = await openedPage(context, file);
    for (const look of [narrowest, phone, { width: 1280 }, paper]) {
      await lookAt(opened.page, look);
      expect({ look, wrong: await opened.page.evaluate(misdrawn) }).toEqual({ look, wrong: [] });
      expect(await opened.page.title()).toBe(hostile[0]);
      const text = await opened.page.innerText('main');
      for (const title of ['<img src=x onerror=alert(1)>', '=1+1', 'a\\u202eb\\x1fc']) expect(text).toContain(title);
    }
    expectQuiet(opened);
  });

  it.for([
    ['of many scenarios', () => join(root, 'scenarios/digipoort')],
    ['of which most scenarios fail a gate', failingStudy],
  ] as const)('has a memo that fits a sheet of paper, of a study %s', async ([, study], context) => {
    const file = await written(study(), '--sections', 'memo', '--lang', 'nl');
    const { page } = await openedPage(context, file, { look: paper });
    const bottom = await page.evaluate(memoEnd);

    // 297 mm less the margins, at 96 pixels an inch.
    expect(bottom).toBeLessThan(((297 - 32) / 25.4) * 96);
  });
});
