import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change, checked, pinned, ran, rate, textOf } from '../support/pinned.ts';

/** A file that is almost as large as one may be. */
const filled = (text: string, left: number): string => {
  const room = 1024 * 1024 - Buffer.byteLength(text) - left;
  return `${text}${`# ${'x'.repeat(97)}\n`.repeat(Math.floor(room / 100))}`;
};

/** The file as it is between brackets, without what the study said. */
const cashFlow = (text: string, newline = '\n'): string => {
  const [name, record] = [/figure: (.*)/.exec(text)?.[1] ?? '', /recorded:\n((?: {6}.*\n)+)/.exec(text)?.[1] ?? ''];
  const value = (key: string): string => new RegExp(`${key}: (.*)`).exec(text)?.[1] ?? '';
  const known = record
    .slice(record.indexOf('assumptions:'))
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim());
  const recorded = `{ samen: ${value('samen')}, input: ${value('input')}, comes-to: ${value('comes-to')}, assumptions: { ${known.join(', ')} } }`;
  const lines = [
    '# Figures',
    '{ samen-figures: 1,',
    `  figures: [{ figure: ${name}, value: ${value('value')}, recorded: ${recorded} }] }`,
  ];
  return `${lines.join(newline)}${newline}`;
};

const fieldsOf = async (folder: string): Promise<unknown> =>
  (await checked(folder))[0]?.drift?.fields.flatMap(({ changes }) => changes.map(({ field }) => field));

describe('what the study said, in a file of figures between brackets', () => {
  it.each(['\n', '\r\n'])(
    'is kept by an update and by a pin, so that what changes has a cause (%j)',
    async (newline) => {
      const folder = await pinned('scenarios.3.present-value');
      writeFileSync(join(folder, 'figures.yaml'), cashFlow(textOf(folder), newline));
      await ran(folder, 'check', '--update');
      const updated = textOf(folder);

      expect(updated).toContain('studies: [{ inputs: [sha256:');
      expect(updated.replaceAll(newline, '').includes('\n')).toBe(false);
      expect(updated.startsWith('# Figures')).toBe(true);
      expect((await ran(folder, 'pin', 'scenarios.3.total-cost')).code).toBe(0);
      expect(textOf(folder).match(/studies:/g)).toHaveLength(1);
      change(folder, '3.scenario.yaml', ['€ 150k/month', '€ 151k/month']);
      expect(await fieldsOf(folder)).toEqual([expect.stringContaining('amount')]);
      expect((await ran(folder, 'check', '--update')).code).toBe(0);
      expect((await ran(folder, 'check')).code).toBe(0);
    },
  );
});

describe('a file of figures that is full', () => {
  it('has its pins, and whoever pins is told that what the study said is not kept', async () => {
    const folder = await pinned('scenarios.3.present-value');
    const text = textOf(folder);
    writeFileSync(join(folder, 'figures.yaml'), filled(text.slice(0, text.indexOf('studies:')), 3000));
    const { stdout, code } = await ran(folder, 'pin', 'scenarios.3.finish');

    expect(code).toBe(0);
    expect(stdout).toContain('what the study says now could not be kept');
    change(folder, 'study.yaml', rate);
    expect((await ran(folder, 'check', '--update')).stderr).toContain('could not be kept');
    expect((await ran(folder, 'check')).code).toBe(0);
  });

  it('takes no pin that would make it larger than one may be', async () => {
    const folder = await pinned('scenarios.3.present-value');
    const text = textOf(folder);
    const full = filled(text.slice(0, text.indexOf('studies:')), 100);
    writeFileSync(join(folder, 'figures.yaml'), full);
    const { stderr, code } = await ran(folder, 'pin', 'scenarios.3.finish');

    expect([code, stderr]).toEqual([4, expect.stringContaining('it would become larger than samen reads')]);
    expect(textOf(folder)).toBe(full);
  });
});
