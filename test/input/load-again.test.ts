import { expect, it } from 'vitest';
import { load } from '../../src/input/load.ts';
import { harbour } from '../support/cli.ts';
import { filesIn } from '../support/loaded-folder.ts';

const asRead = (files: ReturnType<typeof filesIn>, ...sets: readonly (readonly [string, string])[]) => {
  const { loaded, problems } = load(
    files,
    sets.map(([name, value]) => ({ name, value })),
  );
  return loaded?.canonical() ?? JSON.stringify(problems);
};

it('reads the same files again as if they had not been read before, whatever was set', () => {
  const files = filesIn(harbour);
  const fresh = asRead(filesIn(harbour));
  const settings = [
    [['documented', '33%']],
    [['documented', 'x']],
    [['nobody', '3']],
    [['code-entanglement', '20%']],
  ] as const;

  for (const sets of settings) expect(asRead(files, ...sets)).toBe(asRead(filesIn(harbour), ...sets));
  expect(asRead(files)).toBe(fresh);
});
