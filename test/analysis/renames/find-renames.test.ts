import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/analysis/compare/compare.ts';
import { type Diff, diffOf } from '../../../src/analysis/diff/diff.ts';
import { differencesOf } from '../../../src/analysis/explain/differences.ts';
import { findRenames } from '../../../src/analysis/renames/find-renames.ts';
import { renamedResults } from '../../../src/analysis/renames/renamed-results.ts';
import { renamedStudy } from '../../../src/analysis/renames/renamed-study.ts';
import { type Figured, listRenames, type Rename } from '../../../src/analysis/renames/renames.ts';
import { load } from '../../../src/input/load.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import type { Study } from '../../../src/model/study/study.ts';
import { anyStudy } from '../../support/any-study.ts';
import { fc } from '../../support/seed.ts';
import { loaded, scenarioWith, studyWith, work } from '../../support/studies.ts';

interface Side extends Figured {
  readonly study: Study;
  readonly compared: ReturnType<typeof comparisonOf>;
}

function comparisonOf(study: Study) {
  const { comparison, problems } = compare(study, { asOf: study.asOf, by: study.rankedBy, years: true });
  if (comparison === null) throw new Error(`cannot be computed: ${JSON.stringify(problems)}`);
  return comparison;
}

function sideOf(data: unknown): Side {
  const { study } = loaded(data);
  const compared = comparisonOf(study);
  return { study, scenarios: compared.scenarios, compared };
}

const renamesOf = (old: unknown, current: unknown): Rename[] => listRenames(findRenames(sideOf(old), sideOf(current)));

/** What is left of the difference when renames are taken away. */
function rest(old: Side, current: Side): Diff & { readonly places: readonly string[] } {
  const under = renamedStudy(old.study, findRenames(old, current));
  const diff = diffOf(comparisonOf(under), current.compared);
  return { ...diff, places: differencesOf(under, current.study).map((path) => path.join('/')) };
}

const renamed = (data: unknown, name: RegExp, by: string | ((found: string) => string)): unknown =>
  JSON.parse(JSON.stringify(data).replaceAll(name, by as (found: string) => string)) as unknown;

/** Two ways to build, that differ in effort, and one that only runs. */
const study = (more: Partial<WrittenStudy> = {}): WrittenStudy =>
  studyWith({
    assumptions: {
      rate: { unit: 'EUR/person-month', value: 1000, kind: 'judgement', title: 'The rate' },
      team: { unit: 'fte', value: 5, kind: 'judgement' },
      twice: { unit: 'fte', value: '$team * 2', kind: 'derived' },
    },
    responsibility: { teams: { rate: '$rate' } },
    scenarios: {
      slow: scenarioWith({
        title: 'Slowly',
        phases: { make: { ...work(60, 5), team: '$team' }, test: { after: 'make', duration: 3 } },
        milestones: { done: 'test.end' },
        running: [{ title: 'Old', amount: '100 EUR/month', from: 'start', until: 'make.end' }],
        fallback: { to: 'keep', at: 'make.end', cost: 100, category: 'other' },
      }),
      fast: scenarioWith({ title: 'Fast', phases: { make: { ...work(66, 5), team: '$twice' } } }),
      keep: scenarioWith({
        title: 'Keep it',
        running: [{ title: 'Old', amount: '1000 EUR/month', from: 'start', until: 'horizon' }],
      }),
    },
    ...more,
  });

const twin = (title: string) => scenarioWith({ title, phases: { make: { duration: 4 } } });

const bare = ({ scenarios }: Side): Figured => ({ study: null, scenarios });

/** A study that uses one assumption in one place. */
const used = (name: string, place: 'rate' | 'premium', value = '10%'): WrittenStudy =>
  studyWith({
    assumptions: { [name]: { unit: 'percent', value, kind: 'judgement' } },
    responsibility: {
      teams: { rate: 1000, premium: '0%', direction: '0%', [place]: place === 'rate' ? 1000 : `$${name}` },
    },
    scenarios: { only: twin('Only') },
  });

const readSide = (written: string): Side => {
  const { loaded: found, problems } = load({ main: { name: 'study.yaml', text: written }, scenarios: [] }, []);
  if (problems !== null) throw new Error(JSON.stringify(problems.map(({ fault, path }) => [path, fault])));
  const compared = comparisonOf(found.study);
  return { study: found.study, scenarios: compared.scenarios, compared };
};

describe('what was renamed', () => {
  it('is a scenario, whoever names it', () => {
    const after = renamed(study(), /"keep"/g, '"stay"');

    expect(renamesOf(study(), after)).toEqual([{ of: 'scenario', before: 'keep', after: 'stay', scenarios: [] }]);
    expect(rest(sideOf(study()), sideOf(after))).toMatchObject({ figures: [], gates: [], terms: [], places: [] });
  });

  it('is a phase, in every scenario that has it, with the links and moments that name it', () => {
    const after = renamed(study(), /"make(?=["\\.])/g, '"build');

    expect(renamesOf(study(), after)).toEqual([
      { of: 'phase', before: 'make', after: 'build', scenarios: ['slow', 'fast'] },
    ]);
    expect(rest(sideOf(study()), sideOf(after))).toMatchObject({ figures: [], places: [] });
  });

  it('is an assumption, with the formula that names it', () => {
    const after = renamed(study(), /\$team|"team"(?=:\{)/g, (found) => found.replace('team', 'people'));

    expect(renamesOf(study(), after)).toEqual([{ of: 'assumption', before: 'team', after: 'people', scenarios: [] }]);
    expect(rest(sideOf(study()), sideOf(after))).toMatchObject({ figures: [], places: [] });
  });

  it('is all three at once, also where another value moved every figure', () => {
    const names = renamed(renamed(study(), /"slow"/g, '"calm"'), /"test/g, '"try');
    const after = renamed(renamed(names, /(["$])rate"(?!:["$])/g, '$1price"'), /"teams":\{"price"/g, '"teams":{"rate"');
    const dearer = renamed(after, /"value":5,/g, '"value":6,');

    expect(renamesOf(study(), dearer)).toEqual([
      { of: 'scenario', before: 'slow', after: 'calm', scenarios: [] },
      { of: 'phase', before: 'test', after: 'try', scenarios: ['calm'] },
      { of: 'assumption', before: 'rate', after: 'price', scenarios: [] },
    ]);
    const { ranking, figures, places } = rest(sideOf(study()), sideOf(dearer));
    expect(ranking.every(({ before, after: now }) => before !== null && now !== null)).toBe(true);
    expect(figures.some(({ name }) => name === 'phases.make.end')).toBe(true);
    expect(places).toEqual([]);
  });

  it('is told of results alone by their figures, and of nothing that these do not tell apart', () => {
    const [old, current] = [sideOf(study()), sideOf(renamed(study(), /"keep"/g, '"stay"'))];
    const dearer = sideOf(renamed(study(), /"1000 EUR/g, '"1001 EUR'));

    expect(listRenames(findRenames(bare(old), bare(current)))).toMatchObject([{ before: 'keep', after: 'stay' }]);
    const quick = sideOf(renamed(study(), /"fast"/g, '"quick"'));
    expect(listRenames(findRenames(bare(old), bare(quick)))).toMatchObject([{ before: 'fast', after: 'quick' }]);
    const built = sideOf(renamed(study(), /"make(?=["\\.])/g, '"build'));
    expect(listRenames(findRenames(bare(old), bare(built)))).toMatchObject([{ before: 'make', after: 'build' }]);
    const other = sideOf(
      renamed(study(), /"1000 EUR|"keep"/g, (found) => (found === '"keep"' ? '"stay"' : '"1001 EUR')),
    );
    expect(listRenames(findRenames(bare(old), bare(other)))).toEqual([]);
    expect(listRenames(findRenames(old, dearer))).toEqual([]);
  });

  it('is nothing that could be one of two, but for its title', () => {
    const before = study({ scenarios: { one: twin('First') } });

    expect(renamesOf(before, study({ scenarios: { two: twin('Second'), three: twin('Third') } }))).toEqual([]);
    expect(renamesOf(before, study({ scenarios: { two: twin('Second'), three: twin('First') } }))).toEqual([
      { of: 'scenario', before: 'one', after: 'three', scenarios: [] },
    ]);
  });

  it('is no assumption of the same value that is used elsewhere, or nowhere', () => {
    expect(renamesOf(used('a', 'premium'), used('b', 'rate'))).toEqual([]);
    expect(renamesOf(used('a', 'rate'), used('b', 'rate'))).toEqual([]);
    expect(renamesOf(used('a', 'premium'), used('b', 'premium'))).toHaveLength(1);
  });

  it('is no assumption of another value, though it is used in the same place', () => {
    expect(renamesOf(used('a', 'premium'), used('b', 'premium', '20%'))).toEqual([]);
  });

  it('is no scenario or phase that says something else', () => {
    const after = renamed(renamed(study(), /"keep"/g, '"stay"'), /1000 EUR\/month/g, '1100 EUR/month');
    const longer = renamed(renamed(study(), /"test/g, '"try'), /"duration":3/g, '"duration":4');

    expect(renamesOf(study(), after)).toEqual([]);
    expect(renamesOf(study(), longer)).toEqual([]);
  });

  it('knows every place of a study in which something is named', () => {
    const text = readFileSync(new URL('../../input/every-key.yaml', import.meta.url), 'utf8');
    const after = text
      .replaceAll(/\bnew(?=[:/,]| }|\n)/g, 'fresh')
      .replaceAll(/\bmaking\b/g, 'creation')
      .replaceAll(/\bdocumented\b/g, 'described')
      .replaceAll(/\bsize(?=[:,]| \}|\]|\b.*at-most)/g, 'volume');
    const [old, current] = [readSide(text), readSide(after)];

    expect(new Set(listRenames(findRenames(old, current)).map(({ before, after: now }) => `${before} ${now}`))).toEqual(
      new Set(['new fresh', 'making creation', 'documented described', 'size volume']),
    );
    expect(renamedStudy(old.study, findRenames(old, current))).toEqual(current.study);
  });
});

const changes = {
  scenario: [/"scenario-1"/g, '"another"'],
  phase: [/"phase-2(?=["\\.])/g, '"another'],
  assumption: [/(["$])number-9(?=["\\ ])/g, '$1another'],
} as const;

describe('the difference between a study and the same under another name', () => {
  it.each(Object.entries(changes))('is none but the name: of a %s', (of, [name, by]) => {
    fc.assert(
      fc.property(anyStudy, (data) => {
        const [old, current] = [sideOf(data), sideOf(renamed(data, name, by))];
        const { figures, gates, places } = rest(old, current);
        const listed = listRenames(findRenames(old, current));

        expect({ figures, gates }).toEqual({ figures: [], gates: [] });
        expect(listed.every((each) => each.of === of && each.after === 'another')).toBe(true);
        // An assumption that is used nowhere, and has no title, is no other than any.
        expect(listed.length === 0 ? [] : places).toEqual([]);
      }),
    );
  });

  it('is told the same of results as of studies, where what changed is a scenario or a phase', () => {
    fc.assert(
      fc.property(anyStudy, fc.constantFrom(changes.scenario, changes.phase), (data, [name, by]) => {
        const [old, current] = [sideOf(data), sideOf(renamed(data, name, by))];
        const renames = findRenames(old, current);
        const under = comparisonOf(renamedStudy(old.study, renames));
        const { figures } = diffOf({ ...under, scenarios: renamedResults(old.scenarios, renames) }, under);

        // Which ten of more chains are reported rests on names.
        const isWhole = old.scenarios.every(({ criticalPaths }) => criticalPaths.count <= 10);
        expect(isWhole ? figures : []).toEqual([]);
      }),
    );
  });

  it('goes back the way it came', () => {
    fc.assert(
      fc.property(anyStudy, fc.constantFrom(...Object.values(changes)), (data, [name, by]) => {
        const [old, current] = [sideOf(data), sideOf(renamed(data, name, by))];
        const turned = listRenames(findRenames(current, old)).map(({ before, after }) => [after, before]);

        expect(turned).toEqual(listRenames(findRenames(old, current)).map(({ before, after }) => [before, after]));
      }),
    );
  });
});
