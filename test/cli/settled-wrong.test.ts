import { describe, expect, it } from 'vitest';
import { folderOf, harbour, samen } from '../support/cli.ts';
import { oneFile } from './one-file.ts';

const study = oneFile(harbour);

const told = async (settings: string, ...args: readonly string[]): Promise<string> => {
  const cwd = folderOf({ '.git/HEAD': '', 'port/study.yaml': study, 'samen.yaml': settings });
  const { code, stderr } = await samen(args, { cwd });
  return `${code} ${stderr.replaceAll(/\n(?: *\d* \|.*\n)*/g, '\n')}`;
};

const same = ['diff', 'port', 'port'];

describe('what samen.yaml says of a study and that study does not have', () => {
  it.each([
    ['fail-above: finsh=1month', '1:13', 'finsh', 'did you mean "finish"?'],
    ['fail-above: 5%,finsh=1month', '1:16', 'finsh', 'did you mean "finish"?'],
    ['studies: { port: { fail-above: finsh=1month } }', '1:32', 'finsh', 'did you mean "finish"?'],
    ['fail-above: finish=5%,present-value=1month', '1:23', 'present-value=1month', 'possible: present-value=1%, '],
  ])('is told at its place: %s', async (settings, place, found, cure) => {
    const text = await told(settings, ...same);

    expect(text).toContain(`2 samen.yaml:${place}: error[not-one-of]: "${found}" is not possible here\n`);
    expect(text).toContain(`= ${cure}`);
  });

  it('is told at its place where it is what scenarios are ranked by', async () => {
    expect(await told('by: finis', 'compare', 'port')).toContain(
      '2 samen.yaml:1:5: error[not-one-of]: "finis" is not possible here\n',
    );
  });

  it('is told of the option where that is typed', async () => {
    expect(await told('by: finis', 'compare', 'port', '--by', 'finnish')).toMatch(
      /^2 samen: error\[bad-option\]: "finnish" is not possible for --by\n/,
    );
    expect(await told('fail-above: finish=5%', ...same, '--fail-above=finsh=1%')).toMatch(
      /^2 samen: error\[bad-option\]: "finsh" is not possible for --fail-above\n/,
    );
  });
});
