import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../support/cli.ts';
import { change, pinned, ran, rate, textOf } from '../support/pinned.ts';
import { studyHead } from '../support/study-head.ts';

interface Lost {
  readonly lost: { readonly why: string; readonly renamedTo: string | null } | null;
}

const lostOf = async (folder: string): Promise<readonly Lost['lost'][]> =>
  (JSON.parse((await ran(folder, 'check', '--format', 'json')).stdout) as { figures: readonly Lost[] }).figures.map(
    ({ lost }) => lost,
  );

function rename(folder: string): void {
  renameSync(join(folder, 'keep.scenario.yaml'), join(folder, 'stay.scenario.yaml'));
  change(folder, 'stay.scenario.yaml', ['scenario: keep', 'scenario: stay']);
  change(folder, '3.scenario.yaml', ['  move:', '  migration:']);
}

/** A study in which the id of a scenario, or a phase, begins as another does. */
const dotted = (
  id: string,
  phase: string,
): string => `${studyHead('dots', { title: 'Ids with dots', start: '2025-01', horizon: '2026-12', rate: '3%' })}
scenarios:
  "2": { title: Two, phases: { a: { duration: 3 months }, ${phase}: { duration: 4 months } } }
  "${id}": { title: More, phases: { a: { duration: 5 months } } }
`;

describe('samen check of a figure whose scenario or phase was renamed', () => {
  it('says what it is called now', async () => {
    const folder = await pinned('scenarios.keep.present-value', 'scenarios.3.phases.move.end');
    rename(folder);
    const { stdout, code } = await ran(folder, 'check', '--width', '300');
    const dutch = await ran(folder, 'check', '--lang', 'nl', '--width', '300');

    expect(code).toBe(1);
    expect(stdout).toContain('it was renamed: pin scenarios.stay.present-value instead, which is the same');
    expect(dutch.stdout).toContain(
      'het is hernoemd: leg in plaats daarvan scenarios.stay.present-value vast, dat gelijk is',
    );
    expect(await lostOf(folder)).toMatchObject([
      { why: 'scenario', renamedTo: 'scenarios.stay.present-value' },
      { why: 'figure', renamedTo: 'scenarios.3.phases.migration.end' },
    ]);
    expect((await ran(folder, 'check', '--format', 'github')).stdout).toContain('pin scenarios.3.phases.migration.end');
  });

  it('says where it is another number too', async () => {
    const folder = await pinned('scenarios.3.phases.move.cost');
    rename(folder);
    change(folder, 'study.yaml', rate);

    expect((await ran(folder, 'check', '--width', '300')).stdout).toContain(
      'pin scenarios.3.phases.migration.cost instead, which is another number now',
    );
  });

  it('names nothing where nothing was renamed', async () => {
    const folder = await pinned('scenarios.3.phases.move.cost');
    change(folder, '3.scenario.yaml', ['  move:', '  migration:']);
    change(folder, '3.scenario.yaml', ['team: 10', 'team: 11']);

    expect(await lostOf(folder)).toMatchObject([{ why: 'figure', renamedTo: null }]);
  });

  it('says so of a switching value', async () => {
    const folder = await pinned('switching.3,keep.team', 'switching.2.5,3.team');
    rename(folder);

    expect(await lostOf(folder)).toMatchObject([{ why: 'scenario', renamedTo: 'switching.3,stay.team' }, null]);
  });

  it('says so of an assumption, where it is a figure and where a lead changes on it', async () => {
    const folder = await pinned('scenarios.3.$team', 'switching.2.5,3.team', 'switching.3,keep.team');
    for (const name of ['study.yaml', '3.scenario.yaml', '2.5.scenario.yaml'])
      writeFileSync(
        join(folder, name),
        textOf(folder, name)
          .replaceAll('$team', '$crew')
          .replace(/^ {2}team: \{ unit/m, '  crew: { unit'),
      );
    rename(folder);

    expect(await lostOf(folder)).toMatchObject([
      { renamedTo: 'scenarios.3.$crew' },
      { renamedTo: 'switching.2.5,3.crew' },
      { renamedTo: 'switching.3,stay.crew' },
    ]);
  });

  it('takes an id with a dot for one id, whatever another begins with', async () => {
    const folder = folderOf({ 'study.yaml': dotted('2.5', 'a.end') });
    for (const figure of ['scenarios.2.5.finish', 'scenarios.2.phases.a.end.end', 'scenarios.2.finish'])
      expect((await ran(folder, 'pin', figure)).code).toBe(0);
    writeFileSync(join(folder, 'study.yaml'), dotted('2.6', 'b'));

    expect(await lostOf(folder)).toMatchObject([
      { renamedTo: 'scenarios.2.6.finish' },
      { renamedTo: 'scenarios.2.phases.b.end' },
      null,
    ]);
  });

  it('says so of what criteria tell, but not of a share of say or a weight, which is of no scenario', async () => {
    const folder = folderOf({ 'study.yaml': readFileSync(new URL('criteria.yaml', import.meta.url), 'utf8') });
    const figures = ['boat.score', 'boat.town.rank', 'boat.first.any', 'say.town', 'weights.town.waiting'];
    for (const figure of figures) expect((await ran(folder, 'pin', `criteria.${figure}`)).code).toBe(0);
    change(folder, 'study.yaml', ['  boat:', '  ferry:']);

    expect(await lostOf(folder)).toMatchObject([
      { why: 'scenario', renamedTo: 'criteria.ferry.score' },
      { why: 'scenario', renamedTo: 'criteria.ferry.town.rank' },
      { why: 'scenario', renamedTo: 'criteria.ferry.first.any' },
      null,
      null,
    ]);
    change(folder, 'study.yaml', ['  town:', '  city:']);
    change(folder, 'study.yaml', ['  waiting:', '  delay:']);
    expect((await ran(folder, 'check', '--width', '200')).stdout).not.toContain('scenario "say"');
  });
});
