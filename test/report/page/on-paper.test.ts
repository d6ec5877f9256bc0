import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openedPage, stopChromium } from '../../support/chromium.ts';
import { folderOf, root, samen } from '../../support/cli.ts';
import { partedOnPaper } from '../../support/in-page.mjs';

afterAll(stopChromium);

describe('a page on paper', () => {
  it('keeps titles, headings and legends on one sheet with what they are of, and a short table whole', async (context) => {
    const file = join(folderOf({}), 'page.html');
    await samen([
      'report',
      join(root, 'scenarios/digipoort'),
      '-o',
      file,
      '--sections',
      'costs,timeline,criteria,assumptions',
    ]);
    const { page } = await openedPage(context, file, { look: { width: 680, onPaper: true } });

    expect(await page.locator('figure .legend').count()).toBeGreaterThan(4);
    expect(await page.evaluate(partedOnPaper)).toEqual([]);
  });
});
