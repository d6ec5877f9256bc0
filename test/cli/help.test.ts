import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbour, onceEach, root } from '../support/cli.ts';

const samen = onceEach({ cwd: harbour });
const said = async (...args: readonly string[]): Promise<string> => {
  const ran = await samen(...args);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return ran.stdout;
};

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
const options = ['--as-of', '--by', '--set', '--scenario', '--format', '--lang', '--color', '--width', '--help'];

describe('--help', () => {
  it.each([
    ['en', 'Usage: samen compare', 'Examples:', 'rank the scenarios of a study'],
    ['nl', 'Gebruik: samen compare', 'Voorbeelden:', "rangschik de scenario's van een studie"],
  ])('of compare in %s tells what it does, every option, and examples', async (language, usage, examples, about) => {
    const help = await said('compare', '--help', '--lang', language);

    expect(help).toContain(usage);
    expect(help).toContain(about);
    expect(options.filter((option) => !help.includes(option))).toEqual([]);
    expect(help.split(examples)[1]).toMatch(/^\n( {2}samen compare.*\n){3,}/);
  });

  it.each(['en', 'nl'])('of samen in %s tells the commands and the exit codes', async (language) => {
    const help = await said('--help', '--lang', language);

    expect(help).toMatch(/^ {2}compare /m);
    for (const code of [0, 2, 4, 70, 130]) expect(help).toMatch(new RegExp(`^ {2}${code} `, 'm'));
  });

  it('is what samen says when it is asked nothing', async () => {
    expect(await said()).toBe(await said('--help'));
  });

  it('is asked for by -h as well', async () => {
    expect(await said('compare', '-h')).toBe(await said('compare', '--help'));
  });

  it('has examples that run', async () => {
    const lines = (await said('compare', '--help')).split('Examples:\n')[1]?.trimEnd().split('\n') ?? [];
    const commands = lines.map((line) => line.trim().split(/ {2,}/)[0] ?? '').filter((line) => !line.includes('>'));
    for (const command of commands) {
      const { code } = await samen(...command.split(' ').slice(1));
      expect({ command, code }).toEqual({ command, code: 0 });
    }
  });

  // Found while this was written: "(default: [])" behind --set and --scenario, in the Dutch help too.
  it('shows no default where there is none', async () => {
    expect(await said('compare', '--help', '--lang', 'nl')).not.toContain('default');
  });

  it.each(['en', 'nl'])('in %s fits in 80 characters, its examples apart', async (language) => {
    const help = (await said('compare', '--help', '--lang', language)).split(/Examples:|Voorbeelden:/)[0] ?? '';

    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('--version', () => {
  it.each(['--version', '-V'])('(%s) is the version of the package', async (option) => {
    expect(await said(option)).toBe(`${version}\n`);
  });
});
