import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openedPage, stopChromium } from '../../support/chromium.ts';
import { folderOf, root, samen } from '../../support/cli.ts';

afterAll(stopChromium);

/** The colour of a mark in the legend, and in the chart. It runs in the page. */
const colours = `[
  getComputedStyle(document.querySelector('.key.critical')).backgroundColor,
  getComputedStyle(document.querySelector('rect.critical')).fill,
]`;

it('a legend has the colours of its chart where the system asks for high contrast', async (context) => {
  const file = join(folderOf({}), 'page.html');
  await samen(['report', join(root, 'examples/permits'), '-o', file, '--sections', 'timeline']);
  const { page } = await openedPage(context, file);
  await page.emulateMedia({ forcedColors: 'active' });
  const [key, bar] = await page.evaluate<[string, string]>(colours);
  await page.emulateMedia({ forcedColors: 'none' });

  expect(key).toBe(bar);
});
