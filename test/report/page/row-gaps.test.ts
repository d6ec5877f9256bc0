import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openedPage, stopChromium } from '../../support/chromium.ts';
import { folderOf, samen } from '../../support/cli.ts';
import { rowGaps } from '../../support/in-page.mjs';
import { smallStudy } from '../../support/small-study.ts';

afterAll(stopChromium);

const fee = (id: string, title: string, most: number): string =>
  `  ${id}: { title: ${title}, unit: GBP, value: { low: 1000, mode: 2000, high: ${most} }, kind: judgement, why: made up }\n`;

const study = smallStudy(
  '3%',
  `assumptions:
${fee('a', 'Short', 9000)}${fee('b', 'Handing over the registers of the old platform', 8000)}${fee('c', 'Brief', 7000)}${fee('d', 'Training of all who use the registers at their desks', 6000)}scenarios:
  one: { title: One, phases: { build: { duration: 12, costs: [{ title: A, amount: $a, when: start }, { title: B, amount: $b, when: start }] } } }
  two: { title: Two, phases: { build: { duration: 12, costs: [{ title: C, amount: $c, when: start }, { title: D, amount: $d, when: start }] } } }
`,
);

describe('a chart of bars with short and long labels', () => {
  it('has as much between its rows where there is room for all of them on one line, and lays none over another', async (context) => {
    const cwd = folderOf({ 'study.yaml': study });
    await samen(['report', '-o', 'page.html', '--sections', 'sensitivity'], { cwd });
    const gaps = async (width: number): Promise<number[]> => {
      const { page } = await openedPage(context, join(cwd, 'page.html'), { look: { width } });
      return (await page.evaluate(rowGaps)).flat();
    };
    const [wide, narrow] = [await gaps(1100), await gaps(360)];

    expect(wide).toHaveLength(3);
    expect(new Set(wide).size).toBe(1);
    expect(Math.min(...wide, ...narrow)).toBeGreaterThan(2);
    expect(narrow).toHaveLength(3);
  });
});
