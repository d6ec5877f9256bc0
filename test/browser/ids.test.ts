import { afterAll, expect, it } from 'vitest';
import { openedPage } from '../support/chromium.ts';
import { folderOf } from '../support/cli.ts';
import { smallStudy } from '../support/small-study.ts';
import { closePages, whatIfOf } from './what-if-page.ts';

afterAll(closePages);

const scenario = (id: string, title: string): string =>
  `  ${id}: { title: ${title}, phases: { build: { duration: 12, costs: [{ title: A, amount: £ 700, when: start }] } } }\n`;

const study = smallStudy(
  '3%',
  `scenarios:\n${scenario('as-is', 'Tender the service as it is')}${scenario('as-it-was', 'Tender the service anew as it was')}`,
);

/** Ids of scenarios that stand on two lines. It runs in the page. */
const brokenIds = `[...document.querySelectorAll('.wi-id')]
  .filter((id) => {
    const range = document.createRange();
    range.selectNodeContents(id);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  })
  .map((id) => id.textContent)`;

it('an id that fits on a line is not broken behind one of its hyphens', async (context) => {
  const { page } = await openedPage(context, await whatIfOf(folderOf({ 'study.yaml': study })));
  const broken: unknown[] = [];
  for (const width of [1000, 1100, 1200, 1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    broken.push(await page.evaluate(brokenIds));
  }

  expect(broken.flat()).toEqual([]);
  expect(await page.locator('.wi-ranking .wi-id').count()).toBe(2);
});
