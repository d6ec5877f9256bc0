import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openedPage, stopChromium } from '../../support/chromium.ts';
import { folderOf, samen } from '../../support/cli.ts';
import { smallStudy } from '../../support/small-study.ts';

afterAll(stopChromium);

/** A study of which a table has long ids in a text, between columns of large amounts with their units. */
const longIds = smallStudy(
  '3%',
  `assumptions:
  licence: { title: Licence, unit: GBP/year, range: 1000000 .. 90000000, value: 24000000, kind: judgement, why: as the supplier of the mainframe wrote in its last letter }
scenarios:
  convert-the-code-of-the-mainframe:
    title: Convert
    phases: { convert: { duration: 6 months, costs: [{ title: All, amount: £ 90M, when: start }] } }
  stay-with-the-mainframe-for-ever:
    title: Stay
    phases: {}
    delivered: never
    running: [{ title: Licence, amount: $licence, from: start, until: horizon }]
`,
);

/** Texts of many letters in a column that leaves them no room for words beside each other. It runs in the page. */
const squeezed = `[...document.querySelectorAll('td.text')]
  .filter((cell) => cell.textContent.length >= 36 && cell.getBoundingClientRect().width < 180)
  .map((cell) => cell.textContent)`;

describe('a table on a screen', () => {
  it.for([390, 1280])(
    'has room for words beside each other in a long text, at a width of %i',
    async (width, context) => {
      const cwd = folderOf({ 'study.yaml': longIds });
      const { stderr } = await samen(['report', '-o', 'page.html', '--sections', 'sensitivity,assumptions'], { cwd });
      const { page } = await openedPage(context, join(cwd, 'page.html'), { look: { width } });

      expect(stderr).not.toContain('error[');
      expect(await page.locator('td.text').allInnerTexts()).toContainEqual(
        expect.stringMatching(/leads below, .* leads above/),
      );
      expect(await page.evaluate(squeezed)).toEqual([]);
    },
  );
});

/** A study with requirements on when it finishes, and on much else, of which a sheet has room for little. */
const dated = smallStudy(
  '3%',
  `assumptions:
  ready: { title: How ready the organisation and all of its people are, unit: percent, value: 80%, kind: judgement, why: x }
responsibility:
  form: { title: A contract form with a long name that stands there too, rate: 10000, requires: [{ assumption: ready, at-least: 60% }] }
requires: [{ figure: finish, at-most: 2028-06 }, { figure: finish, at-least: 2026-02 }]
scenarios:
  new: { title: New, phases: { build-everything-anew: { title: Build everything anew, responsibility: form, duration: 15 months, work: [{ effort: 30 }] }, test: { title: Test everything that was built, responsibility: form, after: build-everything-anew, duration: 3 months, work: [{ effort: 3 }] } } }
`,
);

/** Months that stand on two lines. It runs in the page. */
const brokenMonths = `[...document.querySelectorAll('#gates td')]
  .filter((cell) => /^\\d{4}-\\d\\d$/.test(cell.textContent) && cell.getBoundingClientRect().width > 0)
  .filter((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  })
  .map((cell) => cell.textContent)`;

describe('a table on paper', () => {
  it('keeps the month whole in which a scenario of a requirement finishes', async (context) => {
    const cwd = folderOf({ 'study.yaml': dated });
    await samen(['report', '-o', 'page.html', '--sections', 'gates'], { cwd });
    const look = { width: 680, onPaper: true };
    const { page } = await openedPage(context, join(cwd, 'page.html'), { look });

    expect(await page.locator('#gates td').allInnerTexts()).toContain('2027-06');
    expect(await page.evaluate(brokenMonths)).toEqual([]);
  });
});
