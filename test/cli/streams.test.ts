import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shell } from '../support/cli.ts';
import { skipVisibly } from '../support/skip.ts';

describe('a reader that stops reading', () => {
  it.each(['compare', 'compare --format json', 'compare --help'])('of `%s` is no mistake', async (args) => {
    const { stdout, stderr, code } = await shell(`set -o pipefail; $SAMEN ${args} | head -n 1`);

    expect(stdout.split('\n')).toHaveLength(2);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|Error|at .*\(|bug/);
  });

  it('that never began is no mistake either', async () => {
    const { stderr, code } = await shell('set -o pipefail; $SAMEN compare --format json | true');

    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|Error|bug/);
  });

  it('of the messages leaves the figures alone', async () => {
    const { stdout, code } = await shell('$SAMEN compare 2> >(true)');

    expect(code).toBe(0);
    expect(stdout).toContain('Port call system');
  });
});

describe('a slow reader', () => {
  it('gets all of it', async () => {
    const { stdout } = await shell('$SAMEN compare --format json | (sleep 0.3; cat)');

    expect(() => JSON.parse(stdout)).not.toThrow();
  });
});

describe('a full disk', () => {
  const full = existsSync('/dev/full');

  it.for(['compare', 'compare --format json', 'compare --help', '--version'])(
    'never passes for success of `%s`',
    async (args, context) => {
      if (!full) skipVisibly(context, '/dev/full is missing');
      const { stderr, code } = await shell(`$SAMEN ${args} > /dev/full`);

      expect(code).toBe(4);
      expect(stderr).toBe('samen: error[cannot-write]: <stdout>: there is no room left on the disk\n');
      expect(stderr).not.toMatch(/ at .*\(/);
    },
  );
});
