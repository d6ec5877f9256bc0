import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbourAt, root, samen } from '../support/cli.ts';
import { change, checked, pinned, ran, textOf } from '../support/pinned.ts';

const study = `samen: 1
study: small
title: Small
currency: EUR
start: 2020-07
as-of: 2020-07
horizon: 2022-12
prices: { basis: real, level: 2020 }
discounting: { rate: 2%, basis: real, base: 2020, timing: start-of-year }
scenarios:
  a: { title: A, phases: { go: { duration: 4, costs: [{ title: F, amount: 100, when: end }] } } }
`;

interface Forbidden {
  readonly forbidden: readonly { rule: string; file: string; line: number }[];
  readonly same: boolean;
}

const forbiddenIn = async (folder: string, ...options: readonly string[]): Promise<Forbidden> =>
  JSON.parse((await ran(folder, 'check', '--format', 'json', ...options)).stdout) as Forbidden;

describe('a study of which figures were pinned', () => {
  it('fails where figures.yaml is gone, on the line that says so', async () => {
    const folder = await pinned('scenarios.3.present-value');
    const lines = textOf(folder, 'study.yaml').trimEnd().split('\n');
    rmSync(join(folder, 'figures.yaml'));
    const { stdout, code } = await ran(folder, 'check');

    expect(code).toBe(1);
    expect(stdout).toContain('no figure is pinned of this study');
    expect(stdout).not.toContain('it forbids nothing');
    expect((await ran(folder, 'check', '--update')).code).toBe(1);
    expect(await forbiddenIn(folder)).toMatchObject({
      same: false,
      forbidden: [{ rule: 'no-figures', file: 'study.yaml', line: lines.length }],
    });
    expect(readdirSync(folder)).not.toContain('figures.yaml');
  });

  it('fails where figures.yaml has no pin left', async () => {
    const folder = await pinned('scenarios.3.present-value');
    writeFileSync(join(folder, 'figures.yaml'), 'samen-figures: 1\nfigures: []\n');

    expect((await ran(folder, 'check')).code).toBe(1);
  });

  it('says so once, and is the study that it was', async () => {
    const folder = folderOf({ 'study.yaml': study });
    const hashOf = async (): Promise<unknown> =>
      (JSON.parse((await ran(folder, 'compare', '--format', 'json')).stdout) as { inputHash: string }).inputHash;
    const before = await hashOf();
    const first = await ran(folder, 'pin', 'scenarios.a.finish');
    const second = await ran(folder, 'pin', 'scenarios.a.total-cost');

    expect(first.stdout).toContain('study.yaml: "figures: required" added');
    expect(second.stdout).not.toContain('study.yaml');
    expect(textOf(folder, 'study.yaml').startsWith(study)).toBe(true);
    expect(textOf(folder, 'study.yaml').match(/^figures: required/gm)).toHaveLength(1);
    expect(await hashOf()).toBe(before);
    expect((await checked(folder)).map(({ same }) => same)).toEqual([true, true]);
    expect(textOf(folder)).not.toContain('figures: required');
  });

  it('need not have them where it says that', async () => {
    const folder = folderOf({ 'study.yaml': `${study}figures: optional\n` });
    await ran(folder, 'pin', 'scenarios.a.finish');
    rmSync(join(folder, 'figures.yaml'));

    expect(textOf(folder, 'study.yaml')).toBe(`${study}figures: optional\n`);
    expect((await ran(folder, 'check')).code).toBe(0);
    expect((await ran(folder, 'check', '--require-pins')).code).toBe(1);
  });

  it('is told so by an update of pins that were written before, or by hand', async () => {
    const pins = 'samen-figures: 1\nfigures:\n  - figure: scenarios.a.finish\n    value: 2020-08\n';
    const folder = folderOf({ 'study.yaml': study, 'figures.yaml': pins });
    await ran(folder, 'check', '--update');

    expect(textOf(folder, 'study.yaml')).toContain('\nfigures: required');
  });

  it('is told so by an update that has nothing else to write', async () => {
    const folder = folderOf({ 'study.yaml': study });
    await ran(folder, 'pin', 'scenarios.a.finish');
    writeFileSync(join(folder, 'study.yaml'), study);
    const pins = textOf(folder);
    const { stderr } = await ran(folder, 'check', '--update');

    expect(stderr).toContain('nothing to bring up to date');
    expect(stderr).toContain('study.yaml: "figures: required" added');
    expect(textOf(folder, 'study.yaml')).toContain('\nfigures: required');
    expect(textOf(folder)).toBe(pins);
    expect((await ran(folder, 'check', '--update')).stderr).not.toContain('study.yaml');
  });

  it.each([
    ['without an end of the last line', study.trimEnd()],
    ['with the line ends of Windows and a byte order mark', `\uFEFF${study.replaceAll('\n', '\r\n')}`],
    ['that begins with a remark and a blank', `# A remark\n${study.replaceAll(/^/gm, ' ')}\n`],
    [
      'between brackets',
      `{ ${study
        .trimEnd()
        .replaceAll(/\n(?! )/g, ',\n')
        .replace('scenarios:\n', 'scenarios: {\n')} } }\n`,
    ],
    ['with a text at its end that counts its lines', `${study}sources: { s: { title: S } }\nreference: |-\n  a\n\n\n`],
    ['with the end of a document', `---\n${study}...\n`],
  ])('is told so in a file %s', async (_, text) => {
    const folder = folderOf({ 'study.yaml': text });
    chmodSync(join(folder, 'study.yaml'), 0o640);
    const { stdout, code } = await ran(folder, 'pin', 'scenarios.a.finish');

    expect([code, stdout]).toEqual([0, expect.stringContaining('added')]);
    expect(statSync(join(folder, 'study.yaml')).mode & 0o777).toBe(0o640);
    expect(textOf(folder, 'study.yaml').replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'));
    expect(textOf(folder, 'study.yaml').startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    expect((await ran(folder, 'check')).code).toBe(0);
    rmSync(join(folder, 'figures.yaml'));
    expect((await ran(folder, 'check')).code).toBe(1);
  });
});

describe('--require-pins', () => {
  it('fails where nothing was ever pinned, and else changes nothing', async () => {
    const folder = folderOf({ 'study.yaml': study });

    expect((await ran(folder, 'check')).code).toBe(0);
    expect((await ran(folder, 'check', '--require-pins')).code).toBe(1);
    const { stdout } = await ran(folder, 'check', '--require-pins');
    expect(stdout).toContain('No figure is pinned, and figures are to be.');
    expect(stdout).not.toContain('as the study forbids');
    expect((await forbiddenIn(folder, '--require-pins')).forbidden).toMatchObject([{ rule: 'no-figures' }]);
    await ran(folder, 'pin', 'scenarios.a.finish');
    expect((await ran(folder, 'check', '--require-pins')).code).toBe(0);
  });

  it('fails for a study from standard input, which has no file beside it', async () => {
    const { code, stdout } = await samen(['check', '-', '--require-pins', '--lang', 'nl'], { input: study });

    expect(code).toBe(1);
    expect(stdout).toContain('van deze studie is geen cijfer vastgelegd');
  });
});

describe('figures that a link says are elsewhere', () => {
  it('are not taken for none where there is nothing', async () => {
    const folder = harbourAt('.');
    symlinkSync('gone.yaml', join(folder, 'figures.yaml'));

    expect(await ran(folder, 'check')).toMatchObject({ code: 4, stdout: '' });
  });
});

describe('the studies that come with samen', () => {
  it('fail where their pins are gone', async () => {
    const folder = folderOf({});
    cpSync(join(root, 'scenarios/digipoort'), folder, { recursive: true });
    rmSync(join(folder, 'figures.yaml'));

    expect((await ran(folder, 'check')).code).toBe(1);
    change(folder, 'study.yaml', ['\nfigures: required', '\nfigures: optional']);
    expect((await ran(folder, 'check')).code).toBe(0);
  });
});

describe('a scenario that went with the line that named it the reference', () => {
  it('is no cause of figures that something else moved', async () => {
    const folder = folderOf({});
    cpSync(join(root, 'examples/permits'), folder, { recursive: true });
    await ran(folder, 'pin', 'scenarios.renew.total-cost');
    change(folder, 'study.yaml', [
      /^reference:.*$/m.exec(readFileSync(join(folder, 'study.yaml'), 'utf8'))?.[0] ?? '',
      '',
    ]);
    rmSync(join(folder, 'carry-on.scenario.yaml'));
    change(folder, 'renew.scenario.yaml', ['team: 5 fte', 'team: 4.9 fte']);
    const { stdout, code } = await ran(folder, 'check', '--width', '200');

    expect(code).toBe(1);
    expect(stdout).toMatch(/team went from 5 fte to 4\.9\sfte[^]*renew\.total-cost .*\+100\.0/);
    expect(stdout).not.toContain('carry-on was removed');
  });
});
