import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';

const study = `samen: 1
study: lock
title: Lock
currency: EUR
start: 2025-01
horizon: 2034-12
as-of: 2025-06
prices: { basis: real, level: 2025 }
discounting: { rate: 2%, basis: real, base: 2025, timing: mid-year }
sources: { letter: { title: A letter } }
assumptions:
  wait:
    unit: months
    known:
      2025-01: { value: 3, kind: judgement, why: a guess }
      2025-06: { value: 9, kind: judgement, direction: letter, why: it says longer and not how long }
responsibility: { form: { rate: 9000, requires: [{ assumption: wait, at-most: 12 months }] } }
scenarios:
  new:
    title: New
    provenance: { kind: sourced, source: letter }
    phases:
      tender: { title: Tender, duration: $wait }
      build: { title: Build, after: tender, responsibility: form, team: 4, work: [{ effort: 40 }] }
    running: [{ title: Upkeep, amount: 9000 EUR/month, from: build.end, until: horizon }]
  none:
    title: None
    provenance: { kind: judgement, why: made up }
    phases: {}
    running: [{ title: Upkeep, amount: 19000 EUR/month, from: start, until: horizon }]
`;

const print = async (of: string, ...args: string[]): Promise<string> => {
  const [command = '', ...rest] = args;
  const ran = await runWith({ 'study.yaml': of }, [
    command,
    ...(command === 'show' || command === 'trace' ? [] : ['study.yaml']),
    ...rest,
  ]);
  expect(ran).toMatchObject({ exit: 0 });
  return ran.out;
};

const provenanceOf = async (of: string, id = 'new'): Promise<unknown> =>
  (
    JSON.parse(await print(of, 'compare', '--format', 'json')) as { scenarios: { id: string; provenance: unknown }[] }
  ).scenarios.find((each) => each.id === id)?.provenance;

const firstIn = async (...args: string[]): Promise<unknown> =>
  (JSON.parse(await print(study, 'assumptions', ...args, '--format', 'json')) as { assumptions: unknown[] })
    .assumptions[0];

const scenariosIn = async (of: string): Promise<unknown> =>
  (JSON.parse(await print(of, 'compare', '--format', 'json')) as { scenarios: unknown }).scenarios;

const judged = 'provenance: { kind: judgement, why: we think so }';

describe('a scenario that is sourced in part', () => {
  it.each([
    ['a phase', study.replace('title: Tender,', `title: Tender, ${judged},`)],
    ['a running cost', study.replace('title: Upkeep, amount: 9000', `title: Upkeep, ${judged}, amount: 9000`)],
    [
      'a risk',
      study.replace(
        '  none:',
        '    risks: [{ title: Flood, probability: 10%, kind: judgement, why: x, costs: { amount: 5, when: start } }]\n  none:',
      ),
    ],
  ])('has %s of its authors', async (_, edited) => {
    expect(await provenanceOf(edited)).toBe('in-part');
    const table = (await print(edited, 'compare')).replaceAll(/\s+/g, ' ');
    expect(table).toContain('New ‡');
    expect(table).toContain('None †');
    expect(table).toContain("† structure reconstructed by the study's authors; ‡ in part, the rest sourced");
    expect(await print(edited, 'simulate', '--draws', '20')).toContain('new ‡');
    expect((await print(edited, 'compare', '--lang', 'nl')).replaceAll(/\s+/g, ' ')).toContain(
      '‡ deels, verder met bron',
    );
  });

  it('is as it says where all parts are of one kind', async () => {
    expect(await provenanceOf(study)).toBe('sourced');
    expect(await provenanceOf(study, 'none')).toBe('judgement');
    expect(await print(study, 'compare')).not.toContain('‡');
    const none = study.replace('    provenance: { kind: sourced, source: letter }\n', '');
    expect(await provenanceOf(none)).toBeNull();
    // Where nobody says of the whole, a judgement alone makes no part of it sourced.
    expect(await provenanceOf(none.replace('title: Tender,', `title: Tender, ${judged},`))).toBeNull();
  });

  it('marks the phases that no source has, in show', async () => {
    const edited = study.replace('title: Tender,', `title: Tender, ${judged},`);
    const shown = await print(edited, 'show', 'new', 'study.yaml', '--width', '160');
    expect(shown).toContain('Tender †');
    expect(shown).not.toContain('Build †');
    expect(shown).toContain('† no source has this phase');
    expect(await print(study, 'show', 'new', 'study.yaml')).not.toContain('Tender †');
  });

  it('names sources that there are, and says why of each part', async () => {
    const edited = study.replace('title: Tender,', 'title: Tender, provenance: { kind: sourced, source: lettre },');
    const ran = await runWith({ 'study.yaml': edited }, ['validate', 'study.yaml']);
    expect(ran.err).toContain('error[unknown-source]');
    expect(ran.err).toContain('scenarios.new.phases.tender.provenance.source');
  });
});

describe('the direction of a judgement', () => {
  it('is told beside its kind, and makes it no sourced value', async () => {
    const kind = 'judgement, direction from letter';
    const table = await print(study, 'assumptions', '--width', '200');
    expect(table).toContain(kind);
    expect(table.replaceAll(/\s+/g, ' ')).toContain(
      'Direction from a source: that the value is higher or lower than before',
    );
    expect(await print(study, 'trace', 'new', 'finish', 'study.yaml', '--format', 'csv')).toContain(kind);
    expect(await print(study, 'show', 'new', 'study.yaml', '--format', 'csv')).toContain(kind);
    expect(await print(study, 'explain', '--from', '2025-01', '--of', 'new', '--width', '200')).toContain(kind);
    expect(await print(study, 'assumptions', '--lang', 'nl', '--width', '200')).toContain(
      'oordeel, richting uit letter',
    );
    expect((await print(study, 'compare')).replaceAll(/\s+/g, ' ')).toContain('0 sourced, 0 derived, 1 judgement');
    expect(await print(study, 'assumptions', '--kind', 'sourced', '--format', 'csv')).not.toContain('letter');
  });

  it('is in JSON, null where nobody says', async () => {
    expect(await firstIn()).toMatchObject({ kind: 'judgement', source: null, direction: 'letter' });
    expect(await firstIn('--as-of', '2025-01')).toMatchObject({ kind: 'judgement', direction: null });
  });

  it('is a source that there is', async () => {
    const ran = await runWith({ 'study.yaml': study.replace('direction: letter', 'direction: lettre') }, [
      'validate',
      'study.yaml',
    ]);
    expect(ran.err).toMatch(/error\[unknown-source\](.|\n)*assumptions\.wait\.known\.2025-06\.direction/);
  });

  it('changes nothing that is pinned or computed', async () => {
    expect(await scenariosIn(study)).toEqual(await scenariosIn(study.replace(' direction: letter,', '')));
  });
});
