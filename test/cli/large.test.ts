import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, root, samen } from '../support/cli.ts';
import { programme } from '../support/programme.mjs';
import { edit } from '../support/repository.ts';

/** What a command prints about a study of one file. */
const ofText = async (command: string, text: string) =>
  await samen(command.split(' '), { cwd: folderOf({ 'study.yaml': text }) });

const upTo = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const head = `samen: 1
study: large
title: Large
currency: EUR
start: 2024-01
horizon: 2150-12
as-of: 2024-07
prices: { basis: real, level: 2024 }
discounting: { rate: 2.25%, basis: real, base: 2024, timing: mid-year }
responsibility: { hired: { rate: 12000 EUR/person-month } }
`;

describe('a study that asks much of the memory', () => {
  it('of Digipoort with four other values is checked, its simulated pins too', async () => {
    const folder = folderOf({});
    const digipoort = join(root, 'scenarios/digipoort');
    for (const file of readdirSync(digipoort).filter((name) => name.endsWith('.yaml')))
      cpSync(join(digipoort, file), join(folder, file));
    const main = join(folder, 'study.yaml');
    const changes = {
      team: [40, 22],
      'migration-team': [20, 12],
      'supplier-rate': [15_000, 16_000],
      'client-rate': [10_000, 11_000],
    };
    for (const [name, [was, current]] of Object.entries(changes)) {
      const [written = ''] =
        new RegExp(`^  ${name}:\\n(?:    .*\\n)*?    value: ${was}\\n`, 'm').exec(readFileSync(main, 'utf8')) ?? [];
      edit(main, written, written.replace(`value: ${was}`, `value: ${current}`));
    }
    // Fewer draws need as many simulators; what the study said is left out, as another number of draws would be told too.
    edit(join(folder, 'study.yaml'), 'assumptions:\n', 'simulation: { draws: 100 }\nassumptions:\n');
    const pins = readFileSync(join(folder, 'figures.yaml'), 'utf8').split(/^# What the study said/m)[0] ?? '';
    writeFileSync(join(folder, 'figures.yaml'), pins);
    const { stdout, code } = await samen(['check', '--format', 'csv'], { cwd: folder });

    expect(code).toBe(1);
    expect(stdout).toContain('supplier-rate');
  });

  it.each([
    {
      what: 'sixty scenarios of forty phases',
      size: { scenarios: 60, phases: 40, assumptions: 50 },
    },
    {
      what: 'fifteen scenarios of a hundred phases',
      size: { scenarios: 15, phases: 100, assumptions: 50 },
    },
    {
      what: 'three hundred scenarios that extend one',
      size: { scenarios: 300, phases: 4, extending: true },
    },
  ])('of $what is drawn', async ({ size }) => {
    const folder = folderOf(programme(size));
    const { stdout, code } = await samen(['compare', '--draws', '20', '--format', 'csv'], { cwd: folder });

    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1 + size.scenarios);
  });
});

describe('a study of long chains', () => {
  it('of 1,500 phases is drawn', async () => {
    const phase = 'responsibility: hired, team: 2 fte, work: [{ effort: 1 person-months }]';
    const text = `${head}scenarios:
  one:
    title: One
    phases:
      p0: { ${phase} }
${upTo(1499, (index) => `      p${index + 1}: { after: p${index}, ${phase} }`)}
`;
    const { code } = await ofText('simulate --draws 20', text);

    expect(code).toBe(0);
  });

  it('of formulas is computed from the last to the first, in whichever order they are written', async () => {
    const last = 1800;
    const formulas = upTo(last, (index) => `  a${last - index}: { unit: EUR, value: $a${last - index - 1} + 1 EUR }`);
    const text = `${head}assumptions:
${formulas}
  a0: { unit: EUR, value: 2000, kind: judgement, why: made up }
scenarios:
  one: { title: One, phases: { p: { costs: [{ title: it, amount: $a${last}, when: start }] } } }
`;
    const { stdout, code } = await ofText('compare --format json', text);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      scenarios: [{ totalCost: 2000 + last }],
    });
  });

  it('of scenarios that extend each other is read', async () => {
    const last = 1_900;
    const text = `${head}scenarios:
  s0: { title: First, phases: { build: { responsibility: hired, team: 2 fte, work: [{ effort: 1 person-months }] } } }
${upTo(last, (index) => `  s${index + 1}: { extends: s${index} }`)}
`;
    const { code } = await ofText('validate', text);

    expect(code).toBe(0);
  });

  it('of scenarios that extend each other in a circle is refused', async () => {
    const last = 1_900;
    const text = `${head}scenarios:
${upTo(last, (index) => `  s${index + 1}: { extends: s${index} }`)}
  s0: { extends: s${last} }
`;
    const { stderr, code } = await ofText('validate', text);

    expect(code).toBe(2);
    expect(stderr).toContain('error[cycle]');
  });
});
