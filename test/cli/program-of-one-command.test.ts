import { describe, expect, it } from 'vitest';
import { samen, samenProcess } from '../support/cli.ts';

const study = 'scenarios/digipoort';
const other = 'examples/permits';

/** Command lines whose first word has a program of its own. */
const lines = [
  ['compare', study, '--lang', 'nl'],
  ['compare', '--help'],
  ['compare', study, '--depth', '3'],
  ['compare', study, other, '--format', 'json'],
  ['compare', 'no-such-study', '--lang', 'nl'],
  ['simulate', study, '--draws', '200', '--format', 'json'],
  ['simulate', '--help', '--lang', 'nl'],
  ['simulate', study, '--draws', 'many'],
];

// What runs in this process is the program with all commands.
describe('a program of one command', () => {
  it.each(lines)('does as the program with all commands: %s %s %s %s %s %s', async (...line) => {
    const [alone, among] = await Promise.all([samenProcess(line), samen(line)]);

    expect(alone).toEqual(among);
  });
});
