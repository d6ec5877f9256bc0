import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openedPage, stopChromium } from '../../support/chromium.ts';
import { folderOf, samen } from '../../support/cli.ts';
import { smallStudy } from '../../support/small-study.ts';

afterAll(stopChromium);

const hebrew = 'שלום עולם';

const study = smallStudy(
  '3%',
  `criteria:
  ease: { title: Ease, worst: 1, best: 5 }
stakeholders:
  users: { title: ${hebrew}, say: 50%, weights: { ease: 1 } }
  owners: { title: Owners, say: 50%, weights: { ease: 1 } }
scenarios:
  "1.5": { title: New, phases: {}, delivered: never, scores: { ease: 4 } }
  "1.6": { title: Other, phases: {}, delivered: never, scores: { ease: 2 } }
`,
);

/** Where on its line a text stands, in pixels: of its first letter in a paragraph. It runs in the page. */
const lefts = (page: Page, start: string, texts: readonly string[]): Promise<number[]> =>
  page.evaluate(`(() => {
    const words = document.createTreeWalker(document.querySelector('#criteria'), NodeFilter.SHOW_TEXT);
    while (words.nextNode() && !words.currentNode.data.includes(${JSON.stringify(start)}));
    const node = words.currentNode;
    return ${JSON.stringify(texts)}.map((text) => {
      const range = document.createRange();
      const at = node.data.indexOf(text, node.data.indexOf(${JSON.stringify(start)}));
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      return range.getBoundingClientRect().left;
    });
  })()`);

describe('a page with names that are read from right to left', () => {
  it('has what stands behind a name to the right of it', async (context) => {
    const cwd = folderOf({ 'study.yaml': study });
    const { stderr } = await samen(['report', '-o', 'page.html', '--sections', 'criteria'], { cwd });
    const { page } = await openedPage(context, join(cwd, 'page.html'), { look: { width: 1280 } });
    const [name = 0, colon = 0, more = 0] = await lefts(page, hebrew, [hebrew, ': ', 'is first']);

    expect(stderr).not.toContain('error[');
    expect(colon).toBeGreaterThan(name);
    expect(more).toBeGreaterThan(colon);
  });
});
