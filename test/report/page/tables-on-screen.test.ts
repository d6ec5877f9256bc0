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
