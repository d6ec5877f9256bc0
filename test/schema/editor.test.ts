import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keyNotes } from '../../src/model/written/key-notes.ts';
import { root } from '../support/cli.ts';
import { hoverAt, objections, offeredAt, open } from '../support/editor.ts';

const shipped = ['examples/permits', 'scenarios/digipoort'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);
const permits = readFileSync(join(root, 'examples/permits/study.yaml'), 'utf8');
const inOneFile = readFileSync(join(root, 'examples/criteria/study.yaml'), 'utf8');
const named = '# yaml-language-server: $schema=../../docs/schema/file.schema.json\n';

describe('an editor with the YAML language server', () => {
  it.each(shipped)('has nothing against %s, and knows its schema', async (name) => {
    const text = readFileSync(join(root, name), 'utf8');
    const document = open(text, join(root, name));

    expect(text).toMatch(/^# yaml-language-server: \$schema=/);
    expect(await objections(document)).toEqual([]);
  });

  it('has nothing against a study in one file, whose keys may look like numbers', async () => {
    expect(inOneFile).toMatch(/points: \{ *\d+:/);
    expect(await objections(open(`${named}${inOneFile}`))).toEqual([]);
  });

  it('marks what is wrong where it stands', async () => {
    const faulty = permits
      .replace('horizon:', 'horizn:')
      .replace('basis: real, level', 'basis: reel, level')
      .replace('currency: EUR', 'currency: 12');
    const line = (text: string): number => faulty.slice(0, faulty.indexOf(text)).split('\n').length;

    const found = (await objections(open(faulty))).join('\n');
    expect(found).toContain(`${line('horizn')}: Property horizn is not allowed.`);
    expect(found).toContain(`${line('basis: reel')}: Value is not accepted. Valid values: "real", "nominal".`);
    expect(found).toMatch(new RegExp(`^${line('currency: 12')}: `, 'm'));
    expect(found).toContain('Missing property "horizon"');
  });

  it('shows what every key of a study means when somebody points at it, with an example', async () => {
    const document = open(permits);
    const silent: string[] = [];
    for (const key of Object.keys(parse(permits) as object)) {
      const { about = '', example } = keyNotes.study[key] ?? {};
      const hover = await hoverAt(document, `^${key}:`);
      if (![about.slice(0, 30), String(example ?? '')].every((text) => hover.includes(text))) silent.push(key);
    }

    expect(silent).toEqual([]);
  });

  it('offers the words that may stand as a value, and keys with what they mean', async () => {
    const document = open(`${named}samen: 1\nprices:\n  basis: \nassumptions:\n  x:\n    unit: EUR\n    \n`);

    expect([...(await offeredAt(document, 'basis: ')).keys()]).toEqual(['real', 'nominal']);
    const keys = await offeredAt(document, 'unit: EUR\n    ');
    expect([...keys.keys()]).toEqual(expect.arrayContaining(['value', 'known', 'kind', 'why', 'source']));
    expect(keys.get('kind')).toContain(keyNotes.assumption['kind']?.about ?? 'no such note');
  });
});
