import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../support/cli.ts';
import { openedPage } from '../support/chromium.ts';
import { closePages, drawn, whatIfOf } from './what-if-page.ts';

afterAll(closePages);

it('Escape in a field gives back what stood there when somebody came to it', async (context) => {
  const { page } = await openedPage(context, await whatIfOf(join(root, 'scenarios/digipoort')));
  await page.getByRole('searchbox').fill('rebuild-size');
  await page.locator('.wi-found button').first().click();
  const box = page.locator('#what-if-rebuild-size');
  const other = page.getByRole('searchbox');
  const reported = await box.inputValue();
  const pressed = async (value: string, then: 'Escape' | 'Tab'): Promise<string> => {
    await box.fill(value);
    await drawn(page);
    await box.press(then);
    await drawn(page);
    return box.inputValue();
  };

  expect(await pressed('900', 'Escape')).toBe(reported);
  // What cannot be computed goes too.
  expect(await pressed('much', 'Escape')).toBe(reported);
  expect(await page.locator('.wi-undo:visible').count()).toBe(0);
  expect(await pressed('900', 'Tab')).toBe('900');
  await other.focus();
  await box.focus();
  expect(await pressed('1000', 'Escape')).toBe('900');
  expect(await page.evaluate(`document.activeElement.id`)).toBe('what-if-rebuild-size');
});
