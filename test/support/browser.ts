import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserAt } from '../../src/cli/host/browser.ts';
import { faults, openAll } from './in-page.mjs';

/** A browser without a window; null where none is installed. */
export async function startBrowser(): Promise<Browser | null> {
  const executablePath = browserAt(null);
  if (executablePath === null) return null;
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ executablePath, args });
}

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly onPaper?: boolean;
}

/** Looks at a page like this from now on, also at what is opened in its place. */
export async function lookAt(page: Page, { width, height = 900, scheme = 'light', onPaper = false }: Look) {
  await page.setViewportSize({ width, height });
  // Otherwise all that is clicked is waited for until the page has scrolled there, picture by picture.
  await page.emulateMedia({ media: onPaper ? 'print' : 'screen', colorScheme: scheme, reducedMotion: 'reduce' });
}

/** A page that is open, and what was heard of it: console messages, errors, and requests beside itself. */
export interface Opened {
  readonly page: Page;
  readonly heard: readonly string[];
}

/** Opens an address in a page, anew though it be open there, and listens to what comes of it. */
export async function listened(page: Page, address: string): Promise<Opened> {
  await page.goto('about:blank');
  // What stood there before was heard by another.
  for (const event of ['console', 'pageerror', 'dialog', 'request']) page.removeAllListeners(event);
  const heard: string[] = [];
  const own = address.split('#')[0];
  page.on('console', (message) => heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== own) heard.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, heard };
}

/** What axe-core finds fault with in each look, all that opens being open: rule and the first element. */
export async function violations({ page }: Opened, looks: readonly Look[]): Promise<string[]> {
  await page.evaluate(openAll);
  await page.evaluate(axe.source);
  const found = [];
  for (const look of looks) {
    await lookAt(page, look);
    found.push(...(await page.evaluate(faults)));
  }
  return found;
}
