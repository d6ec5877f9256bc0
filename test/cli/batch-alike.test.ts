import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { study } from '../faults/said.ts';

const files = { '.git/HEAD': '', 'a/study.yaml': study, 'b/study.yaml': study };

const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  samen(args, { cwd: folderOf({ ...files, ...more }) });

const refused = 'error[bad-option]: "finis" is not possible for --by\n  = did you mean "finish"?\n';

describe('a mistake in a command about several studies', () => {
  it('is told once where it is one of all of them, and which are not computed', async () => {
    const { stderr, stdout, code } = await run(['compare', 'a', 'b', '--by', 'finis']);

    expect(stderr).toBe(`samen: ${refused}`);
    expect(stdout).toContain('2 studies: not computed: a and b.');
    expect(code).toBe(2);
  });

  it.each(['csv', 'markdown'])('is told once beside %s too', async (format) => {
    const { stderr } = await run(['compare', 'a', 'b', '--by', 'finis', '--format', format]);

    expect(stderr).toBe(`samen: ${refused}`);
  });

  it('is told once with their names where it is one of some of them', async () => {
    const faulty = { 'c/study.yaml': study.replace('start: 2025-01', 'start: 2025') };
    const { stderr } = await run(['compare', 'a', 'b', 'c', '--by', 'finis'], faulty);

    expect(stderr).toMatch(/^samen: a, b: error\[bad-option\]: /);
    expect(stderr.split('finis"')).toHaveLength(2);
    expect(stderr).toContain('c/study.yaml:5:8: error[bad-month]');
  });

  it('has its place once where samen.yaml says it', async () => {
    const { stderr } = await run(['compare'], { 'samen.yaml': 'studies: [a, b]\nby: finis\n' });

    expect(stderr.match(/samen\.yaml:2:5: error/g)).toHaveLength(1);
  });
});
