import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../support/cli.ts';
import { openedPage } from '../support/chromium.ts';
import { closePages, whatIfOf } from './what-if-page.ts';

afterAll(closePages);

/** The control with the focus, where the bar at the foot of the screen hides some of it. */
const covered = `(() => {
  const [bar, control] = [document.querySelector('.wi-bar'), document.activeElement];
  if (!control.closest('#what-if') || bar.contains(control)) return [];
  const { top, bottom } = bar.getBoundingClientRect();
  const box = control.getBoundingClientRect();
  return box.bottom > top && box.top < bottom ? [control.id || control.textContent] : [];
})()`;

it('a control that Tab comes to is not covered by the bar at the foot of a narrow screen', async (context) => {
  const { page } = await openedPage(context, await whatIfOf(join(root, 'scenarios/digipoort')), {
    look: { width: 320, height: 844 },
  });
  const found: string[] = [];
  let seen = 0;
  await page.locator('#what-if').scrollIntoViewIfNeeded();
  await page.getByRole('searchbox').focus();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    seen += (await page.evaluate(`document.activeElement.closest('#what-if') !== null`)) === true ? 1 : 0;
    found.push(...((await page.evaluate(covered)) as string[]));
  }

  expect(seen).toBeGreaterThan(10);
  expect(found).toEqual([]);
});
