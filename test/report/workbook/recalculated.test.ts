import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Study } from '../../../src/model/study/study.ts';
import { root } from '../../support/cli.ts';
import { anyStudy } from '../../support/any-study.ts';
import { loadedFolder } from '../../support/loaded-folder.ts';
import { libreOffice, recalculated } from '../../support/libre-office.ts';
import { fc, tries } from '../../support/seed.ts';
import { skipVisibly } from '../../support/skip.ts';
import { month, studyFrom, studyWith as plainStudyWith } from '../../support/studies.ts';
import { readWorkbook, type ReadBook } from '../../support/workbook-reading.ts';
import {
  bookOf,
  type BookOptions,
  differences,
  otherFigures,
  withCells,
  withWrongValue,
} from '../../support/workbooks.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { studyWith } from '../written.ts';

const worked = 'test/reference/worked-example';
const digipoort = 'scenarios/digipoort';

type Sets = Readonly<Record<string, string>>;

const folder = (path: string, set: Sets = {}): Study =>
  loadedFolder(join(root, path), { sets: Object.entries(set).map(([name, value]) => ({ name, value })) }).study;

/** What an auditor types into cells, and what says the same on the command line. */
const changes: readonly { what: string; path: string; cells: Readonly<Record<string, number>>; set: Sets }[] = [
  { what: 'a value', path: worked, cells: { in_entanglement: 0.9 }, set: { entanglement: '90%' } },
  { what: 'a value of a gate', path: worked, cells: { in_documentation: 0.65 }, set: { documentation: '65%' } },
  {
    what: 'a date, a year later, and the discount rate',
    path: digipoort,
    cells: { in_call_off: 44_682, in_discount_rate: 0.04 },
    set: { 'call-off': '2022-05', 'discount-rate': '4%' },
  },
];

function book(study: Study, options: BookOptions = {}): Uint8Array {
  const bytes = bookOf(study, options);
  if (bytes === null) throw new Error('the study cannot be computed');
  return bytes;
}

/** How many random studies: fifty by `npm run test:long`, as a workbook takes LibreOffice a while. */
const count = Math.min(50, tries(32));

/** What somebody writes into any study in place of what stands there, and types into its workbook. */
const edits: readonly { cells: Readonly<Record<string, number>>; edit: (study: WrittenStudy) => WrittenStudy }[] = [
  {
    cells: { in_number_6: 7.5, in_discounting_rate: 0.031, in_number_4: 12_345.5 },
    edit: (study) =>
      assuming(study, { 'number-6': '7.5 months', 'number-4': '12345.5 EUR/person-month' }, (of) => ({
        ...of,
        discounting: { ...of.discounting, rate: '3.1%' },
      })),
  },
  {
    cells: { in_number_11: 44_652, in_prices_level: 2019, in_responsibility_form_1_premium: 0.11 },
    edit: (study) =>
      assuming(study, { 'number-11': '2022-04' }, (of) => ({
        ...of,
        prices: { basis: 'real', level: 2019 },
        responsibility: {
          ...of.responsibility,
          'form-1': { rate: 0, ...of.responsibility?.['form-1'], premium: '11%' },
        },
      })),
  },
  {
    cells: { in_number_9: 0.42, in_discounting_base: 2021, in_number_12: 54_321 },
    edit: (study) =>
      assuming(study, { 'number-9': '42%', 'number-12': '54321 EUR' }, (of) => ({
        ...of,
        discounting: { ...of.discounting, base: 2021 },
      })),
  },
];

/** A study with other values of assumptions, and what else is edited in it. */
function assuming(
  study: WrittenStudy,
  values: Readonly<Record<string, string>>,
  edit: (study: WrittenStudy) => WrittenStudy,
): WrittenStudy {
  const others = Object.entries(values).map(([name, value]) => [
    name,
    { unit: study.assumptions?.[name]?.unit, value, kind: 'judgement', why: 'changed' },
  ]);
  return edit({
    ...study,
    assumptions: { ...study.assumptions, ...(Object.fromEntries(others) as typeof study.assumptions) },
  });
}

const known = (unit: 'fte' | 'months' | 'person-months', value: number) =>
  ({ unit, value, kind: 'judgement', why: 'tried' }) as const;

/** A team that grows or shrinks, of which the work goes on after the ramp, or ends within it. */
const ramped = ({ from, to, over, effort }: Record<'from' | 'to' | 'over' | 'effort', number>): Study => {
  return studyFrom(
    plainStudyWith({
      start: '2025-01',
      horizon: '2030-12',
      'as-of': '2025-01',
      prices: { basis: 'real', level: 2024 },
      discounting: { rate: '4%', basis: 'real', base: 2025, timing: 'monthly' },
      assumptions: {
        'team-from': known('fte', from),
        'team-to': known('fte', to),
        ramp: known('months', over),
        effort: known('person-months', effort),
      },
      responsibility: { teams: { rate: 12_000, direction: '10%', 'direction-rate': 8000 } },
      indexation: { labour: '3%' },
      scenarios: {
        grow: {
          title: 'A team that grows',
          phases: {
            build: {
              responsibility: 'teams',
              'not-before': '2025-04',
              team: { from: '$team-from', to: '$team-to', over: '$ramp' },
              work: [{ effort: '$effort' }],
            },
            after: { after: 'build', duration: 2 },
          },
        },
      },
    }),
  );
};
const teams = [
  { from: 5, to: 20, over: 3.5, effort: 300 },
  { from: 0, to: 9, over: 20, effort: 70 },
  { from: 16, to: 3, over: 7, effort: 90 },
] as const;

interface Random {
  readonly bytes: Uint8Array;
  readonly edited: Uint8Array;
  /** The workbook of the study with these edits. */
  readonly expected: Uint8Array;
}

/** Random studies of every kind, of some years so that they are computed soon; each edited in one of several ways. */
function random(): Random[] {
  const books: Random[] = [];
  for (const each of fc.sample(anyStudy, 6 * count)) {
    if (books.length === count) break;
    const study = { ...each, horizon: `${Number(each.start.slice(0, 4)) + 3}-12` };
    const lang = books.length % 2 === 0 ? 'en' : 'nl';
    const { cells, edit } = edits[books.length % edits.length] as (typeof edits)[number];
    const bytes = bookOf(studyFrom(study), { lang });
    const expected = bookOf(studyFrom(edit(study)), { lang });
    // A number that no scenario uses has no cell.
    const { names } = bytes === null ? { names: new Map() } : readWorkbook(bytes);
    const used = Object.fromEntries(Object.entries(cells).filter(([name]) => names.has(name)));
    if (bytes !== null && expected !== null) books.push({ bytes, expected, edited: withCells(bytes, used) });
  }
  return books;
}

const randoms: Random[] = [];
const written = new Map<string, Uint8Array>();
let found: ReadonlyMap<string, ReadBook> = new Map();
const shipped = ['worked example', 'as known before', 'permits', 'criteria', 'harbour', 'Digipoort'];

beforeAll(() => {
  if (libreOffice === null) return;
  written.set('worked example', book(folder(worked)));
  written.set('as known before', book(folder(worked), { lang: 'nl', asOf: month('2020-06') }));
  written.set('permits', book(folder('examples/permits'), { lang: 'nl' }));
  written.set('criteria', book(folder('examples/criteria')));
  written.set('harbour', book(studyWith(), { lang: 'nl' }));
  written.set('Digipoort', book(folder(digipoort)));
  for (const [index, { from, to, over, effort }] of teams.entries()) {
    written.set(`team ${index}`, book(ramped(teams[index] as (typeof teams)[number])));
    const cells = { in_team_from: from, in_team_to: to, in_ramp: over, in_effort: effort };
    written.set(`team 0 as ${index}`, withCells(written.get('team 0') as Uint8Array, cells));
  }
  randoms.push(...random());
  for (const [index, { bytes, edited }] of randoms.entries()) {
    written.set(`random ${index}`, bytes);
    written.set(`random ${index}, edited`, edited);
  }
  for (const { what, path, cells } of changes)
    written.set(what, withCells(written.get(path === worked ? 'worked example' : 'Digipoort') as Uint8Array, cells));
  const { formula } = before('worked example').sheets.get('rebuild')?.get('B40') ?? { formula: null };
  if (formula === null) throw new Error('no formula to be spoiled');
  written.set('spoiled', withCells(written.get('worked example') as Uint8Array, { "'rebuild'!$B$40": 77 }));
  written.set('planted', withWrongValue(written.get('worked example') as Uint8Array, 'reuse', 'present-value'));
  found = recalculated(written);
}, 300_000);

/** How many checks came to what. */
function checked({ sheets }: ReadBook): Record<string, number> {
  const results = [...(sheets.get('Checks') ?? [])]
    .filter(([cell]) => /^G\d+$/.test(cell))
    .map(([, { value }]) => value);
  return Object.fromEntries(
    ['right', 'WRONG', 'changed'].map((result) => [result, results.filter((each) => each === result).length]),
  );
}

/** A workbook as samen wrote it. */
const before = (name: string): ReadBook => readWorkbook(written.get(name) as Uint8Array);
const after = (name: string): ReadBook => found.get(name) as ReadBook;

describe('a workbook that LibreOffice computes anew', () => {
  it('comes to every figure of samen, in both languages, of the studies that are shipped', (context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');
    for (const name of shipped) expect([name, ...differences(before(name), after(name))]).toEqual([name]);
  });

  it('comes to every figure of any study, and of that study with other numbers in it', (context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');
    expect(randoms).toHaveLength(count);
    for (const [index, { expected }] of randoms.entries()) {
      const name = `random ${index}`;
      expect([name, ...differences(before(name), after(name))]).toEqual([name]);
      expect([name, ...otherFigures(readWorkbook(expected), after(`${name}, edited`))]).toEqual([name]);
    }
  });

  it('follows a team that grows, and one that is made to shrink or to end within its ramp', (context) => {
    if (libreOffice === null) skipVisibly(context, 'LibreOffice is not installed');
    for (const index of teams.keys()) {
      expect([index, ...differences(before(`team ${index}`), after(`team ${index}`))]).toEqual([index]);
      expect([index, ...otherFigures(before(`team ${index}`), after(`team 0 as ${index}`))]).toEqual([index]);
    }
  });

  it.each(changes)('comes to what samen makes of it with --set where somebody changes $what', ({ what, path, set }) => {
    if (libreOffice === null) return;
    const original = path === worked ? 'worked example' : 'Digipoort';
    expect(otherFigures(readWorkbook(book(folder(path, set))), after(what))).toEqual([]);
    expect(otherFigures(before(original), after(what))).not.toEqual([]);
    expect(checked(after(what))).toMatchObject({ WRONG: 0 });
    expect(checked(before(original))).toMatchObject({ WRONG: 0, changed: 0 });
    expect(checked(after(what))['changed']).toBeGreaterThan(0);
  });

  it('turns red where a formula was overwritten', () => {
    if (libreOffice === null) return;
    expect(checked(after('spoiled'))['WRONG']).toBeGreaterThan(0);
    expect(after('spoiled').sheets.get('Cover')?.get('B13')?.value).toMatch(/checks, [1-9]\d* wrong$/);
  });

  it('is told from one in which a wrong value was kept', () => {
    if (libreOffice === null) return;
    expect(differences(before('planted'), after('planted'))).toHaveLength(1);
  });
});
