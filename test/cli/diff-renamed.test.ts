import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbourAt, samen } from '../support/cli.ts';
import { diffJson } from '../support/diff-json.ts';
import { edit } from '../support/repository.ts';

/** The harbour, of which scenario `keep` is called `stay`. */
function renamedAt(): string {
  const cwd = harbourAt('old', 'new');
  renameSync(join(cwd, 'new/keep.scenario.yaml'), join(cwd, 'new/stay.scenario.yaml'));
  edit(join(cwd, 'new/stay.scenario.yaml'), 'scenario: keep', 'scenario: stay');
  return cwd;
}

describe('samen diff of what was renamed', () => {
  it('says so in a line, where nothing else changed', async () => {
    const cwd = renamedAt();
    const { stdout } = await samen(['diff', 'old', 'new', '--width', '1000'], { cwd });
    const dutch = await samen(['diff', 'old', 'new', '--lang', 'nl', '--width', '1000'], { cwd });
    const comment = await samen(['diff', 'old', 'new', '--format', 'markdown'], { cwd });

    expect(stdout).toMatch(
      /^No figure changed: \d+ figures of 4 scenarios are the same\. .* Renamed: scenario keep → stay\.\n$/,
    );
    expect(dutch.stdout).toMatch(/^Er veranderde geen cijfer: .* Hernoemd: scenario keep → stay\.\n$/);
    expect(comment.stdout).toMatch(
      /^<!-- samen diff -->\n<!-- samen diff new -->\nNo figure changed.*\n\nRenamed: scenario keep → stay\.\n$/,
    );
  });

  it('tells the rest under the new id, and holds it against limits of either', async () => {
    const cwd = renamedAt();
    edit(join(cwd, 'new/study.yaml'), '€ 400k/month', '€ 410k/month');
    const { renamed, ranking, figures } = await diffJson(['old', 'new'], cwd);
    const held = (limit: string) => samen(['diff', 'old', 'new', '--fail-above', limit], { cwd });

    expect(renamed).toEqual([{ of: 'scenario', before: 'keep', after: 'stay', scenarios: [] }]);
    expect(ranking.find(({ scenario }) => scenario === 'stay')).toMatchObject({
      before: { rank: expect.any(Number) as number },
    });
    expect(ranking.map(({ scenario }) => scenario)).not.toContain('keep');
    expect(
      figures.find(({ scenario, name }) => scenario === 'stay' && name === 'present-value')?.difference,
    ).toBeGreaterThan(0);
    expect((await held('90%')).code).toBe(0);
    expect((await held('90%,scenarios.keep.present-value=0%')).code).toBe(1);
    expect((await held('90%,scenarios.stay.present-value=0%')).code).toBe(1);
  });

  it('finds assumptions and phases, of results only scenarios and phases', async () => {
    const cwd = harbourAt('old', 'new');
    edit(join(cwd, 'new/study.yaml'), '  call-off:', '  award:');
    for (const file of ['2.5', '3']) edit(join(cwd, `new/${file}.scenario.yaml`), '$call-off', '$award');
    edit(join(cwd, 'new/3.scenario.yaml'), '  move:', '  migration:');
    const phase = { of: 'phase', before: 'move', after: 'migration', scenarios: ['3', '3-late'] };

    const { renamed, figures, assumptions } = await diffJson(['old', 'new'], cwd);
    expect({ renamed, figures, assumptions }).toEqual({
      renamed: [phase, { of: 'assumption', before: 'call-off', after: 'award', scenarios: [] }],
      figures: [],
      assumptions: [],
    });
    writeFileSync(join(cwd, 'old.json'), (await samen(['compare', 'old', '--format', 'json'], { cwd })).stdout);
    const ofResult = await diffJson(['old.json', 'new'], cwd);
    expect({ renamed: ofResult.renamed, figures: ofResult.figures }).toEqual({ renamed: [phase], figures: [] });
  });

  it('is new and gone, where figures changed with the id', async () => {
    const cwd = renamedAt();
    edit(join(cwd, 'new/stay.scenario.yaml'), '$old-contract', '€ 410k/month');
    const { renamed, ranking } = await diffJson(['old', 'new'], cwd);

    expect(renamed).toEqual([]);
    expect(ranking.find(({ scenario }) => scenario === 'keep')?.after).toBe(null);
  });
});
