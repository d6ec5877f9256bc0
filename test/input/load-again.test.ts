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

it('reads a file that was saved anew, and those beside it as they were', () => {
  const files = filesIn(harbour);
  const saved = { ...files.main, text: files.main.text.replace('€ 400k/month', '€ 410k/month') };
  const copy = (text: string) => ({ ...filesIn(harbour), main: { name: files.main.name, text } });
  const [before, after] = [asRead(copy(files.main.text)), asRead(copy(saved.text))];

  expect(after).not.toBe(before);
  expect(after).toContain('410');
  expect(asRead(copy(files.main.text))).toBe(before);
  expect(asRead(copy(saved.text))).toBe(after);
  expect(asRead(copy('scenarios: {'))).toContain('"syntax"');
  expect(asRead(copy('scenarios: {'))).toContain('"syntax"');
});
