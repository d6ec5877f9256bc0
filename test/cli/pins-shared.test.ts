import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, root, samen } from '../support/cli.ts';
import { edit } from '../support/repository.ts';

/** Two studies that are files in one folder, with a scenario each that the other has not, of which figures are pinned. */
async function two(): Promise<string> {
  const text = readFileSync(join(root, 'examples/criteria/study.yaml'), 'utf8');
  const other = text.replace('study: register', 'study: archive').replaceAll(/\bkeep\b/g, 'hold');
  const cwd = folderOf({ 'a.yaml': text, 'b.yaml': other });
  await samen(['pin', 'scenarios.keep.present-value', 'a.yaml'], { cwd });
  await samen(['pin', 'scenarios.hold.present-value', 'b.yaml'], { cwd });
  await samen(['pin', 'scenarios.share.rank', 'a.yaml'], { cwd });
  await samen(['pin', 'scenarios.share.rank', 'b.yaml'], { cwd });
  return cwd;
}

const pinsOf = async (cwd: string, study: string) => {
  const { stdout, code } = await samen(['check', study, '--format', 'json'], { cwd });
  const { figures } = JSON.parse(stdout) as { figures: { figure: string }[] };
  return [code, ...figures.map(({ figure }) => figure)];
};

describe('figures that are pinned of studies in one folder', () => {
  it('are each about the study of which they were recorded', async () => {
    const cwd = await two();

    expect(await pinsOf(cwd, 'a.yaml')).toEqual([0, 'scenarios.keep.present-value', 'scenarios.share.rank']);
    expect(await pinsOf(cwd, 'b.yaml')).toEqual([0, 'scenarios.hold.present-value', 'scenarios.share.rank']);
    expect((await samen(['check', 'a.yaml', 'b.yaml', '--update'], { cwd })).code).toBe(0);
    edit(join(cwd, 'b.yaml'), '€ 10M', '€ 11M');
    edit(join(cwd, 'b.yaml'), '€ 6M', '€ 7M');
    expect(await pinsOf(cwd, 'a.yaml')).toEqual([0, 'scenarios.keep.present-value', 'scenarios.share.rank']);
    expect((await samen(['check', 'b.yaml'], { cwd })).code).toBe(1);
  });

  it('stay those of a study that is called otherwise now, and of all where somebody wrote them', async () => {
    const cwd = await two();
    edit(join(cwd, 'b.yaml'), 'study: archive', 'study: attic');
    expect((await pinsOf(cwd, 'b.yaml')).slice(1)).toEqual(['scenarios.hold.present-value', 'scenarios.share.rank']);

    writeFileSync(
      join(cwd, 'figures.yaml'),
      'samen-figures: 1\nfigures: [{ figure: scenarios.share.rank, value: 1 }]\n',
    );
    expect(await pinsOf(cwd, 'a.yaml')).toEqual([0, 'scenarios.share.rank']);
    expect(await pinsOf(cwd, 'b.yaml')).toEqual([0, 'scenarios.share.rank']);
  });
});
