import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fragmentOf, type Setting } from '../../src/browser/setting.ts';
import { stopChromium } from '../support/chromium.ts';
import { samen } from '../support/cli.ts';

const made = new Map<string, Promise<string>>();
let folder: string | null = null;

/** The page of a study: the same is made once in a file of tests. */
export function reportOf(study: string, ...options: readonly string[]): Promise<string> {
  const key = JSON.stringify([study, options]);
  const file = made.get(key) ?? writtenReport(study, options, made.size);
  made.set(key, file);
  return file;
}

/** The page of a study with what is changed in it alone, which is the same in every page and much sooner made. */
export const whatIfOf = (study: string, ...options: readonly string[]): Promise<string> =>
  reportOf(study, '--sections', 'ranking,what-if', ...options);

async function writtenReport(study: string, options: readonly string[], number: number): Promise<string> {
  folder ??= mkdtempSync(join(tmpdir(), 'samen-page-'));
  const file = join(folder, `${number}.html`);
  const { code, stderr } = await samen(['report', study, '-o', file, ...options]);
  expect({ code, errors: stderr.match(/error\[/g) }).toEqual({ code: 0, errors: null });
  return file;
}

/** For `afterAll`. */
export async function closePages(): Promise<void> {
  await stopChromium();
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  folder = null;
  // Files of tests may share this module.
  made.clear();
}

/** What the page shows, every figure as exactly as it has it. */
export interface Shown {
  readonly mistake: string | null;
  readonly command: string;
  readonly scenarios: readonly {
    readonly id: string;
    readonly rank: string;
    readonly figures: Readonly<Record<string, number>>;
    readonly gates: readonly (readonly [status: string, value: number | null])[];
    readonly byYear: readonly number[];
  }[];
}

/** Reads what the page shows. It runs in the page. */
const reading = `(() => {
  const section = document.querySelector('#what-if');
  const all = (from, what) => [...from.querySelectorAll(what)];
  const number = (data) => (data === null ? null : Number(data.value));
  const heads = all(section, '.wi-years thead th').slice(1).map((head) => head.textContent.trim());
  const mistakes = section.querySelector('.wi-mistakes');
  return {
    mistake: mistakes.hidden ? null : mistakes.querySelector('pre').textContent,
    command: section.querySelector('.wi-share code').textContent,
    scenarios: all(section, '.wi-ranking tbody tr').map((row) => {
      const id = row.dataset.scenario;
      const cells = all(row, 'td[data-name]').filter((cell) => cell.querySelector('data') !== null);
      return {
        id,
        rank: row.querySelector('.wi-rank').textContent.trim(),
        figures: Object.fromEntries(cells.map((cell) => [cell.dataset.name, number(cell.querySelector('data'))])),
        gates: all(section, '.wi-gates li[data-scenario]')
          .filter((gate) => gate.dataset.scenario === id)
          .map((gate) => [gate.className, number(gate.querySelector('data'))]),
        byYear: all(section, '.wi-years tbody tr').map((year) => number(all(year, 'td')[heads.indexOf(id)].querySelector('data'))),
      };
    }),
  };
})()`;

export const shownIn = (page: Page): Promise<Shown> => page.evaluate(reading);

/**
 * Has the page show one setting after another, which come in by its address. It does so while this process does something
 * else: what comes back asks for what it showed.
 */
export async function showing(page: Page, settings: readonly Setting[]): Promise<() => Promise<readonly Shown[]>> {
  const begun = await page.evaluateHandle<{ readonly all: Promise<Shown[]> }>(`({ all: (async () => {
    // Figures are read, not seen: nothing is laid out or painted for them.
    document.body.hidden = true;
    const found = [];
    for (const fragment of ${JSON.stringify(settings.map(fragmentOf))}) {
      if (location.hash !== fragment)
        await new Promise((done) => {
          addEventListener('hashchange', done, { once: true });
          location.hash = fragment;
        });
      // The page asked for its turn before.
      await new Promise(requestAnimationFrame);
      found.push(${reading});
    }
    return found;
  })() })`);
  return () => begun.evaluate(({ all }) => all);
}

/** Waits until what was changed last is seen. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');
