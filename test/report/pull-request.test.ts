import { describe, expect, it } from 'vitest';
import { batchComment } from '../../src/report/formats/batch-text.ts';
import { pullRequestComment } from '../../src/report/formats/pull-request.ts';
import type { Report, Table } from '../../src/report/table.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { fc, tries } from '../support/seed.ts';

const table = (id: string, rows: number, name: string): Table => ({
  id,
  title: `Table ${id}`,
  columns: [{ name: 'Name', unit: null, align: 'left' }],
  groups: [{ title: null, rows: Array.from({ length: rows }, () => [{ kind: 'text', text: name }]) }],
  notes: [],
});

const report = (tables: readonly Table[], summary = 'Much changed.'): Report => ({
  title: 'A study: what changed',
  summary: [summary],
  tables,
  notes: [{ kind: 'term', text: 'A note' }],
});

/** A study of which so much changed, as one of several. */
const part = (name: string, ranking: number, figures: number) => ({
  name,
  exit: 0,
  state: 'changed' as const,
  movedFrom: null,
  findings: null,
  isAdvised: false,
  out: pullRequestComment(report([table('ranking', ranking, 'a'), table('figures', figures, 'b')]), en, name),
  err: '',
});
const markersIn = (text: string): readonly (string | undefined)[] =>
  [...text.matchAll(/^<!-- samen diff (\S+) -->$/gm)].map(([, name]) => name);

describe('a comment on a pull request', () => {
  it('shows the ranking, and folds what is long', () => {
    const text = pullRequestComment(report([table('ranking', 2, 'a'), table('figures', 3, 'b')]), en, null);

    expect(text.split('\n').slice(0, 6)).toEqual([
      '<!-- samen diff -->',
      '## A study: what changed',
      '',
      'Much changed.',
      '',
      '### Table ranking',
    ]);
    expect(text).toContain('<details><summary>Table figures (3)</summary>\n\n| Name |');
  });

  it.each([
    [en, 'Table ranking [points]', 'Table figures [EUR thousand] (1)'],
    [nl, 'Table ranking [points]', 'Table figures [EUR duizend] (1)'],
  ] as const)(
    'has the unit of a table behind its title, and no column that has it again (%#)',
    (words, open, folded) => {
      const ranking: Table = { ...table('ranking', 1, 'a'), unitInTitle: { kind: 'text', text: 'points' } };
      const figures: Table = {
        ...ranking,
        id: 'figures',
        title: 'Table figures',
        unitInTitle: { kind: 'money' },
        columns: [{ name: 'Cost', unit: { kind: 'money' }, align: 'right' }],
        groups: [{ title: null, rows: [[{ kind: 'money', amount: 123_456 }]] }],
      };
      const text = pullRequestComment(report([ranking, figures]), words, null);

      expect(text).toContain(`\n### ${open}\n`);
      expect(text).toContain(`<summary>${folded}</summary>\n\n| Cost |\n| ---: |\n| 123 |\n`);
    },
  );

  it('is never longer than it may be, says how much is left out, and closes what it opened', () => {
    const longest = { maxLength: 400 };
    fc.assert(
      fc.property(fc.nat(9000), fc.nat(9000), fc.string(longest), fc.constantFrom(en, nl), (a, b, name, words) => {
        const text = pullRequestComment(report([table('ranking', a, name), table('figures', b, name)]), words, null);

        expect(text.length).toBeLessThanOrEqual(65_536);
        expect(text.split('\n<details><summary>').length).toBe(text.split('\n</details>').length);
        expect(text.includes('A note') || text.length > 60_000).toBe(true);
      }),
      { numRuns: tries(40) },
    );
    const cut = pullRequestComment(report([table('ranking', 1, 'a'), table('figures', 60_000, 'a')]), en, null);
    expect(cut).toMatch(/\n<\/details>\n\n… and \d+ more lines, left out [^\n]+\n$/);
    expect(cut.length).toBeGreaterThan(65_000);
  });

  it('lets nothing in a name fold, close or call', () => {
    const text = pullRequestComment(
      report([table('figures', 1, '</details><!-- @all |')], '<!-- samen diff -->'),
      en,
      null,
    );

    expect(text.match(/<\/details>/g)).toHaveLength(1);
    expect(text.match(/<!--/g)).toHaveLength(1);
  });
});

describe('a comment on several studies', () => {
  it('tells of a study that is longer than it by itself, without what is folded', () => {
    const text = batchComment([part('a', 9, 60_000)], en);

    expect(markersIn(text)).toEqual(['a']);
    expect(text).toMatch(/^#### Table ranking$/m);
    expect(text).not.toContain('<details>');
    expect(text).toMatch(/\n\nThe rest is left out [^\n]+\n$/);
  });

  it('has a marker and the sentences of each, however long they are together', () => {
    const names = Array.from({ length: 30 }, (_, index) => `s${index}`);
    for (const ranking of [1, 400, 4000]) {
      const text = batchComment(
        names.map((name) => part(name, ranking, 4000)),
        en,
      );

      expect(text.length).toBeLessThanOrEqual(65_536);
      expect(markersIn(text)).toEqual(names);
      expect(text.match(/^Much changed\.$/gm)).toHaveLength(names.length);
    }
  });

  it('names those for which there is no room at all', () => {
    const names = Array.from({ length: 900 }, (_, index) => `s${index}`);
    const text = batchComment(
      names.map((name) => part(name, 1, 1)),
      en,
    );

    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/\nLeft out because a comment may not be longer: s\d+, [^\n]+\n$/);
  });
});
