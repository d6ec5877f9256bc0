import { describe, expect, it } from 'vitest';
import { study } from '../faults/said.ts';
import { folderOf, samen } from '../support/cli.ts';

/** A study of two scenarios with an amount that may be meant in thousands. */
const doubtful = study
  .replace('{ unit: EUR, value: 30, kind', '{ unit: EUR, range: 1 .. 900, value: 250.000, kind')
  .replace('vat: true', 'vat: false')
  .replace(
    'scenarios:\n',
    'vat: { rate: 21%, recoverable: false }\nscenarios:\n  other: { extends: only, title: Other }\n',
  );

const commands = [
  'compare',
  'show only',
  'criteria',
  'explain --set-to users=50',
  'trace only one-off',
  'simulate --draws 100',
  'sensitivity',
  'sensitivity --pairs',
  'solve --figure scenarios.only.one-off --to 9000 --by fee',
  'tradeoff',
  'discover only --draws 200',
  'voi --draws 200',
  'validate',
  'report -o page.html',
  'report -o memo.md',
  'report -o study.xlsx',
  'report -o figures/',
  'pin scenarios.only.one-off',
];

describe('what makes figures other than their author may think', () => {
  it.each(commands)('is told once beside those of samen %s', async (command) => {
    const cwd = folderOf({ 'study.yaml': doubtful });
    const { stderr, code } = await samen(command.split(' '), { cwd });

    expect(code).toBe(0);
    expect(stderr.match(/^study\.yaml:\d+:\d+: warning\[maybe-thousands\]/gm)).toHaveLength(1);
  });

  it('is not where the study accepts it', async () => {
    const cwd = folderOf({ 'study.yaml': `${doubtful}accepts: { maybe-thousands: 250 is meant }\n` });

    expect((await samen(['trace', 'only', 'one-off'], { cwd })).stderr).toBe('');
  });
});
