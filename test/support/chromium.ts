import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect, type TestContext } from 'vitest';
import { listened, type Opened, startBrowser } from './browser.ts';
import { skipVisibly } from './skip.ts';

let browser: Promise<Browser | null> | null = null;

/** Headless Chromium, started once in a file of tests; skips the test where there is none. */
async function startedChromium(context: TestContext): Promise<Browser> {
  browser ??= startBrowser();
  return (await browser) ?? skipVisibly(context, 'there is no Chromium here');
}

/** For `afterAll`. */
export const stopChromium = async (): Promise<void> => {
  await (await browser)?.close();
  browser = null;
};

/** Opens a file in a window of its own. @param fragment - behind the address, with its # */
export async function openedPage(
  context: TestContext,
  file: string,
  { fragment = '', ...options }: BrowserContextOptions & { readonly fragment?: string } = {},
): Promise<Opened> {
  const window = await (await startedChromium(context)).newContext(options);
  context.onTestFinished(() => window.close());
  return listened(await window.newPage(), `${pathToFileURL(file).href}${fragment}`);
}

/** Says of a page that it was quiet, and asked for nothing. */
export const expectQuiet = ({ heard }: Opened): void => expect(heard).toEqual([]);
