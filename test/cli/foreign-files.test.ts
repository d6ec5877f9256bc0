import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourAt, samen } from '../support/cli.ts';
import { runWith } from '../support/fake-host.ts';

const secret = 'hunter2';

/** A study in `port`, and beside it a file that is no part of it. */
function folderWithSecret(text = `root:${secret}:0:0\n`): string {
  const folder = harbourAt('port');
  writeFileSync(join(folder, 'secret'), text);
  return folder;
}

describe('a link that leads out of the folder of a study', () => {
  it.each([
    ['x.scenario.yaml', 'compare'],
    ['study.yaml', 'compare'],
    ['study.yaml', 'validate'],
    ['figures.yaml', 'check'],
  ])('is not followed for %s by %s, and nothing behind it is shown', async (name, command) => {
    for (const text of [`root:${secret}:0:0\n`, `samen: 1\nstudy: ${secret}\n`, `scenario: x\ntitle: ${secret}\n`]) {
      const folder = folderWithSecret(text);
      rmSync(join(folder, 'port', name), { force: true });
      symlinkSync('../secret', join(folder, 'port', name));
      const { code, stdout, stderr } = await samen([command, 'port'], { cwd: folder });

      expect({ code, stdout, stderr }).toEqual({
        code: 4,
        stdout: '',
        stderr: `samen: error[cannot-read]: port/${name}: a link leads out of the folder of the study\n`,
      });
    }
  });

  it('is not followed through a folder in it, nor from the folder where samen is started', async () => {
    const folder = folderWithSecret('scenario: x\ntitle: X\nphases: {}\n');
    symlinkSync('..', join(folder, 'port/up'));
    symlinkSync('up/secret', join(folder, 'port/x.scenario.yaml'));

    for (const [cwd, args] of [
      [folder, ['port']],
      [join(folder, 'port'), []],
      [join(folder, 'port'), ['study.yaml']],
    ] as const)
      expect(await samen(['compare', ...args], { cwd })).toMatchObject({ code: 4, stdout: '' });
  });

  it('may be the folder itself, and links within it are followed', async () => {
    const folder = harbourAt('port');
    mkdirSync(join(folder, 'port/parts'));
    renameSync(join(folder, 'port/keep.scenario.yaml'), join(folder, 'port/parts/keep.scenario.yaml'));
    symlinkSync('parts/keep.scenario.yaml', join(folder, 'port/keep.scenario.yaml'));
    symlinkSync('port', join(folder, 'link'));

    expect(await samen(['compare', 'link'], { cwd: folder })).toMatchObject({ code: 0 });
  });
});

describe('a file that is no study', () => {
  it.each([
    `root:${secret}:0:0\n`,
    `password: ${secret}\n`,
    `${secret}\n`,
    `# ${secret}\n`,
    `- ${secret}\n- [`,
    `a: "${secret}\n`,
    `${secret}: *x\n`,
    `\t${secret}: {\n`,
    `%TAG ${secret}\n`,
    `{"token": "${secret}"}`,
    `a: 1\na: ${secret}\u0007\n`,
  ])('is refused, and no text of it is shown: %j', async (text) => {
    for (const [name, command] of [
      ['study.yaml', 'compare'],
      ['any.txt', 'validate'],
      ['study.yaml', 'check'],
    ] as const) {
      const { exit, out, err } = await runWith({ [name]: text }, [command, name]);

      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toMatch(/:1:1: error\[(not-a-study|empty-file)\]: .+\n {2}= .+\n$/);
      expect(err).not.toContain(secret);
    }
  });
});
