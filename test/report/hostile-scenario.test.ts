import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../src/analysis/assumptions/assumptions.ts';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { show } from '../../src/analysis/show/show.ts';
import type { Loaded } from '../../src/input/load.ts';
import { csv, type Delimiter } from '../../src/report/formats/csv.ts';
import { assumptionsJson } from '../../src/report/formats/json/assumptions.ts';
import { scenarioJson } from '../../src/report/formats/json/scenario.ts';
import { traceJson } from '../../src/report/formats/json/trace.ts';
import { markdown } from '../../src/report/formats/markdown.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import type { Report } from '../../src/report/table.ts';
import { assumptionsReport } from '../../src/report/tables/assumptions/assumptions-report.ts';
import { showReport } from '../../src/report/tables/show/report.ts';
import { traceReport } from '../../src/report/tables/trace/trace.ts';
import { harbour } from '../support/cli.ts';
import { parseCsv } from '../support/csv.ts';
import { loadedFolder } from '../support/loaded-folder.ts';
import { tracedRows } from '../support/traces.ts';
import { names, textOf, unseen } from './hostile-names.ts';
import { languages, type Language } from './written.ts';

const more: readonly (readonly [what: string, yaml: string])[] = [
  ['a sum', '-2+3+cmd'],
  ['a formula behind a blank', ' \\t=1+1'],
  ['a formula behind the end of a field', 'a;=1+1,=1+1\\t=1+1'],
  ['a formula in full width', '\uff1d1+1'],
  ['a quote', 'a\\"b\\"'],
  ['HTML of more kinds', '&lt;b&gt;<b onclick=x>&amp;</td><img src=x onerror=y>'],
  ['links of more kinds', '[x](javascript:y) <http://x> www.example.org https://example.org a@example.org [x][1]'],
  ['a heading', '# x'],
  ['a list', '- x'],
  ['a number of a list', '1. x'],
  ['a rule', '---'],
  ['a footnote', '[^1]: x'],
  ['mathematics', '$x$ ~~y~~ ^z^'],
  ['nothing to be seen', '\\u200b\\u00ad'],
];
const all = [...names.map(([what, yaml]) => [what, yaml] as const), ...more];

/** The harbour with one text wherever a text may stand: titles, reasons, places in sources, names of files. */
const studyOf = (yaml: string): Loaded =>
  loadedFolder(harbour, {
    rename: (name) => `${textOf(yaml)}${name}`,
    change: (_, text) =>
      text
        .replace('ranking: {', 'reference: keep\nranking: {')
        .replace('value: € 400k/month', 'value: "$client-rate * 40 person-months / 1 month"')
        .replaceAll(
          /\b(title|why|where|because): (?:\{[^}]*\}|"[^"]*"|[^,}\n]*)/g,
          (_all, key: string) => `${key}: "${yaml}"`,
        ),
  });

/** What is computed of a study with one text everywhere, whatever the language is. */
function compute(yaml: string) {
  const { study, spanOf } = studyOf(yaml);
  const scenario = study.scenarios.get('2.5');
  if (scenario === undefined) throw new Error('no scenario 2.5');
  const by = study.rankedBy;
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  return {
    study,
    spanOf,
    scenario,
    by,
    assumptions: assumptionsOf(study, runs, by),
    shown: show(study, runs, { scenario: '2.5', by }),
    traces: ['score', 'feasible'].map((figure) => tracedRows(study, { scenario: '2.5', figure })),
  };
}

const known = new Map<string, ReturnType<typeof compute>>();

function computed(yaml: string): ReturnType<typeof compute> {
  const one = known.get(yaml) ?? compute(yaml);
  known.set(yaml, one);
  return one;
}

/** Whatever is shown of a scenario and of assumptions, in a language. */
function makeReports(yaml: string, language: Language): Report[] {
  const { study, spanOf, scenario, by, assumptions, shown, traces } = computed(yaml);
  const words = languages[language];
  const context = { study, scenario, words, sets: { team: textOf(yaml) } };
  return [
    assumptionsReport(assumptions, { ...context, by, chosen: assumptions.assumptions, undated: 2 }),
    showReport(shown, context),
    ...traces.map((rows) => traceReport(rows, { ...context, asOf: '2021-04', spanOf })),
  ];
}

const made = new Map<string, Report[]>();

function reportsOf(yaml: string, language: Language): Report[] {
  const key = `${language} ${yaml}`;
  const reports = made.get(key) ?? makeReports(yaml, language);
  made.set(key, reports);
  return reports;
}

const wordsByLanguage: readonly Language[] = ['en', 'nl'];
/** In one language each: what is made harmless is made so in all. */
const hostile = all.map(([what, yaml], index) => {
  return { what, language: wordsByLanguage[index % wordsByLanguage.length] ?? 'en', yaml, text: textOf(yaml) };
});
const plain = { en: reportsOf('plain', 'en'), nl: reportsOf('plain', 'nl') };

const shown = (report: Report, language: Language): string =>
  terminal(report, { width: 80, paint: noPaint, words: languages[language] });
/** What is made of the plain study, once. */
function plainOnce<T>(make: (report: Report, language: Language) => T): (language: Language, index: number) => T {
  const results = new Map<string, T>();
  return (language, index) => {
    const report = plain[language][index];
    if (report === undefined) throw new Error(`no report ${index}`);
    const key = `${language} ${index}`;
    const result = results.get(key) ?? make(report, language);
    results.set(key, result);
    return result;
  };
}

const branchesIn = (text: string): number => text.match(/^[│ ]*[├└]─ /gm)?.length ?? 0;

const plainBranches = plainOnce((report, language) => branchesIn(shown(report, language)));

describe('in a terminal, what is shown of a scenario', () => {
  it.each(hostile)('has nothing unseen and no branch more with $what in every text, in $language', (entry) => {
    reportsOf(entry.yaml, entry.language).forEach((report, index) => {
      const text = shown(report, entry.language);

      expect(text).not.toMatch(unseen);
      expect(branchesIn(text)).toBe(plainBranches(entry.language, index));
    });
  });
});

const delimiters: readonly Delimiter[] = [',', ';', '\t'];
const fieldsOf = (report: Report, delimiter: Delimiter, language: Language): string[][] =>
  parseCsv(csv(report, { delimiter, words: languages[language] }), delimiter);

const plainLengths = plainOnce((report, language) => fieldsOf(report, ',', language).map((record) => record.length));

describe('in CSV, what is shown of a scenario', () => {
  it.each(hostile)('is one field a text with $what in every text, in $language', ({ yaml, language }) => {
    reportsOf(yaml, language).forEach((report, index) => {
      for (const delimiter of delimiters) {
        const records = fieldsOf(report, delimiter, language);
        const decimal = languages[language].numbers.decimal;
        const isNumber = (field: string): boolean =>
          /^-\d+([.,]\d+)?$/.test(field) && !field.includes(decimal === '.' ? ',' : '.');
        const risky = records.flat().filter((field) => /^[\s"'`]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(field));

        expect(records.map((record) => record.length)).toEqual(plainLengths(language, index));
        expect(records.flat().join(' ')).not.toMatch(unseen);
        expect(risky.filter((field) => !isNumber(field) && !field.startsWith("'"))).toEqual([]);
      }
    });
  });

  it('writes a formula of an assumption as a text', () => {
    const [assumptions] = reportsOf('plain', 'en');
    const fields = assumptions === undefined ? [] : fieldsOf(assumptions, ',', 'en').flat();

    expect(fields).toContain("'= $client-rate * 40 person-months / 1 month");
  });
});

/** What is behind a backslash is text. */
const live = (whole: string): string => whole.replaceAll(/\\[!-/:-@[-`{-~]/g, '');
const cells = (whole: string): number[] =>
  live(whole)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').length);

const plainCells = plainOnce((report, language) => cells(markdown(report, languages[language])));

describe('in Markdown, what is shown of a scenario', () => {
  it.each(hostile)('opens no element, link, cell or list with $what in every text, in $language', (entry) => {
    reportsOf(entry.yaml, entry.language).forEach((report, index) => {
      const text = markdown(report, languages[entry.language]);

      expect(text.replaceAll('\n', '')).not.toMatch(unseen);
      expect(live(text)).not.toMatch(/[<`~$]|\]\(|\]\[|\]:|:\/\/|www\.|@\w/);
      expect(cells(text)).toEqual(plainCells(entry.language, index));
      expect(
        live(text)
          .split('\n')
          .filter((line) => !/^(#{2,3} .*|\| .*|( {2})?- [^-+#>=\s].*|)$/.test(line)),
      ).toEqual([]);
    });
  });
});

describe('in JSON, what is shown of a scenario', () => {
  it.each(hostile)('is itself and shows nothing unseen with $what in every text, in $language', (entry) => {
    const { study, spanOf, scenario, assumptions, shown: ofScenario, traces } = computed(entry.yaml);
    const words = languages[entry.language];
    const context = { samen: '0.0.0', inputHash: '', sets: { team: entry.text }, words, study, scenario, spanOf };
    const texts = [
      traceJson(traces[0] ?? [], { ...context, asOf: '2021-04' }),
      scenarioJson(ofScenario, context),
      assumptionsJson(assumptions, { ...context, chosen: assumptions.assumptions }),
    ];
    for (const text of texts) {
      expect(text.replaceAll('\n', '')).not.toMatch(unseen);
      expect((JSON.parse(text) as { set: unknown }).set).toEqual({ team: entry.text });
    }
  });
});
