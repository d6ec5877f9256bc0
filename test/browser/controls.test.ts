import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOf, harbour, harbourAt, root, samen, shell } from '../support/cli.ts';
import { expectQuiet, openedPage, openedWithoutScripts } from '../support/chromium.ts';
import { inPounds } from '../support/in-pounds.ts';
import { samenOnPath } from '../support/samen-on-path.ts';
import { closePages, drawn, reportOf, shownIn, whatIfOf } from './what-if-page.ts';
import { studyHead } from '../support/study-head.ts';

const digipoort = join(root, 'scenarios/digipoort');

afterAll(closePages);

/** The present values in the page, by scenario. */
const valuesOf = ({ scenarios }: Awaited<ReturnType<typeof shownIn>>): Record<string, number | undefined> =>
  Object.fromEntries(scenarios.map(({ id, figures }) => [id, figures['Present value']]));

/** The same of what a command prints. */
const printedValues = (stdout: string): Record<string, number> =>
  Object.fromEntries(
    (JSON.parse(stdout) as { scenarios: { id: string; presentValue: number }[] }).scenarios.map((each) => [
      each.id,
      each.presentValue,
    ]),
  );

/** What the command prints that stands in the page, typed as it stands there. */
async function valuesBy(command: string): Promise<Record<string, number>> {
  const { stdout } = await shell(`PATH=${await samenOnPath()}:$PATH; ${command} --format json`);
  return printedValues(stdout);
}

/** Has a field for the assumption with this in its name. */
async function lookFor(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox').fill(text);
  await page.locator('.wi-found button').first().click();
}

describe('what is changed in a page', { timeout: 300_000 }, () => {
  it('is said by the command beside it, and kept by the address', async (context) => {
    const opened = await openedPage(context, await whatIfOf(digipoort, '--as-of', '2020-06', '--set', 'vat-rate=0%'));
    const { page } = opened;
    await lookFor(page, 'code documented');
    await lookFor(page, 'rebuild-size');
    const box = page.locator('#what-if-documentation');
    await box.fill('37.5');
    await page.locator('#what-if-rebuild-size-slider').fill('1000');
    await page.locator('#what-if-as-of').selectOption('2021-04');
    await page.getByRole('checkbox', { name: 'Standard package (package)' }).uncheck();
    await drawn(page);
    const shown = await shownIn(page);

    expect(shown.command).toBe(
      `samen compare ${digipoort} --scenario 2.5 --scenario 3 --scenario as-is --scenario carry-on --scenario document-first --scenario reuse-own-direction --set vat-rate=0% --set documentation=37.5% --set 'rebuild-size=1000 person-months'`,
    );
    expect(valuesOf(shown)).toEqual(await valuesBy(shown.command));
    await expect.poll(() => page.evaluate('location.hash'), { timeout: 60_000 }).toContain('documentation%3D37.5%25');

    await page.reload();
    expect(await shownIn(page)).toEqual(shown);
    expect(await box.inputValue()).toBe('37.5');
    await page.getByRole('button', { name: 'Undo all' }).click();
    await drawn(page);
    expect((await shownIn(page)).command).toBe(`samen compare ${digipoort} --as-of 2020-06 --set vat-rate=0%`);
    expectQuiet(opened);
  });

  it('is in the currency of the study, and in what that counts', async (context) => {
    const folder = folderOf({ 'study.yaml': inPounds });
    const opened = await openedPage(context, await reportOf(folder));
    const { page } = opened;
    await lookFor(page, 'Licence');
    await page.locator('#what-if-licence').fill('150.5');
    await page.locator('#what-if-users-slider').fill('900');
    await drawn(page);
    const shown = await shownIn(page);

    expect(shown.mistake).toBeNull();
    expect(shown.command).toBe(`samen compare ${folder} --set 'licence=150.5 GBP/user/year' --set 'users=900 users'`);
    expect(valuesOf(shown)).toEqual(await valuesBy(shown.command));
    const text = (await page.locator('#what-if').textContent()) ?? '';
    expect(text).toMatch(/£ \d/);
    expect(text).toMatch(/\d users/);
    expect(text).not.toMatch(/€|EUR|\d user\b/);
    expectQuiet(opened);
  });

  it('that cannot be computed is told near its field, as the command line tells it', async (context) => {
    const opened = await openedPage(context, await reportOf(harbour));
    const { page } = opened;
    const box = page.locator('#what-if-documented');
    const mistake = page.locator('#what-if-documented-mistake');
    for (const [text, said] of [
      ['much', '"much"'],
      ['120', '120%'],
      ['37,5', '37.5'],
      ['$code-entanglement', 'formula'],
      ['5 fte', 'fte'],
    ] as const) {
      await box.fill(text);
      await drawn(page);
      const isBare = /^\d+$/.test(text);
      const { stderr } = await samen(['compare', harbour, '--set', `documented=${text}${isBare ? '%' : ''}`]);
      const near = await mistake.textContent();

      expect({ text, mistake: (await shownIn(page)).mistake }).toEqual({ text, mistake: stderr.trim() });
      expect(near).toContain(said);
      expect(await box.getAttribute('aria-invalid')).toBe('true');
    }
    await box.fill('');
    await page.keyboard.press('Tab');
    await drawn(page);
    expect((await shownIn(page)).mistake).toBeNull();
    expect(await box.getAttribute('aria-invalid')).toBeNull();
    expect(await box.inputValue()).toBe('25');
    expectQuiet(opened);
  });

  it('by a link that is at fault leaves the figures of the report beside what is wrong', async (context) => {
    const { page } = await openedPage(context, await reportOf(harbour), { fragment: '#what-if?set=documented%3Dmuch' });
    const { stdout } = await samen(['compare', harbour, '--format', 'json']);
    const shown = await shownIn(page);

    expect(shown.mistake).toMatch(/^--set:1:12: error\[not-a-quantity\]/);
    expect(valuesOf(shown)).toEqual(printedValues(stdout));
  });

  it('of a gate is told near the assumption that it asks about', async (context) => {
    const { page } = await openedPage(context, await whatIfOf(digipoort));
    const mistake = page.locator('#what-if-documentation-mistake');

    expect(await mistake.textContent()).toMatch(/^✗ fail 2\.5: .* 25%$/);
    await page.locator('#what-if-documentation').fill('70');
    await drawn(page);
    expect(await mistake.textContent()).toBe('');
  });

  it('is any assumption that was looked for, those that follow by a formula and bare scores among them', async (context) => {
    const { page } = await openedPage(context, await whatIfOf(digipoort, '--lang', 'nl'));
    await lookFor(page, 'opnieuw bouwen');

    expect(await page.locator('#what-if-rebuild-effort-hint').textContent()).toContain('volgt uit');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('700');
    await drawn(page);
    expect((await shownIn(page)).command).toMatch(/--set 'rebuild-effort=700 person-months' --lang nl$/);
  });

  it('at a month at which something is not known is refused, with a field for what is lacking', async (context) => {
    const opened = await openedPage(context, await whatIfOf(digipoort));
    const { page } = opened;
    await page.locator('#what-if-as-of').selectOption('other');
    await page.locator('#what-if-month').fill('2016-05');
    await drawn(page);
    const { stderr } = await samen(['compare', digipoort, '--as-of', '2016-05']);

    expect((await shownIn(page)).mistake).toBe(stderr.trim());
    expect(await page.locator('#what-if-documentation-mistake').textContent()).toContain('2016');
    await page.locator('#what-if-month').fill('soon');
    await drawn(page);
    expect(await page.locator('#what-if-month-mistake').textContent()).toContain('soon');
    expectQuiet(opened);
  });
});

describe('a page', { timeout: 300_000 }, () => {
  it('shows names of a study as text, whatever is in them', async (context) => {
    const study = join(harbourAt('study'), 'study');
    const hostile = '</script><script>alert(1)</script><!--<script> <img src=x onerror=alert(2)> \\u2028 \\" {{x}}';
    const file = folderOf({});
    cpSync(study, file, { recursive: true });
    const text = readFileSync(join(file, 'study.yaml'), 'utf8')
      .replace('en: Documented share of the code', `en: "${hostile}"`)
      .replace(/^title: .*/m, `title: "${hostile}"`);
    const opened = await openedPage(context, await reportOf(folderOf({ 'study.yaml': text, ...scenariosIn(study) })));

    expect(await opened.page.locator('label[for="what-if-documented"]').textContent()).toContain(
      '</script><script>alert(1)',
    );
    expect(await opened.page.locator('img').count()).toBe(0);
    expectQuiet(opened);
  });

  it('has nothing of it where scripts do not run, and on paper', async (context) => {
    const file = await reportOf(harbour);
    const page = await openedWithoutScripts(context, file);
    expect(await page.locator('#what-if').count()).toBe(0);
    expect(await page.locator('a[href="#what-if"]').count()).toBe(0);

    const { page: printed } = await openedPage(context, file);
    expect(await printed.locator('#what-if').isVisible()).toBe(true);
    await printed.emulateMedia({ media: 'print' });
    expect(await printed.locator('#what-if').isVisible()).toBe(false);
  });

  it('fits a phone, and every control has a name', async (context) => {
    const { page } = await openedPage(context, await whatIfOf(digipoort), { look: { width: 390, height: 844 } });
    const wide = await page.evaluate(`[...document.querySelectorAll('#what-if *')]
      .filter((each) => each.closest('.scroll') === null && each.closest('svg') === null && each.closest('.wi-unseen') === null)
      .filter((each) => each.getBoundingClientRect().right > 390.5)
      .map((each) => each.outerHTML.slice(0, 80))`);
    expect(wide).toEqual([]);

    const nameless =
      await page.evaluate(`[...document.querySelectorAll('#what-if input, #what-if select, #what-if button')]
      .filter((each) => (each.labels?.[0]?.textContent || each.getAttribute('aria-label') || each.textContent).trim() === '')
      .map((each) => each.outerHTML)`);
    expect(nameless).toEqual([]);
  });

  it.for([320, 1280])('shows all digits of a value, at a width of %i', async (width, context) => {
    const file = await whatIfOf(folderOf({ 'study.yaml': one }));
    const { page } = await openedPage(context, file, { look: { width, height: 844 } });

    expect(
      await page.evaluate(`[...document.querySelectorAll('.wi-box input')]
        .map((box) => [box.value, box.scrollWidth > box.clientWidth])`),
    ).toEqual([
      ['123456.789012', false],
      ['63.333333', false],
    ]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  it('tells no distance from the best where there is one scenario', async (context) => {
    const { page } = await openedPage(context, await whatIfOf(folderOf({ 'study.yaml': one })));

    expect(await page.locator('.wi-ranking thead').innerText()).not.toContain('From best');
  });

  it('says at the foot of a narrow screen why none is ranked, in place of who leads', async (context) => {
    const failing = one.replace('scenarios:', 'requires: [{ assumption: share, at-least: 70% }]\nscenarios:');
    const file = await whatIfOf(folderOf({ 'study.yaml': failing }));
    const { page } = await openedPage(context, file, { look: { width: 320, height: 844 } });

    expect(await page.locator('.wi-bar').innerText()).toBe('No scenario is feasible.');
    await page.locator('#what-if-share').fill('75');
    await drawn(page);
    expect(await page.locator('.wi-bar').innerText()).toMatch(/^1\s+Only/);
  });
});

/** One scenario, and values with many digits. */
const one = `${studyHead('one', { title: 'One', start: '2025-01', horizon: '2029-12', rate: '0%' })}
assumptions:
  months: { unit: months, value: 10, kind: judgement, why: made up }
  rent: { unit: EUR/month, value: 123456.789012, kind: judgement, why: made up }
  share: { unit: percent, value: 63.333333%, kind: judgement, why: made up }
  due: { unit: EUR/month, value: $rent * $share }
scenarios:
  only: { title: Only, phases: { build: { duration: $months } }, running: [{ title: Rent, amount: $due, from: start, until: horizon }] }
`;

const scenariosIn = (study: string): Record<string, string> =>
  Object.fromEntries(
    ['2.5', '3', '3-late', 'keep'].map((id) => [
      `${id}.scenario.yaml`,
      readFileSync(join(study, `${id}.scenario.yaml`), 'utf8'),
    ]),
  );
