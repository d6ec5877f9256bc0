import { describe, expect, it } from 'vitest';
import { harbour, samen } from '../support/cli.ts';
import { changed } from './problems.ts';

async function printed(written: string, instead: string, language: string): Promise<string> {
  const file = written.startsWith('duration') ? '3.scenario.yaml' : 'study.yaml';
  const cwd = changed([file, written, instead]);
  return (await samen(['validate', '--lang', language], { cwd })).stderr;
}

/** The end of a phase, with a cost that is paid then. */
const paid = (when: string): string => `duration: 4 months, costs: [{ title: C, amount: € 9k, when: ${when} }] }`;

/** The last line of each problem: what to do. */
const advice = (stderr: string): readonly string[] =>
  stderr
    .trimEnd()
    .split('\n\n')
    .map((problem) => (problem.split('\n').at(-1) ?? '').replace(/^ *= /, ''));

const meant: readonly (readonly [written: string, instead: string, near: string])[] = [
  ['old-contract: { unit: EUR/month', 'old-contract: { unit: €/month', 'EUR/month'],
  [
    'code-entanglement:\n    title: { nl: Verwevenheid van de code, en: Entanglement of the code }\n    unit: percent',
    'code-entanglement:\n    unit: "%"',
    'percent',
  ],
  ['discount-rate:\n    unit: percent/year', 'discount-rate:\n    unit: "%/year"', 'percent/year'],
  ['currency: EUR', 'currency: €', 'EUR'],
  ['old-contract: { unit: EUR/month', 'old-contract: { unit: $/month', 'EUR/month'],
  ['old-contract: { unit: EUR/month', 'old-contract: { unit: GBP', 'EUR'],
  ['duration: 4 months }', 'duration: 4 months, fte: 6 }', 'team'],
];

describe('what was probably meant', () => {
  it.each(meant)('by %s written as %j is %s', async (written, instead, near) => {
    expect(await printed(written, instead, 'en')).toContain(`did you mean "${near}"?`);
    expect(await printed(written, instead, 'nl')).toContain(`bedoelt u "${near}"?`);
  });
});

describe('what samen says to do, in one problem and in both languages', () => {
  it.each<[written: string, instead: string, en: string, nl: string]>([
    [
      '{ low: 45%, mode: 70%, high: 120% }',
      '{low:45%,mode:70%,high:120%}',
      'write "low: 45%", with a colon and a blank behind the key',
      'schrijf "low: 45%", met een dubbele punt en een spatie achter de sleutel',
    ],
    [
      'prices: { basis: real,',
      'prices: { basis:real,',
      'write "basis: real", with a colon and a blank behind the key',
      'schrijf "basis: real", met een dubbele punt en een spatie achter de sleutel',
    ],
    [
      '- { assumption: documented',
      '- { assumption documented',
      'write "assumption: documented", with a colon and a blank behind the key',
      'schrijf "assumption: documented", met een dubbele punt en een spatie achter de sleutel',
    ],
    [
      'kind: sourced, source: memo-2, where: p. 3 }',
      'kind: sourced, source: memo-2, where= p. 3 }',
      'write "where: p. 3", with a colon and a blank behind the key',
      'schrijf "where: p. 3", met een dubbele punt en een spatie achter de sleutel',
    ],
    ...['p. 3,12', 'p. 3, 12'].map((where): [string, string, string, string] => [
      'source: memo-2, where: p. 3 }',
      `source: memo-2, where: ${where} }`,
      'known keys: value, experts, kind, source, where, why, direction; between { and } a text with a comma goes between quotes',
      'bekende sleutels: value, experts, kind, source, where, why, direction; tussen { en } hoort een tekst met een komma tussen aanhalingstekens',
    ]),
    ...[
      ['2021-01: { value: 2.25%', '2021: { value: 2.25%'],
      ['  2020-06: { title', '  2020: { title'],
    ].map(([written = '', instead = '']): [string, string, string, string] => [
      written,
      instead,
      `write year and month as YYYY-MM, such as ${instead.trim().slice(0, 4)}-09`,
      `schrijf jaar en maand als YYYY-MM, zoals ${instead.trim().slice(0, 4)}-09`,
    ]),
    [
      'ranking:',
      'contingency: { share: 5%, on: [1], kind: judgement, why: "-" }\nranking:',
      'write it between quotes: "1"',
      'zet het tussen aanhalingstekens: "1"',
    ],
    [
      'duration: 4 months }',
      paid('{ 2026: 100% }'),
      'write year and month as YYYY-MM, such as 2026-09; the name of a milestone between quotes: "2026"',
      'schrijf jaar en maand als YYYY-MM, zoals 2026-09; de naam van een mijlpaal tussen aanhalingstekens: "2026"',
    ],
    [
      'from: 2020-07, until: takeover',
      'from: 2020-07, until: 2026',
      'write year and month as YYYY-MM, such as 2026-09; the name of a milestone between quotes: "2026"',
      'schrijf jaar en maand als YYYY-MM, zoals 2026-09; de naam van een mijlpaal tussen aanhalingstekens: "2026"',
    ],
    [
      'duration: 4 months }',
      paid('build.end'),
      'possible: start, end, spread, { build.end: 100% }',
      'mogelijk: start, end, spread, { build.end: 100% }',
    ],
    [
      'duration: 4 months }',
      paid('2026-03'),
      'possible: start, end, spread, { 2026-03: 100% }',
      'mogelijk: start, end, spread, { 2026-03: 100% }',
    ],
    [
      'duration: 4 months }',
      paid('2026'),
      'possible: start, end, spread, { <event>: 100% }',
      'mogelijk: start, end, spread, { <event>: 100% }',
    ],
    [
      'prices: { basis: real, level',
      'prices: { level',
      'add "basis: real", or nominal',
      'voeg "basis: real" toe, of nominal',
    ],
    [
      'unit: EUR/month, value: € 400k/month, kind: derived',
      'unit: EUR/month, value: € 400k/month',
      'add "kind: judgement", or sourced or derived',
      'voeg "kind: judgement" toe, of sourced of derived',
    ],
    [
      'en: Port call system }',
      'en: "Port\\call" }',
      'between double quotes write \\\\ for a backslash, or put the text between single quotes',
      'schrijf tussen dubbele aanhalingstekens \\\\ voor een backslash, of zet de tekst tussen enkele aanhalingstekens',
    ],
    [
      'currency: EUR\n',
      'currency: EUR\r',
      'end lines with a line feed, or with this and a line feed behind it',
      'eindig regels met een regelopschuiving (LF), of met dit teken en een LF erachter',
    ],
    [
      'currency: EUR',
      'currency:EUR',
      'write a colon and a blank between a key and its value: "key: value"',
      'zet een dubbele punt en een spatie tussen een sleutel en haar waarde: "sleutel: waarde"',
    ],
    [
      'value: € 400k/month, kind: derived',
      'value: $team-$price',
      'put blanks around the minus: $team - $price',
      'zet spaties om het minteken: $team - $price',
    ],
    [
      'value: € 400k/month, kind: derived',
      'value: $team-5 EUR/month',
      'put blanks around the minus: $team - 5 EUR/month',
      'zet spaties om het minteken: $team - 5 EUR/month',
    ],
    [
      'value: € 400k/month, kind: derived',
      'value: $team-EUR 5/month',
      'put blanks around the minus: $team - EUR',
      'zet spaties om het minteken: $team - EUR',
    ],
    [
      'value: € 400k/month, kind: derived',
      'value: $team-5',
      'a minus has blanks around it: $team - 5',
      'om een minteken staan spaties: $team - 5',
    ],
  ])('of %s written as %j', async (written, instead, en, nl) => {
    expect(advice(await printed(written, instead, 'en'))).toEqual([en]);
    expect(advice(await printed(written, instead, 'nl'))).toEqual([nl]);
  });
});

it.each(['{ mean: 3, sd: 1 }', '{ lo: 3, mid: 4, hi: 5 }', '{ value: 3 }'])(
  'says of %s, which has no key of an estimate, what an estimate is',
  async (instead) => {
    expect((await printed('{ low: 45%, mode: 70%, high: 120% }', instead, 'en')).match(/error\[.*$/gm)).toEqual([
      'error[wrong-type]: a number or an estimate such as { low: …, mode: …, high: … } is expected, and a map stands here',
    ]);
  },
);

it('says of a value in --set what was typed', async () => {
  const { stderr } = await samen(['compare', '--set', 'old-contract=null'], { cwd: harbour });

  expect(stderr).toContain('error[not-a-quantity]: "null" cannot be read as');
});
