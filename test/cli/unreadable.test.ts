import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderOf, harbour, harbourAt, samen, shell } from '../support/cli.ts';
import { problemsIn } from './problems.ts';

/** Root may read everything: then samen is run without that right. */
const under = process.getuid?.() === 0 ? ['setpriv', '--inh-caps=-all', '--bounding-set=-all'] : [];

const unreadable = async (path: string, cwd = harbour): Promise<string> => {
  const ran = await samen(['compare', path], { cwd, under });
  expect(ran).toMatchObject({ code: 4, stdout: '' });
  expect(ran.stderr).toMatch(/^samen: error\[cannot-read\]: .*\n$/);
  return ran.stderr;
};

describe('a file that cannot be read gives exit code 4 and one line', () => {
  it('where it is missing', async () => {
    expect(await unreadable('nowhere')).toBe('samen: error[cannot-read]: nowhere: there is no such file\n');
  });

  it('where a part of its path is a file', async () => {
    expect(await unreadable('study.yaml/deeper')).toContain('there is no such file');
  });

  it('where reading it is not allowed', async () => {
    const folder = harbourAt('port');
    chmodSync(join(folder, 'port/keep.scenario.yaml'), 0o000);

    expect(await unreadable('port', folder)).toBe(
      'samen: error[cannot-read]: port/keep.scenario.yaml: no permission to read it\n',
    );
  });

  // Found while this was written: the folder is listed without looking whether that is allowed (exit code 70).
  it('where listing its folder is not allowed', async () => {
    const folder = harbourAt('port');
    chmodSync(join(folder, 'port'), 0o111);
    onTestFinished(() => chmodSync(join(folder, 'port'), 0o755));

    expect(await unreadable('port', folder)).toContain('no permission');
  });

  it('where it is a folder called study.yaml', async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'port/study.yaml'), { recursive: true });

    expect(await unreadable('port', folder)).toBe('samen: error[cannot-read]: port/study.yaml: it is a folder\n');
  });

  it('where a scenario is a link to nothing', async () => {
    const folder = harbourAt('port');
    symlinkSync('nothing', join(folder, 'port/gone.scenario.yaml'));

    expect(await unreadable('port', folder)).toBe(
      'samen: error[cannot-read]: port/gone.scenario.yaml: there is no such file\n',
    );
  });

  it.skipIf(process.platform !== 'linux')('where the name of a scenario is no UTF-8', async () => {
    const folder = harbourAt('port');
    const name = Buffer.concat([Buffer.from(join(folder, 'port/caf')), Buffer.of(0xe9), Buffer.from('.scenario.yaml')]);
    writeFileSync(name, 'title: Coffee\n');

    expect(await unreadable('port', folder)).toBe(
      'samen: error[cannot-read]: port/caf\uFFFD.scenario.yaml: its name is not UTF-8: give it another\n',
    );
  });

  it('where links go round in a circle', async () => {
    const folder = folderOf({});
    symlinkSync('circle', join(folder, 'circle'));

    expect(await unreadable('circle', folder)).toBe(
      'samen: error[cannot-read]: circle: it is a link that leads back to itself\n',
    );
  });

  it('where it is a pipe, on which nobody waits', async () => {
    const folder = folderOf({});
    await shell('mkfifo pipe', folder);

    expect(await unreadable('pipe', folder)).toBe('samen: error[cannot-read]: pipe: it is not an ordinary file\n');
  });

  it('where it is a device that never ends', async () => {
    expect(await unreadable('/dev/zero')).toBe('samen: error[cannot-read]: /dev/zero: it is not an ordinary file\n');
  });

  it('as JSON too, where JSON is asked for', async () => {
    const { stdout, stderr, code } = await samen(['compare', 'nowhere', '--format', 'json'], { cwd: harbour });

    expect({ stdout, code }).toEqual({ stdout: '', code: 4 });
    expect(problemsIn(stderr)).toMatchObject([
      { code: 'cannot-read', severity: 'error', file: null, text: 'nowhere: there is no such file', hint: null },
    ]);
  });

  it('with the escape codes in its name made visible', async () => {
    expect(await unreadable('\u001b[31mred\u202e')).toBe(
      'samen: error[cannot-read]: \\x1b[31mred\\u202e: there is no such file\n',
    );
  });
});

const study = async (content: Uint8Array | string): Promise<string> => {
  const ran = await samen(['compare', 'study.yaml'], { cwd: folderOf({ 'study.yaml': content }) });
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  return ran.stderr;
};

describe('a file that is no study', () => {
  it('is refused by its size before it is read as YAML', async () => {
    expect(await study(`# ${'x'.repeat(1024 * 1024)}`)).toMatch(/^study\.yaml:1:1: error\[too-big\]: .*1048576 bytes/);
  });

  it('is refused with the encoding it seems to have', async () => {
    expect(await study(Buffer.from('samen: 1\n', 'utf16le'))).toMatch(/^study\.yaml:1:1: error\[not-utf8\]: .*UTF-16/);
  });

  it('is refused where its input is larger than a file may be', async () => {
    const { stderr, code } = await samen(['compare', '-'], { input: `# ${'x'.repeat(2 * 1024 * 1024)}` });

    expect(code).toBe(2);
    expect(stderr).toMatch(/^<stdin>:1:1: error\[too-big\]/);
  });
});

describe('a scenario file that is no text', () => {
  it('is told together with what is wrong in the other files', async () => {
    const folder = folderOf({
      'study.yaml': 'samen: 1\nstudi: x\n',
      'late.scenario.yaml': Uint8Array.of(...Buffer.from('scenario: late\ntitle: caf'), 0xe9, 0x0a),
    });
    const { stdout, stderr, code } = await samen(['compare', folder]);

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('study.yaml:2:1: error[unknown-key]');
    expect(stderr).toContain('late.scenario.yaml:2:11: error[not-utf8]');
  });
});
