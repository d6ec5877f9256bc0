import { drawnStudies, edited, everyKey, fewPins, type Files, folderAt, pins, studyAt } from './studies.ts';

/** A study and what is asked of it, as one would write it after `samen`. */
export interface Asked {
  readonly study: string;
  readonly files: Files;
  readonly commands: readonly string[];
}

/** What can be asked of any study, and of one scenario of it. */
const asksOf = (scenario: string): readonly string[] => [
  'compare',
  'show',
  `trace ${scenario} present-value`,
  'validate',
  'sensitivity',
  'simulate --draws 200',
  'voi --draws 200',
  `discover ${scenario} --draws 300`,
];

/** What can be asked of a study that gives two dates at which something was known. */
const explained = (scenario: string, dates = ''): readonly string[] =>
  ['explain', `explain --of ${scenario} --metric finish`].map((command) => `${command}${dates}`);

const traced = [
  'reuse finish',
  'new score',
  'keep total-cost',
  'new one-off',
  'reuse by-year.2026',
  'new measures.old',
  'new rank',
  'reuse phases.making.effort',
  'new feasible',
  'reuse gates.fixed.0',
  'new running --depth 3',
  'reuse $rate',
  'reuse components.core.aam',
].map((figure) => `trace ${figure}`);

const solved = [
  'scenarios.new.finish --to 2026-12 --by new/team --from 2 --until 12',
  'scenarios.new.present-value --to 2500000 --by size',
  'simulated.new.total-cost.p80 --to 2600000 --by size --draws 200',
  'scenarios.new.finish --to 80% --limit 2027-01 --by size --draws 200',
  'scenarios.new.total-cost --to 80% --draws 300',
  'simulated.new.feasible --to 60% --by documented --draws 200',
].map((goal) => `solve --figure ${goal}`);

/** Every command, with most of its options, of a study with every key. */
export const everything: Asked = {
  study: 'every key',
  files: { 'study.yaml': everyKey, 'figures.yaml': pins },
  commands: [
    ...asksOf('new'),
    ...explained('new'),
    'assumptions',
    'sensitivity --pairs',
    'tradeoff --draws 100',
    'sensitivity --of new --metric finish',
    'sensitivity --between keep,new',
    'sensitivity --of-mean --draws 150',
    'explain --of-mean --draws 100',
    'compare --draws 300',
    'criteria --weightings 500',
    ...['finish', 'score', 'measures.old', 'p80 --draws 300'].map((metric) => `compare --by ${metric}`),
    'compare --as-of 2024-06',
    'compare --expert one',
    'compare --set size=120 --set new/team=9',
    ...['keep', 'reuse', 'reuse --as-of 2024-06'].map((scenario) => `show ${scenario}`),
    ...traced,
    ...['assumptions', 'validate', 'sensitivity'].map((command) => `${command} --as-of 2024-06`),
    ...['size,contract', 'documented,size'].map((pair) => `sensitivity --grid ${pair}`),
    'sensitivity --of new --metric score',
    'sensitivity --of reuse --metric by-year.2026',
    'sensitivity --of new --metric one-off',
    'explain --set-from size=50 --set-to size=120 --set-to contract=500000',
    'explain --set-to contract=1500000 --set-to tariff=50',
    'explain --of new --metric score',
    'explain --between new,reuse',
    'explain --from 2024-06 --to 2025-01 --of new --metric by-year.2026',
    'simulate --draws 20000',
    'simulate --draws 140000 --sampling random',
    'simulate --draws 300 --sampling random --as-of 2024-06',
    'simulate --draws 300 --by-date 2026-06 --budget 3000000',
    'simulate --draws 300 --budget 1500000 --budget-of one-off',
    'simulate --draws 150 --part 2/3',
    'criteria --draws 200',
    'criteria --as-of 2024-06 --weightings 500',
    'discover keep --draws 400',
    'voi --draws 300 --as-of 2024-06',
    'voi --draws 300 --by total-cost',
    'tradeoff --as-of 2024-06 --draws 100',
    ...solved,
    'check',
  ],
};

/** What is done to a study between two dates of publication. */
const edits: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'is larger': { 'mode: 80, high: 150': 'mode: 100, high: 170' },
  'is documented less': { '40%, probability: 75%': '20%, probability: 75%' },
  'costs more': { 'premium: 10%': 'premium: 25%', 'rate: 9000': 'rate: 11000' },
  'has a scenario of another name': {
    '\n  new:\n': '\n  anew:\n',
    '{ to: new': '{ to: anew',
    'extends: new': 'extends: anew',
    'new/risks': 'anew/risks',
  },
  'has a phase and an assumption of another name': { making: 'building', contract: 'deal' },
  'has a scenario less': {
    '\n  reuse:\n    extends: new\n    title: Reuse it\n    phases: { making: { after: tender, work: [{ reuse: core, again: true }] } }\n':
      '\n',
  },
  'has other dates': { '2024-06': '2024-09', 'horizon: 2029-12': 'horizon: 2031-06' },
  'has other risks': {
    'probability: 25%, kind': 'probability: 35%, kind',
    'by: { low: 1, mode: 2, high: 6, shape: triangular }': 'by: { low: 2, mode: 4, high: 9, shape: triangular }',
  },
};

/** What drifted, is another and is explained where a study is not what it was. */
export const changed: readonly Asked[] = Object.entries(edits).map(([what, edit]) => ({
  study: `every key, where it ${what}`,
  files: { 'study.yaml': edited(everyKey, edit), 'figures.yaml': fewPins, 'old.yaml': everyKey },
  commands: ['check', 'diff old.yaml study.yaml', 'explain --against old.yaml --of keep'],
}));

/** Of studies drawn at random from any study at all. */
export const drawn: readonly Asked[] = drawnStudies.map((text, index) => ({
  study: `drawn ${index + 1}`,
  files: { 'study.yaml': text },
  commands: [
    ...asksOf('scenario-2'),
    ...explained('scenario-2', ' --from 1995-01 --to 2023-01'),
    'criteria --weightings 500',
    'simulate --draws 200 --sampling latin',
    'explain --set-from number-1=1000 --set-to number-1=900000',
    'compare --by measures.measure-1',
  ],
}));

const forCriteria = ['compare', 'criteria --weightings 500', 'sensitivity'];
const short = ['compare', 'simulate --draws 200', 'sensitivity', 'validate'];

/** The studies of examples and of other tests. */
export const others: readonly Asked[] = [
  {
    study: 'harbour',
    files: folderAt('test/cli/harbour', ['2.5', '3', '3-late', 'keep']),
    commands: [...asksOf('3'), 'compare --as-of 2020-06', 'show 2.5 --as-of 2020-06', 'validate --as-of 2020-06'],
  },
  {
    study: 'worked example',
    files: folderAt('test/reference/worked-example', ['rebuild', 'reuse-teams', 'reuse']),
    commands: [...asksOf('reuse'), ...explained('reuse'), 'simulate --draws 300 --outside-view one-in-six'],
  },
  {
    study: 'permits',
    files: folderAt('examples/permits', ['carry-on', 'package', 'renew']),
    commands: [...asksOf('renew'), ...explained('renew'), 'simulate --draws 300 --outside-view nl-2018'],
  },
  {
    study: 'criteria',
    files: studyAt('examples/criteria/study.yaml'),
    commands: [
      ...forCriteria,
      'criteria --draws 100',
      'validate',
      'simulate --draws 100',
      'voi --draws 100',
      'tradeoff --draws 100',
    ],
  },
  { study: 'more criteria', files: studyAt('test/cli/criteria.yaml'), commands: forCriteria },
  {
    study: 'policies',
    files: studyAt('test/analysis/policies/by-hand.yaml'),
    commands: [...short, 'voi --draws 300', 'tradeoff --draws 200'],
  },
  { study: 'gates', files: studyAt('test/analysis/gates/on-results.yaml'), commands: [...short, 'voi --draws 300'] },
  {
    study: 'workload',
    files: folderAt('test/reference/workload-w', [
      'keep-patch',
      'package',
      'rebuild-own',
      'rebuild-vendor',
      'replatform',
    ]),
    commands: ['compare', 'simulate --draws 40000', 'sensitivity', 'discover package --draws 300', 'voi --draws 300'],
  },
  ...['cocomo', 'esn', 'gao', 'green-book', 'merge-bias'].map((name) => ({
    study: name,
    files: studyAt(`examples/cases/${name}/study.yaml`),
    commands: [...short, 'show'],
  })),
];
