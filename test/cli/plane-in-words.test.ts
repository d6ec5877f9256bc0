import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';

const printed = async (...args: readonly string[]): Promise<string> => {
  const asked = ['sensitivity', 'scenarios/digipoort', '--grid', 'documentation,entanglement'];
  return (await samen([...asked, ...args], { env: { SAMEN_WIDTH: '1000' } })).stdout;
};

describe('the sentences on a plane', () => {
  it('have the mark and the letters of the picture where there is one', async () => {
    expect(await printed()).toMatch(/values in force \(◆\)\.\n\nA 3: \d+% of the plane; B "Maximum reuse/);
  });

  it.each([['--summary'], ['--format', 'markdown'], ['--summary', '--lang', 'nl']])(
    'have none with %s %s %s',
    async (...args) => {
      const text = await printed(...args.filter((each) => each !== undefined));

      expect(text).toMatch(/(?:values in force|waarden die gelden)\.\n\n3: \d+% .*; "[^"]+" \(2\.5\)/);
      expect(text).not.toContain('◆');
    },
  );
});
