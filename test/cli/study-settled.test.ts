import { describe, expect, it } from 'vitest';
import { study } from '../faults/said.ts';
import { folderOf, type Ran, samen } from '../support/cli.ts';

const run = (settings: string, ...args: readonly string[]): Promise<Ran> =>
  samen(args, { cwd: folderOf({ 'samen.yaml': settings, 'one/study.yaml': study, 'empty/figures.yaml': '' }) });

describe('a path of a study in samen.yaml', () => {
  it.each([
    ['study: nowhere\n', ['compare'], 'samen.yaml:1:8: error[cannot-read]: nowhere: there is no such file', 4],
    ['studies: [nowhere]\n', ['compare'], 'samen.yaml:1:11: error[cannot-read]: nowhere: there is no such file', 4],
    [
      'studies:\n  one:\n  nowhere: { by: finish }\n',
      ['validate'],
      'samen.yaml:3:3: error[cannot-read]: nowhere: there is no such file',
      4,
    ],
    ['studies: [one, ./nowhere]\n', ['validate'], 'samen.yaml:1:16: error[cannot-read]: ./nowhere: there is no', 4],
    ['study: empty\n', ['compare'], 'samen.yaml:1:8: error[no-study]: there is no study.yaml in empty', 2],
    ['study: " "\n', ['compare'], 'samen.yaml:1:8: error[nothing-named]: nothing is named here', 2],
  ])('at which no study is, is reported at its place: %j', async (settings, args, said, code) => {
    const { stderr: err, code: exit } = await run(settings, ...args);

    expect(err).toContain(said);
    expect(exit).toBe(code);
  });

  it('is told without a place where somebody typed it', async () => {
    const { stderr: err, code: exit } = await run('studies: [one, nowhere]\n', 'validate', 'one', 'nowhere');

    expect(err).toContain('samen: nowhere: error[cannot-read]: nowhere: there is no such file');
    expect(exit).toBe(4);
  });

  it('of the environment is told with the name of that', async () => {
    const { stderr: err } = await samen(['compare'], { cwd: folderOf({}), env: { SAMEN_STUDY: 'nowhere' } });

    expect(err).toBe('samen: error[cannot-read]: SAMEN_STUDY: nowhere: there is no such file\n');
  });

  it('is not offered as the file of a study', async () => {
    const { stderr: err } = await run('study: .\n', 'compare');

    expect(err).toContain('error[no-study]: there is no study.yaml in .');
    expect(err).not.toContain('name its file: samen.yaml');
  });
});
