import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root, samen } from '../support/cli.ts';

const ferry = fileURLToPath(new URL('criteria.yaml', import.meta.url));

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'samen-pins-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  mkdirSync(join(made, 'ferry'));
  cpSync(ferry, join(made, 'ferry/study.yaml'));
  return join(made, 'ferry');
}

const names = [
  'criteria.boat.score',
  'criteria.boat.town.score',
  'criteria.bridge.rank',
  'criteria.bridge.town.rank',
  'criteria.bridge.score',
  'criteria.bridge.first.any',
  'criteria.say.town',
  'criteria.weights.town.waiting',
];

describe('pins of criteria', () => {
  it('hold what samen criteria tells, and drift where that changes', async () => {
    const study = folder();
    for (const name of names) expect((await samen(['pin', name, study])).code).toBe(0);
    const written = readFileSync(join(study, 'figures.yaml'), 'utf8');
    expect(written).toMatch(/figure: criteria\.bridge\.rank\n.*\n\s+value: 1/);
    // Its score goes from one number to another, and so does its place for the town.
    expect(written).toMatch(/figure: criteria\.bridge\.score\n.*\n\s+value: none/);
    expect(written).toMatch(/figure: criteria\.bridge\.town\.rank\n.*\n\s+value: none/);
    expect((await samen(['check', study])).code).toBe(0);

    const text = readFileSync(join(study, 'study.yaml'), 'utf8');
    writeFileSync(join(study, 'study.yaml'), text.replace('waiting: 20', 'waiting: 45'));
    const checked = await samen(['check', study]);

    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain('criteria.boat.score');
    expect((await samen(['check', study, '--update'])).code).toBe(0);
    expect((await samen(['check', study])).code).toBe(0);
  });

  it('are told without a margin where there is no value any more', async () => {
    const study = folder();
    await samen(['pin', 'criteria.bridge.first.any', study]);
    const text = readFileSync(join(study, 'study.yaml'), 'utf8');
    writeFileSync(join(study, 'study.yaml'), text.replace('comfort: 5', 'comfort: 1'));
    const [{ stdout }, { stdout: inDutch }] = [
      await samen(['check', study]),
      await samen(['check', study, '--lang', 'nl']),
    ];
    const { figures } = JSON.parse((await samen(['check', study, '--format', 'json'])).stdout) as {
      readonly figures: readonly object[];
    };

    for (const printed of [stdout, inDutch])
      expect(printed).toMatch(/^✗ +criteria\.bridge\.first\.any .*% +(?:none|geen)(?! ±)/m);
    expect(figures).toMatchObject([{ is: null, standardError: null }]);
    // What nobody knew and nobody knows did not change.
    expect(stdout).toContain('comfort went from 5 to 1');
    expect(stdout).not.toMatch(/noise|went from {2}/);
    await samen(['check', study, '--update']);
    expect((await samen(['check', study])).stdout).toMatch(/^✓ +criteria\.bridge\.first\.any .*none +none(?! ±)/m);
  });

  it('are told with the assumption that moved them, and by how much', async () => {
    const study = folder();
    expect((await samen(['pin', 'criteria.boat.score', study])).code).toBe(0);
    const text = readFileSync(join(study, 'study.yaml'), 'utf8');
    writeFileSync(join(study, 'study.yaml'), text.replace('mode: 10000', 'mode: 12000'));
    const { stdout } = await samen(['check', study]);

    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('rent went from € 10,000 per month to € 12,000 per month');
    const moved = stdout.split('\n').filter((line) => line.startsWith('criteria.boat.score'));
    expect(moved).toEqual([expect.stringMatching(/ .4\.395817 +\+100\.0$/)]);
  });

  it('of a weight are of what all groups together choose, not of what its own group does', async () => {
    const study = join(folder(), '../example');
    cpSync(join(root, 'examples/criteria'), study, { recursive: true });
    const { stdout } = await samen(['criteria', study, '--format', 'json']);
    const { weights } = JSON.parse(stdout) as {
      readonly weights: readonly Record<'of' | 'group' | 'criterion' | 'at', unknown>[];
    };
    const reusable = weights.filter(({ group, criterion }) => group === 'ministry' && criterion === 'reusable');
    expect(reusable.map(({ of }) => of)).toEqual(['group', 'all']);
    expect(reusable[0]?.at).not.toBe(reusable[1]?.at);
    await samen(['pin', 'criteria.weights.ministry.reusable', study]);

    const pinned = /value: ([\d.]+)%/.exec(readFileSync(join(study, 'figures.yaml'), 'utf8'))?.[1];
    expect(Number(pinned) / 100).toBeCloseTo(reusable[1]?.at as number, 12);
  });

  it('are refused where there is no such figure', async () => {
    const { code, stderr } = await samen(['pin', 'criteria.boat.scor', folder()]);

    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "criteria.boat.score"');
  });
});
