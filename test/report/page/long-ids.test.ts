import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openedPage, stopChromium } from '../../support/chromium.ts';
import { folderOf, samen } from '../../support/cli.ts';
import { brokenAmounts, brokenIds } from '../../support/in-page.mjs';
import { smallStudy } from '../../support/small-study.ts';

afterAll(stopChromium);

const variant = (id: string, cost: string): string => `  ${id}.registration-with-reuse.of-the-existing-interfaces:
    title: Registration of vehicles with reuse of the existing interfaces
    phases: { build: { duration: 12 } }
    running: [{ title: Platform, amount: ${cost}, from: start, until: horizon }]
`;

const study = smallStudy(
  '3%',
  `assumptions:
  registration.of.vehicles.cost.of.the-old-platform: { unit: GBP/year, value: { low: 1000000, mode: 4010000, high: 9000000 }, kind: judgement, why: made up }
scenarios:
${variant('old', '$registration.of.vehicles.cost.of.the-old-platform')}${variant('new', '3.02M GBP/year')}`,
);

describe('a page on paper of a study with long ids', () => {
  it('breaks them behind their dots, and no amount beside them', async (context) => {
    const cwd = folderOf({ 'study.yaml': study });
    const { stderr } = await samen(['report', '-o', 'page.html', '--sections', 'sensitivity'], { cwd });
    const { page } = await openedPage(context, join(cwd, 'page.html'), { look: { width: 680, onPaper: true } });

    expect(stderr).not.toContain('error[');
    expect(await page.locator('main td.number').allInnerTexts()).toContainEqual(expect.stringContaining('£ 4,010,000'));
    expect(await page.evaluate(brokenIds)).toEqual([]);
    expect(await page.evaluate(brokenAmounts, 'main .table :is(th, td)')).toEqual([]);
  });
});
