import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, root, samen } from '../support/cli.ts';

const digipoort = join(root, 'scenarios/digipoort');

/** The page of a study, as it is written. */
async function pageOf(study: string, ...options: readonly string[]): Promise<string> {
  const folder = folderOf({});
  const { code, stderr } = await samen(['report', study, '-o', join(folder, 'page.html'), ...options]);
  expect({ code, mistakes: stderr.match(/error\[/g) }).toEqual({ code: 0, mistakes: null });
  return readFileSync(join(folder, 'page.html'), 'utf8');
}

const hashOf = (text = ''): string => createHash('sha256').update(text).digest('base64');

const sectionsOf = (page: string): string[] => [...page.matchAll(/<section id="([a-z-]+)"/g)].map(([, id]) => id ?? '');

/** What the page has of the study's own beside a `samen.yaml`. */
async function own(settings: string): Promise<unknown> {
  const yaml = readFileSync(join(root, 'examples/criteria/study.yaml'), 'utf8');
  const folder = folderOf({ 'samen.yaml': settings, 'st/study.yaml': yaml });
  const file = join(folder, 'page.html');
  await samen(['report', 'st', '-o', file, '--sections', 'what-if'], { cwd: folder });
  const data = /id="what-if-data">([^]*?)<\/script>/.exec(readFileSync(file, 'utf8'))?.[1] ?? '{}';
  return (JSON.parse(data) as { own?: unknown }).own;
}

describe('samen report -o page.html', () => {
  it('has its sections in order, and the same bytes each time', async () => {
    const page = await pageOf(digipoort);

    expect(sectionsOf(page)).toEqual([
      'memo',
      'ranking',
      'costs',
      'timeline',
      'uncertainty',
      'changes',
      'sensitivity',
      'criteria',
      'gates',
      'assumptions',
      'method',
      'business-case',
    ]);
    expect(await pageOf(digipoort)).toBe(page);
  });

  it('has the command say what samen.yaml settles otherwise than the study', async () => {
    expect(await own('by: finish\nas-of: 2026-06\n')).toEqual({
      asOf: '2026-01',
      by: 'present-value',
      language: null,
    });
    expect(await own('width: 100\n')).toEqual({ asOf: null, by: null, language: null });
    expect(await own('lang: nl\n')).toEqual({ asOf: null, by: null, language: 'nl' });
  });

  it('writes the names of scenarios, and no mark where one is to come', async () => {
    expect(await pageOf(digipoort)).not.toMatch(/[\u{e000}-\u{f8ff}]/u);
  });

  it('fetches nothing, and runs nothing but its own style and script', async () => {
    const page = await pageOf(harbour);
    const style = hashOf(/<style>([^]*?)<\/style>/.exec(page)?.[1]);
    const [whole = '', script] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");

    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${style}'; script-src 'sha256-${hashOf(script)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page.match(/<script\b[^>]*>/g)).toEqual(['<script type="application/json" id="what-if-data">', '<script>']);
    const written = page.replace(whole, '').replace(/<script type="application\/json"[^]*?<\/script>/, '');
    expect(written).not.toMatch(/<(script|link|img|iframe|object|embed)\b|\ssrc=|\sstyle=|\son[a-z]+=|url\(/);
  });
});
