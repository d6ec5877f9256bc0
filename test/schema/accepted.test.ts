import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaNames } from '../../src/model/written/schema-names.ts';
import { folderOf, root, samen } from '../support/cli.ts';
import { validatorOf } from '../support/schema.ts';

const committed = new Map(
  schemaNames.map((name) => [
    name,
    JSON.parse(readFileSync(join(root, `docs/schema/${name}.schema.json`), 'utf8')) as object,
  ]),
);

const read = (text: string): unknown => parse(text, { version: '1.2' });

function objections(name: 'study' | 'scenario' | 'file', document: unknown): unknown[] {
  const isFit = validatorOf(committed.get(name) ?? {});
  return isFit(document) ? [] : (isFit.errors ?? []);
}

/** Every study of the repository, those of mistakes too: by what samen is given, with its files. */
const studies = new Map<string, string[]>();
const paths = ['scenarios', 'examples', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
);
for (const path of paths.filter((name) => name.endsWith('.yaml'))) {
  const isStudy = /^samen: 1$|^scenario: /m.test(readFileSync(join(root, path), 'utf8'));
  const isInFolder = /^study\.yaml$|\.scenario\.yaml$/.test(basename(path));
  const study = isInFolder ? dirname(path) : path;
  if (isStudy) studies.set(study, [...(studies.get(study) ?? []), path]);
}

const kindOf = (file: string, files: readonly string[]) =>
  file.endsWith('.scenario.yaml') ? 'scenario' : files.length > 1 ? 'study' : 'file';

describe('a schema', () => {
  it('refuses nothing of any study in the repository that samen accepts', async () => {
    let accepted = 0;
    for (const [study, files] of studies) {
      const { code } = await samen(['validate', study], { cwd: root });
      if (code !== 0 && code !== 1) continue;
      accepted += 1;
      const refused = files.flatMap((file) => {
        const text = readFileSync(join(root, file), 'utf8');
        return objections(kindOf(file, files), read(text)).map((each) => ({ file, each }));
      });
      expect(refused).toEqual([]);
    }

    expect(accepted).toBeGreaterThan(30);
  });
});

/** Each field with a literal in a compound unit, and what else a field holds that is refused where it is written otherwise. */
const literal = `samen: 1
study: literal
title: Units in fields
currency: EUR
units: { user: users }
start: 2026-01
horizon: 2030-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: 0%, basis: real, base: 2026, timing: mid-year }
components: { core: { build: 10 fte*years } }
responsibility:
  hired: { rate: 150000 EUR/fte/year, direction-rate: € 12k/fte/month }
measures: { dark: { from: start, until: p.end + 3 person-months/fte } }
criteria: { ease: { worst: 1, best: 5 } }
stakeholders: { all: { say: 100%, weights: { ease: 1 } } }
ranking: { by: measures.dark }
forbid: { stale: 18 months }
accepts: { certain-gate: it is }
scenarios:
  s:
    title: S
    phases:
      o: { responsibility: hired, team: 8 person-months/month, work: [{ build: core }] }
      p:
        after: { phase: o, lag: 3 person-months/fte }
        responsibility: hired
        duration: 3 person-months/fte
        work: [{ effort: 12 fte*months }]
        costs:
          - { title: Seats, amount: 750 EUR/user*users, when: start }
          - { title: Seats too, amount: 4 users*EUR/user, when: start }
    running: [{ title: Help, amount: € 1k/user/month*users, from: start, until: horizon }]
    scores: { ease: 4 }
`;

describe('a literal in a compound unit', () => {
  it('is accepted in a field by samen, by the schema, and by that of the study', async () => {
    const cwd = folderOf({ 'literal.yaml': literal });
    const { code, stderr } = await samen(['compare', 'literal.yaml'], { cwd });
    const { stdout } = await samen(['schema', 'file', '--study', 'literal.yaml'], { cwd });
    const isFit = validatorOf(JSON.parse(stdout) as object);

    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(objections('file', read(literal))).toEqual([]);
    expect([isFit(read(literal)), isFit.errors]).toEqual([true, null]);
  });

  it.each([
    ['750 EUR/user*users', '€ 14k/month'],
    ['€ 1k/user/month*users', '€ 1k'],
    ['150000 EUR/fte/year', '150000 EUR/hour'],
    ['12 fte*months', '12 months'],
    ['12 fte*months', '12k fte*months'],
    ['duration: 3 person-months/fte', 'duration: 3 fte'],
    ['lag: 3 person-months/fte', 'lag: 3 person-months/months'],
    ['8 person-months/month', '8 EUR/month'],
    ['stale: 18 months', 'stale: 18 weeks'],
    ['by: measures.dark', 'by: p80'],
    ['certain-gate: it is', 'certain: it is'],
    ['say: 100%', 'say: 0.6'],
    ['say: 100%', 'say: "0.6"'],
  ])('in place of which something else stands is refused by samen and by the schema: %s, %s', async (right, wrong) => {
    const text = literal.replace(right, wrong);
    const { code } = await samen(['compare', '-'], { input: text });

    expect(text).not.toBe(literal);
    expect(code).toBe(2);
    expect(objections('file', read(text)).length).toBeGreaterThan(0);
  });

  it.each([
    ['say: 100%', 'say: 60 %'],
    ['say: 100%', 'say: $part'],
    ['say: 100%', 'say: { value: 60%, kind: judgement, why: so }'],
    ['stale: 18 months', 'stale: 2y'],
    ['by: measures.dark', 'by: score'],
  ])('stands beside forms that the schema knows: %s, %s', (one, other) => {
    const text = literal.replace(one, () => other);

    expect(text).toContain(other);
    expect(objections('file', read(text))).toEqual([]);
  });
});
