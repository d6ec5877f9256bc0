import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, type TestContext } from 'vitest';
import { skipVisibly } from './skip.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

let browser: Promise<Browser> | null = null;

/** Headless Chromium, started once in a file of tests; skips the test where there is none. */
function startedChromium(context: TestContext): Promise<Browser> {
  const executablePath = places.find((each) => existsSync(each));
  if (executablePath === undefined) return skipVisibly(context, 'there is no Chromium here');
  browser ??= chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return browser;
}

/** For `afterAll`. */
export const stopChromium = async (): Promise<void> => {
  await (await browser)?.close();
  browser = null;
};

/** A page that is open, with all that it said on its console, and all that it asked for besides itself. */
export interface Opened {
  readonly page: Page;
  readonly said: readonly string[];
  readonly asked: readonly string[];
}

/** Opens a file in a window of its own. @param fragment - behind the address, with its # */
export async function openedPage(
  context: TestContext,
  file: string,
  { fragment = '', ...options }: BrowserContextOptions & { readonly fragment?: string } = {},
): Promise<Opened> {
  const window = await (await startedChromium(context)).newContext(options);
  context.onTestFinished(() => window.close());
  const page = await window.newPage();
  const [said, asked]: string[][] = [[], []];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => said?.push(message.text()));
  page.on('pageerror', (error) => said?.push(error.message));
  page.on('dialog', (dialog) => {
    said?.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) asked?.push(request.url());
  });
  await page.goto(`${address}${fragment}`);
  return { page, said: said ?? [], asked: asked ?? [] };
}

/** Says of a page that it was quiet, and asked for nothing. */
export const expectQuiet = ({ said, asked }: Opened): void => expect({ said, asked }).toEqual({ said: [], asked: [] });
