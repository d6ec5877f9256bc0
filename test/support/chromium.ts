import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect, type TestContext } from 'vitest';
import { listened, type Look, lookAt, type Opened, startBrowser } from './browser.ts';
import { skipVisibly } from './skip.ts';

let browser: Promise<Browser | null> | null = null;
let window: Promise<Page> | null = null;

/** Headless Chromium, started once in a file of tests; skips the test where there is none. */
async function startedChromium(context: TestContext): Promise<Browser> {
  browser ??= startBrowser();
  return (await browser) ?? skipVisibly(context, 'there is no Chromium here');
}

/** For `afterAll`. */
export const stopChromium = async (): Promise<void> => {
  await (await browser)?.close();
  browser = null;
  window = null;
};

/** On a screen. */
const usual: Look = { width: 1280, height: 720 };

/**
 * Opens a file in the window in which a file of tests looks at all its pages, one after another: in each of its own the
 * browser would start a process, and that would compile the script of the page once more.
 *
 * @param fragment - behind the address, with its #
 */
export async function openedPage(
  context: TestContext,
  file: string,
  { fragment = '', look = usual }: { readonly fragment?: string; readonly look?: Look } = {},
): Promise<Opened> {
  const chromium = await startedChromium(context);
  window ??= chromium.newPage();
  const page = await window;
  await lookAt(page, look);
  return listened(page, `${pathToFileURL(file).href}${fragment}`);
}

/** Opens a file where scripts do not run. */
export async function openedWithoutScripts(context: TestContext, file: string): Promise<Page> {
  const page = await (await startedChromium(context)).newPage({ javaScriptEnabled: false });
  context.onTestFinished(() => page.close());
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** Says of a page that it was quiet, and asked for nothing. */
export const expectQuiet = ({ heard }: Opened): void => expect(heard).toEqual([]);
