import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';

const study = `samen: 1
study: bridge
title: { nl: Brug, en: Bridge }
currency: EUR
start: 2025-01
horizon: 2029-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: mid-year }
vat: { rate: 21%, recoverable: false }
categories:
  upkeep: { title: { nl: Onderhoud, en: Maintenance } }
  labour: { title: { nl: Arbeid, en: Work } }
indexation: { upkeep: 2%/year }
sources: { memo: { title: Memo, note: { nl: een nota, en: a paper } } }
assumptions:
  drawings:
    note: { nl: van de bouw, en: of the works }
    unit: percent
    value: 40%
    kind: judgement
    source: memo
    where: { nl: blz. 4, en: p. 4 }
    why: { nl: geteld, en: counted }
  toll: { unit: EUR/month, value: 900, kind: judgement, why: { de: gemessen } }
responsibility:
  result:
    rate: 15000
    requires: [{ assumption: drawings, at-least: 60%, because: { nl: niemand tekent, en: nobody signs }, source: memo }]
accepts: { certain-gate: { nl: verzonnen, en: made up } }
scenarios:
  renew:
    title: { nl: Vernieuwen, en: Renew }
    provenance: { kind: judgement, why: { nl: verzonnen, en: made up } }
    phases: { build: { responsibility: result, team: 4, work: [{ effort: 40 }] } }
    running: [{ title: Upkeep, amount: $toll, from: build.end, until: horizon, category: upkeep }]
  again:
    extends: renew
    title: Again
    provenance: { why: { en: also made up } }
    assumptions: { drawings: { unit: percent, value: 70%, kind: judgement, why: since } }
`;

const print = async (...args: string[]) => {
  const [command = '', ...rest] = args;
  const ran = await runWith({ 'study.yaml': study }, [command, 'study.yaml', ...rest]);
  expect(ran).toMatchObject({ exit: 0, err: '' });
  return ran.out;
};

const problemsOf = async (edited: string): Promise<string> =>
  (await runWith({ 'study.yaml': edited }, ['validate', 'study.yaml'])).err;

describe.each([
  ['en', { because: 'because nobody signs (memo)', why: 'counted', where: 'memo, p. 4', category: 'Maintenance' }],
  ['nl', { because: 'want niemand tekent (memo)', why: 'geteld', where: 'memo, blz. 4', category: 'Onderhoud' }],
] as const)('texts for readers in %s', (lang, said) => {
  it('say why a gate is there, in compare', async () => {
    expect(await print('compare', '--full', '--lang', lang)).toContain(said.because);
  });

  it('say why a value is what it is, and where it stands, in assumptions and its JSON', async () => {
    const table = await print('assumptions', '--format', 'csv', '--lang', lang);
    const { assumptions } = JSON.parse(await print('assumptions', '--format', 'json', '--lang', lang)) as {
      assumptions: { name: string; why: string; where: string | null }[];
    };

    expect(table).toContain(said.where);
    expect(table).toContain(said.why);
    expect(assumptions[0]).toMatchObject({ name: 'drawings', why: said.why, where: said.where.slice(6) });
    // What is in neither language is reported in the one it has.
    expect(assumptions.find(({ name }) => name === 'toll')?.why).toBe('gemessen');
  });

  it('say what a category is called, in show and trace', async () => {
    const args = ['--format', 'csv', '--lang', lang];
    const shown = await runWith({ 'study.yaml': study }, ['show', 'renew', 'study.yaml', ...args]);
    const traced = await runWith({ 'study.yaml': study }, [
      'trace',
      'renew',
      'by-category.upkeep',
      'study.yaml',
      ...args,
    ]);

    expect(shown.out).toContain(`\n${said.category},`);
    expect(shown.out).toContain(`\n${lang === 'nl' ? 'Arbeid' : 'Work'},`);
    expect(traced.out).toContain(`${lang === 'nl' ? 'Kosten van' : 'Costs of'} ${said.category}`);
    expect(traced.out).toContain(said.category);
    expect(traced.out).not.toMatch(/(of|van) upkeep/);
  });
});

describe('a text by language', () => {
  it('is no advice where a reason is asked for', async () => {
    expect(await problemsOf(study)).not.toContain('why-missing');
  });

  it.each(['{}', '{ en: "" }', '{ nl: " ", en: hi }'])('that is %s is refused', async (text) => {
    expect(await problemsOf(study.replace('{ nl: geteld, en: counted }', text))).toContain('error[empty-text]');
    expect(await problemsOf(study.replace('{ nl: verzonnen, en: made up }', text))).toContain('error[empty-text]');
  });

  it('ends with its last word, also where it is a block', async () => {
    const written = study.replace(/^title: .*$/m, 'title: |\n  In a block\n');
    const { out } = await runWith({ 'study.yaml': written }, ['compare', 'study.yaml']);
    expect(out).toMatch(/^In a block, as known in /);
  });

  it('replaces the text of the scenario that is extended as a whole', async () => {
    const edited = study.replace('why: { en: also made up }', 'kind: judgement, why: { en: " " }');
    expect(await problemsOf(edited)).toContain('at scenarios.again.provenance.why');
  });

  it('is of a category that there is', async () => {
    const edited = study.replace('  upkeep: { title:', '  upkep: { title:');
    expect(await problemsOf(edited)).toMatch(/error\[unknown-category\]: .*"upkep"(.|\n)*upkeep/);
    expect(await problemsOf(study.replace('  upkeep: { title:', '  vat: { title:'))).toContain('error[reserved-name]');
  });
});
