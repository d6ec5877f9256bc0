import { pathToFileURL } from 'node:url';
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
  readonly scheme?: 'light' | 'dark';
  readonly onPaper?: boolean;
  /** Whether scripts of a test may run in it. */
  readonly bypassCSP?: boolean;
}

/** A page that is open, and what was heard of it: console messages, errors, and requests beside itself. */
export interface Opened {
  readonly page: Page;
  readonly heard: readonly string[];
}

export async function openFile(browser: Browser, file: string, look: Look): Promise<Opened> {
  const { width, scheme = 'light', bypassCSP = false, onPaper = false } = look;
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP });
  const page = await context.newPage();
  if (onPaper) await page.emulateMedia({ media: 'print', colorScheme: scheme });
  return listened(page, pathToFileURL(file).href);
}

/** Opens an address in a page, and listens to what comes of it. */
export async function listened(page: Page, address: string): Promise<Opened> {
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

/** What axe-core finds fault with, all that opens being open: rule and the first element. */
export async function violations({ page }: Opened): Promise<string[]> {
  await page.evaluate(openAll);
  await page.evaluate(axe.source);
  return page.evaluate(faults);
}
