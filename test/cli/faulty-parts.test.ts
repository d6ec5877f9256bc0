import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { partsOf, setFees, whole, wide } from '../support/parts.ts';

type Document = Record<string, unknown> & { work: Record<string, unknown>; options: Record<string, unknown> };

/** A part that somebody changed and signed again. */
function forged(text: string, change: (document: Document) => void): string {
  const { check: _, ...rest } = JSON.parse(text) as Document;
  change(rest as Document);
  const check = `sha256:${createHash('sha256').update(JSON.stringify(rest)).digest('hex')}`;
  return `${JSON.stringify({ ...rest, check }, null, 2)}\n`;
}

const part = async (...args: readonly string[]): Promise<string> => (await whole(...args)).stdout;

describe('what is not all parts of one run', () => {
  const simulating = ['simulate', '--draws', '20000'];
  const setting = async () => {
    const { path, run } = await partsOf(simulating, 2);
    const text = readFileSync(join(path, 'part-2.json'), 'utf8');
    const merged = async (other: string | Uint8Array) => {
      writeFileSync(join(path, 'part-2.json'), other);
      return run('merge', 'part-1.json', 'part-2.json');
    };
    return { path, run, text, merged };
  };

  it('is refused in its place: another seed, study, number of parts, command, version', async () => {
    const { text, merged } = await setting();
    const otherStudy = await samen([...simulating, '--part', '2/2'], {
      cwd: folderOf({ 'study.yaml': wide.replace('p90: 20', 'p90: 21') }),
    });
    const cases: readonly (readonly [other: string, said: RegExp])[] = [
      [
        await part(...simulating, '--seed', '9', '--part', '2/2'),
        /^part-2\.json:\d+:\d+: error\[not-one-run\]: this part was made with --seed 9, and part-1\.json without it/,
      ],
      [
        await part('simulate', '--draws', '20001', '--part', '2/2'),
        /made with --draws 20001, and part-1\.json with --draws 20000/,
      ],
      [otherStudy.stdout, /^part-2\.json:5:\d+: error\[not-one-run\]: this part is of another study/],
      [
        await part(...simulating, '--part', '2/3'),
        /this is one of 3 parts, and part-1\.json one of 2[^]*merge the parts of one run: with part-1\.json, 1\/2 to 2\/2/,
      ],
      [
        await part('explain', '--of', 'portal', ...setFees, '--part', '2/2'),
        /a part of samen explain, and part-1\.json of samen simulate/,
      ],
      [forged(text, (document) => (document['samen'] = '9.9.9')), /made by samen 9\.9\.9, and this is samen/],
      [await part(...simulating, '--part', '1/2'), /this is part 1, and so is part-1\.json/],
    ];
    for (const [other, said] of cases) {
      const { stdout, stderr, code } = await merged(other);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toMatch(said);
    }
  });

  it('is refused where a part is missing, or there is none', async () => {
    const { run } = await setting();
    expect((await run('merge', 'part-2.json')).stderr).toMatch(
      /^part-2\.json:\d+:\d+: error\[not-one-run\]: of 2 parts these are missing: 1/,
    );
    expect(await run('merge', 'part-1.json', 'part-3.json')).toMatchObject({ stdout: '', code: 4 });
    expect(await run('merge')).toMatchObject({ stdout: '', code: 2 });
  });

  it('is to be made again by the command and as the part that it says it is, where it says so', async () => {
    const { text, merged } = await setting();
    const explained = await part('explain', '--of', 'portal', ...setFees, '--part', '2/2');
    const cases: readonly (readonly [other: string, hint: string])[] = [
      [text.replace('"of": 2', '"of": 4'), 'with the options of the others: samen simulate --part 2/4 -o part-2.json'],
      [
        explained.replace('"largest": ', '"largest": 1'),
        'with the options of the others: samen explain --part 2/2 -o part-2.json',
      ],
      [text.replace('"part": 2', '"part": 0'), 'by the command and with the options of the others'],
      ['{}', 'by the command and with the options of the others'],
    ];
    for (const [other, hint] of cases)
      expect((await merged(other)).stderr.split('\n')).toContainEqual(
        expect.stringMatching(new RegExp(`^ += make the part again,? ${hint.replaceAll('/', '\\/')}$`)),
      );
  });

  it('is refused where a file was cut off, changed, or is another one', async () => {
    const { text, merged } = await setting();
    const moments = text.indexOf('"moments": "') + 30;
    const others = [
      '',
      '{',
      text.slice(0, text.length / 2),
      text.slice(0, -3),
      `${text.slice(0, moments)}${text[moments] === 'A' ? 'B' : 'A'}${text.slice(moments + 1)}`,
      text.replace('"part": 2', '"part": 1'),
      text.replace('"of": 2', '"of": 1'),
      text.replace('p90: 20', 'p90: 22'),
      text.replace('"moments"', '"moment"'),
      await part('simulate', '--format', 'json'),
      wide,
      Uint8Array.of(0xff, 0xfe, 0x00),
    ];
    for (const other of others) {
      const { stdout, stderr, code } = await merged(other);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toMatch(/^part-2\.json:\d+:\d+: error\[(not-a-part|not-one-run|not-utf8)\]: /);
    }
    // The same in another layout is the same part.
    expect((await merged(JSON.stringify(JSON.parse(text)))).code).toBe(0);
  });

  it('is refused where somebody made it up and signed it', async () => {
    const { text, merged } = await setting();
    const draws = (change: (work: Record<string, unknown>) => void) => forged(text, ({ work }) => change(work));
    const picked = (key: string, value: unknown) =>
      draws((work) => ((work['picked'] as Record<string, unknown>)[key] = value));
    const nan = btoa(String.fromCharCode(0, 0, 0, 0, 0, 0, 0xf8, 0x7f));
    const others = [
      draws((work) => (work['moments'] = '')),
      draws((work) => (work['moments'] = '####')),
      draws((work) => (work['moments'] = nan.repeat(3))),
      draws((work) => (work['counts'] = nan)),
      draws((work) => (work['counts'] = '')),
      draws((work) => (work['picked'] = null)),
      picked('seen', 3),
      picked('edges', ''),
      picked('values', nan),
      picked('counts', nan),
      draws((work) => (work['command'] = 'explain')),
      forged(text, (document) => (document['part'] = 3)),
      forged(text, (document) => (document['part'] = 0)),
      forged(text, ({ options }) => (options['--draws'] = 3)),
      forged(text, ({ options }) => (options['--nothing'] = 'x')),
    ];
    for (const [index, other] of others.entries()) {
      const { stdout, stderr, code } = await merged(other);
      expect({ index, stdout, code }).toEqual({ index, stdout: '', code: 2 });
      expect(stderr).toMatch(/^part-2\.json:\d+:\d+: error\[(not-a-part|not-one-run)\]: /);
    }
  });

  it('is refused where the first part holds what samen cannot have written', async () => {
    const { path, run } = await partsOf(['explain', '--of', 'portal', ...setFees], 1);
    const text = readFileSync(join(path, 'part-1.json'), 'utf8');
    const others = [
      forged(text, ({ options }) => (options['--of'] = ['portal'])),
      forged(text, ({ options }) => (options['--sampling'] = 'never')),
      forged(text, ({ options }) => (options['--of-mean'] = 'yes')),
      forged(text, ({ work }) => (work['values'] = [])),
      forged(text, ({ work }) => (work['values'] = ['AAAA'])),
      forged(text, (document) => {
        const { main } = document['files'] as { main: { text: string } };
        main.text = main.text.replace('p90: 20', 'p90: 22');
      }),
    ];
    for (const [index, other] of others.entries()) {
      writeFileSync(join(path, 'part-1.json'), other);
      const { stdout, stderr, code } = await run('merge', 'part-1.json');
      expect({ index, stdout, code }).toEqual({ index, stdout: '', code: 2 });
      expect(stderr).toMatch(/^part-1\.json:\d+:\d+: error\[not-a-part\]: /);
    }
    writeFileSync(join(path, 'part-1.json'), text);
    expect((await run('merge', 'part-1.json', '--table', 'bands')).stderr).toContain(
      'only for parts of samen simulate',
    );
  });
});
