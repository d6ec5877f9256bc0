import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, harbourAt, root, samen, samenProcess, shell } from '../support/cli.ts';
import { oneFile } from './one-file.ts';
import { contents, reported } from '../support/reported.ts';
import { edit } from '../support/repository.ts';
import { skipVisibly } from '../support/skip.ts';
import { isUnfinished, stopSamen } from '../support/stopped.ts';
import { validatorOf } from '../support/schema.ts';

/** Puts every file in the past, and tells which are not there any more. */
function aged(folder: string): () => string[] {
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1, 1);
  return () =>
    readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).mtimeMs !== 1000)
      .toSorted();
}

describe('samen report', () => {
  it('writes what the commands print, in every format, with an index that its schema knows', async () => {
    const { study, figures } = await reported();
    const files = contents(figures);
    const own = {
      compare: 'compare.json',
      sensitivity: 'sensitivity.csv',
      explain: 'explain.md',
      'show keep': 'show-keep.md',
    };
    const formats: Record<string, string> = { json: 'json', csv: 'csv', md: 'markdown' };

    for (const [command, file] of Object.entries(own)) {
      const format = formats[file.split('.').at(-1) ?? ''] ?? '';
      const { stdout } = await samen([...command.split(' '), '--format', format], { cwd: study });
      expect({ file, text: files[file] }).toEqual({ file, text: stdout });
    }
    const schema = JSON.parse(readFileSync(join(root, 'docs/schema/output/report.schema.json'), 'utf8')) as object;
    const index = JSON.parse(files['index.json'] ?? '') as { files: Record<string, string> };
    const validate = validatorOf(schema);
    expect(validate(index) ? [] : validate.errors).toEqual([]);
    expect(Object.keys(index.files).toSorted()).toEqual(Object.keys(files).filter((name) => name !== 'index.json'));
  });

  it('writes the same bytes from any folder, and into any', async () => {
    const { study, figures } = await reported();
    const elsewhere = folderOf({});
    await samen(['report', study, '-o', 'a/b/'], { cwd: elsewhere });
    await samen(['report', join(study, 'study.yaml'), '-o', join(elsewhere, 'c')], {
      cwd: '/',
      env: { TZ: 'Asia/Tokyo', LC_ALL: 'nl_NL.UTF-8' },
    });

    expect(contents(join(elsewhere, 'a/b'))).toEqual(contents(figures));
    expect(contents(join(elsewhere, 'c'))).toEqual(contents(figures));
  });

  it('touches only what changes', async () => {
    const { study, figures } = await reported();
    const touched = aged(figures);
    await samen(['report', '-o', 'figures'], { cwd: study });
    expect(touched()).toEqual([]);

    edit(join(study, 'keep.scenario.yaml'), 'present system', 'present systems');
    await samen(['report', '-o', 'figures'], { cwd: study });
    expect(touched()).toContain('show-keep.md');
    expect(touched()).not.toContain('show-3.csv');
  });

  it('removes what an earlier report wrote and is no more, and nothing else', async () => {
    const { study, figures } = await reported();
    writeFileSync(join(figures, 'notes.md'), 'mine');
    writeFileSync(join(figures, 'show-other.csv'), 'mine');
    rmSync(join(study, '3-late.scenario.yaml'));
    const { stdout } = await samen(['report', '-o', 'figures'], { cwd: study });

    expect(stdout).toContain('removed figures/show-3-late.json');
    expect(readdirSync(figures)).toEqual(expect.arrayContaining(['notes.md', 'show-other.csv', 'show-3.csv']));
    expect(readdirSync(figures).filter((name) => name.includes('3-late'))).toEqual([]);
  });

  it('explains up to the month that is asked for, and nothing where no date is before it', async () => {
    const cwd = folderOf({ 'study.yaml': oneFile(harbour) });
    const dates = async (...args: string[]) => {
      await samen(['report', '-o', 'results.json', ...args], { cwd });
      const { results, leftOut } = JSON.parse(readFileSync(join(cwd, 'results.json'), 'utf8')) as {
        readonly results: { readonly explain?: { readonly from: string; readonly to: string } };
        readonly leftOut: readonly { readonly output: string; readonly code: string }[];
      };
      return [results.explain?.from, results.explain?.to, leftOut.map(({ output, code }) => `${output}: ${code}`)];
    };

    expect(await dates()).toEqual(['2020-06', '2021-04', []]);
    expect(await dates('--as-of', '2020-12')).toEqual(['2020-06', '2020-12', []]);
    expect(await dates('--as-of', '2020-06')).toEqual([undefined, undefined, ['explain: one-date']]);
  });

  it('leaves explain out where there is one as-of date, and says so', async () => {
    const folder = join(root, 'test/faults/cannot-write');
    const out = folderOf({});
    const { stdout, code } = await samen(['report', join(folder, 'study.yaml'), '-o', out]);

    expect({ code, said: stdout.includes('left out explain') }).toEqual({ code: 0, said: true });
    expect(JSON.parse(contents(out)['index.json'] ?? '')).toMatchObject({
      leftOut: [{ output: 'explain', code: 'one-date' }],
    });
  });

  it('says what is at fault in a study, and writes nothing', async () => {
    const study = join(harbourAt('harbour'), 'harbour');
    edit(join(study, 'study.yaml'), 'samen: 1', 'samen: 2');
    const { code, stderr } = await samen(['report', 'harbour', '-o', 'figures'], { cwd: join(study, '..') });

    expect({ code, isSaid: stderr.includes('harbour/study.yaml:2:8') }).toEqual({ code: 2, isSaid: true });
    expect(existsSync(join(study, '../figures'))).toBe(false);
  });

  it.each([
    [['-o', 'figures.docx'], 2, 'is a single file'],
    [['-o', 'new.ods'], 2, 'is a single file'],
    [['-o', '-'], 2, 'is a single file'],
    [[], 2, '-o figures/'],
    [['-o', 'study.yaml'], 4, 'where a folder is to be'],
    [['-o', 'study.yaml/figures'], 4, 'where a folder is to be'],
  ])('refuses %j', async (options, code, text) => {
    const { stderr, ...ran } = await samen(['report', ...options], { cwd: harbourAt('.') });

    expect({ code: ran.code, isSaid: stderr.includes(text), stderr }).toEqual({ code, isSaid: true, stderr });
    expect(stderr.trimEnd().split('\n').length).toBe(code === 4 ? 1 : 2);
  });

  it('does not overwrite an index of somebody else, or follow one that leads elsewhere', async () => {
    const { study, figures } = await reported();
    const index = readFileSync(join(figures, 'index.json'), 'utf8');
    writeFileSync(join(study, 'notes.md'), 'mine');
    for (const foreign of ['{}', 'not json', index.replace('"compare.json"', '"../notes.md"')]) {
      writeFileSync(join(figures, 'index.json'), foreign);
      const { code, stderr } = await samen(['report', '-o', 'figures'], { cwd: study });

      expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 4, lines: 1 });
      expect(readFileSync(join(figures, 'index.json'), 'utf8')).toBe(foreign);
    }
    expect(readFileSync(join(study, 'notes.md'), 'utf8')).toBe('mine');
  });
});

describe('writing figures where that is not possible', () => {
  it('leaves a read-only folder as it was', async (context) => {
    const isRoot = process.getuid?.() === 0;
    // Root may write anywhere, so root becomes nobody for this.
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    if (isRoot && spawnSync('setpriv', ['--version']).status !== 0) skipVisibly(context, 'root may write anywhere');
    const { study, figures } = await reported();
    const before = contents(figures);
    edit(join(study, 'study.yaml'), '€ 400k/month', '€ 410k/month');
    chmodSync(join(study, '..'), 0o755);
    chmodSync(figures, 0o555);
    const under = isRoot ? { under: nobody } : {};
    const { code, stderr } = await samen(['report', '-o', 'figures'], { cwd: study, ...under });
    chmodSync(figures, 0o755);

    expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 4, lines: 1 });
    expect(contents(figures)).toEqual(before);
  });

  it('leaves every file as it was where a file cannot be written in full', async () => {
    const { study, figures } = await reported();
    const before = contents(figures);
    edit(join(study, 'study.yaml'), '€ 400k/month', '€ 410k/month');
    // At most 24 blocks of 512 bytes in a file, as if the disk were full.
    const { code, stderr } = await shell(`trap '' XFSZ; ulimit -f 12; cd ${study} && $SAMEN report -o figures`);

    expect({ code, stderr: stderr.trimEnd().split('\n') }).toEqual({
      code: 4,
      stderr: [expect.stringContaining('no room')],
    });
    expect(contents(figures)).toEqual(before);
  });

  it('never leaves a half-written file, whenever it is killed; the next run tidies up', async () => {
    const { study, figures } = await reported();
    const before = contents(figures);
    const lang = await reported('--lang', 'nl');
    const after = contents(lang.figures);
    const left: boolean[] = [];
    for (const staged of [1, 12]) {
      const when = (names: readonly string[]): boolean => names.filter(isUnfinished).length >= staged;
      const args = ['report', '-o', 'figures', '--lang', 'nl'];
      const { inTime } = await stopSamen(args, { cwd: study, folder: figures, when, signal: 'SIGKILL' });
      const halved = Object.entries(contents(figures)).filter(
        ([name, text]) => !isUnfinished(name) && text !== before[name] && text !== after[name],
      );
      expect(halved.map(([name]) => name)).toEqual([]);
      left.push(inTime && readdirSync(figures).some(isUnfinished));
    }
    // Otherwise it was killed too early or too late, and nothing is there to be tidied up.
    expect(left[0]).toBe(true);
    writeFileSync(join(figures, '.samen-999999-3.tmp'), 'left behind');
    writeFileSync(join(figures, '.samen-notes'), 'mine');
    // Of a process that is still at work: the one that started this one.
    const busy = `.samen-${process.ppid}-0.tmp`;
    writeFileSync(join(figures, busy), 'half');
    await samen(['report', '-o', 'figures', '--lang', 'nl'], { cwd: study });

    expect(contents(figures)).toEqual({ ...after, '.samen-notes': 'mine', [busy]: 'half' });
  });

  it('is not disturbed by another run at once', async () => {
    const { study, figures } = await reported();
    const before = contents(figures);
    const runs = ['en', 'nl', 'en'].map((lang) =>
      samenProcess(['report', '-o', 'figures', '--lang', lang], { cwd: study }),
    );

    for (const { code, stderr } of await Promise.all(runs)) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Object.keys(contents(figures))).toEqual(Object.keys(before));
    await samen(['report', '-o', 'figures'], { cwd: study });
    expect(contents(figures)).toEqual(before);
  });
});
