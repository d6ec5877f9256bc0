import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderOf, harbour, harbourAt, root, samen } from '../support/cli.ts';
import { hoverAt, objections, offeredAt, open } from '../support/editor.ts';
import { textOf } from '../support/pinned.ts';
import { validatorOf } from '../support/schema.ts';
import { studyHead } from '../support/study-head.ts';

/** All that the package has, and one that has every key. */
const shipped = [
  ...['scenarios', 'examples', 'examples/cases'].flatMap((folder) => studiesIn(folder)),
  'test/input/every-key.yaml',
];

/** A study that names nothing but its scenario. */
const certain = `${studyHead('certain', { title: 'Certain', start: '2025-01', horizon: '2026-12', rate: '3%' })}
scenarios:
  stay: { title: Stay, phases: {} }
`;

function studiesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  return names.filter((name) => existsSync(join(root, name, 'study.yaml')));
}

/** A folder with the harbour and the schemas of it, and a file of it in an editor. */
async function edited(file: string, change: (text: string) => string = (text) => text, lang = 'en') {
  const cwd = harbourAt('.');
  const kind = file === 'study.yaml' ? 'study' : 'scenario';
  const { stdout, code } = await samen(['schema', kind, '--study', '.', '--lang', lang], { cwd });
  expect(code).toBe(0);
  writeFileSync(join(cwd, 'own.schema.json'), stdout);
  const text = `# yaml-language-server: $schema=own.schema.json\n${change(textOf(cwd, file))}`;
  return open(text, join(cwd, file));
}

describe('an editor with the schema of one study', () => {
  it.each(['study.yaml', '3.scenario.yaml', '3-late.scenario.yaml', 'keep.scenario.yaml'])(
    'has nothing against its %s',
    async (file) => {
      expect(await objections(await edited(file))).toEqual([]);
    },
  );

  it('shows units in the currency of the study', async () => {
    const text = `${certain.replace('EUR', 'GBP')}assumptions: { rent: { unit: GBP/month, value: 1000, kind: judgement, why: x } }\n`;
    const { stdout } = await samen(['schema', '--study', '-'], { input: text });

    expect(stdout).toContain('rent: £ 1,000 per month, as known in January 2025. Unit: GBP/month.');
  });

  it('shows what an assumption is worth and where that comes from, where it is declared and where it is used', async () => {
    const study = await edited('study.yaml');
    const scenario = await edited('3.scenario.yaml');

    expect(await hoverAt(study, '(?<=^  )team:')).toMatch(
      /team: 20 fte, as known in April 2021\. Unit: fte\. From: judgement, round and the same for all\./,
    );
    expect(await hoverAt(study, '(?<=^  )code-entanglement:')).toMatch(
      /Entanglement of the code: 7\d[.\d]*%, as known in April 2021 \(low 45%, mode 70%, high 120%\)/,
    );
    expect(await hoverAt(scenario, '\\$team')).toContain('20 fte');
    expect(await hoverAt(scenario, '\\$old-contract')).toMatch(/400,000.*derived, 4\.8 million a year divided by 12/);
  });

  it('shows the title of a scenario that is named', async () => {
    const document = await edited('3-late.scenario.yaml');

    expect(await hoverAt(document, '(?<=extends: )"3"')).toContain('New build on open source');
  });

  it('marks a name that the study has not, and one that cannot stand there', async () => {
    const wrong = await edited('3.scenario.yaml', (text) =>
      text.replace('$team', '$taem').replace('team: 10', 'team: $documented'),
    );
    const line = (text: string): number => wrong.getText().slice(0, wrong.getText().indexOf(text)).split('\n').length;
    const found = (await objections(wrong)).map((each) => each.split(':')[0]);
    const late = await objections(await edited('3-late.scenario.yaml', (text) => text.replace('"3"', '"4"')));

    expect(new Set(found)).toEqual(new Set([`${line('$taem')}`, `${line('$documented')}`]));
    expect(late.some((each) => each.startsWith('3: '))).toBe(true);
  });

  it('offers the names that may stand in a place, with what they stand for', async () => {
    const document = await edited('3.scenario.yaml', (text) => text.replace('team: $team', 'team: '));
    const offered = await offeredAt(document, 'responsibility: led-teams\n    team: ');

    expect([...offered.keys()]).toContain('$team');
    expect([...offered.keys()]).not.toContain('$documented');
    expect(offered.get('$team')).toContain('20 fte');
    const late = await offeredAt(
      await edited('3-late.scenario.yaml', (text) => text.replace('extends: "3"', 'extends: ')),
      'extends: ',
    );
    expect([...late.keys()].map((each) => each.replaceAll('"', ''))).toEqual(
      expect.arrayContaining(['2.5', '3', 'keep']),
    );
  });

  it('speaks the language that was asked for', async () => {
    const study = await edited('study.yaml', undefined, 'nl');

    expect(await hoverAt(study, '(?<=^  )team:')).toContain(
      'zoals bekend in april 2021. Eenheid: fte. Herkomst: oordeel',
    );
  });
});

describe('samen schema --study', () => {
  it.each(['examples/permits', 'test/input/every-key.yaml'])('is a schema of %s that this study fits', async (name) => {
    const { stdout, stderr } = await samen(['schema', '--study', join(root, name)]);
    const isFit = validatorOf(JSON.parse(stdout) as object);
    const file = name.endsWith('.yaml') ? name : `${name}/study.yaml`;

    expect(stderr).toBe('');
    expect([isFit(parse(textOf(root, file), { intAsBigInt: false })), isFit.errors]).toEqual([true, null]);
  });

  // The validator holds a schema against the meta-schema before it uses it.
  it.each(shipped)('is a JSON Schema: that of %s', async (study) => {
    const { stdout } = await samen(['schema', 'file', '--study', join(root, study)]);

    expect(() => validatorOf(JSON.parse(stdout) as object)).not.toThrow();
  });

  it.each(['study', 'scenario', 'file'])(
    'is a JSON Schema of a study without assumptions, in which none can be named: %s',
    async (kind) => {
      const cwd = folderOf({ 'study.yaml': certain });
      const { stdout } = await samen(['schema', kind, '--study', '.'], { cwd });
      const isFit = validatorOf(JSON.parse(stdout) as object);

      expect(stdout).not.toMatch(/"(anyOf|enum)": \[\]/);
      if (kind !== 'file') return;
      expect([isFit(parse(certain)), isFit.errors]).toEqual([true, null]);
      expect(isFit(parse(`${certain}requires: [{ assumption: none, at-least: 1 }]\n`))).toBe(false);
    },
  );

  it('is of what is written, and of a study that can be read', async () => {
    const cwd = folderOf({ 'study.yaml': 'samen: 1\n' });

    expect(await samen(['schema', '--study', harbour, '--output', 'comparison'])).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(await samen(['schema', 'figures', '--study', harbour])).toMatchObject({ code: 2, stdout: '' });
    expect(await samen(['schema', 'study', '--output', 'check'])).toMatchObject({ code: 2, stdout: '' });
    expect(await samen(['schema', '--study', '.'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });
});
