import { describe, expect, it } from 'vitest';
import type {
  WrittenAssumption,
  WrittenPhase,
  WrittenScenario,
  WrittenStudy,
} from '../../src/model/written/written.ts';
import { folderOf, harbour, type Ran, samen } from '../support/cli.ts';
import { scenarioWith, studyOf, studyWith, work } from '../support/studies.ts';
import { changed, heads, marked, places, placesIn, problemsIn } from './problems.ts';

/** What is said of a study: JSON is YAML. */
const validate = (study: WrittenStudy, ...args: readonly string[]): Promise<Ran> =>
  samen(['validate', 'study.yaml', ...args], { cwd: folderOf({ 'study.yaml': JSON.stringify(study, null, 1) }) });

const atHarbour = (...args: readonly string[]): Promise<Ran> => samen(['validate', ...args], { cwd: harbour });

const guess = { unit: 'EUR', value: 100, kind: 'judgement', why: 'a round figure' } as const;
const fee = (amount: string | number): WrittenPhase => ({ costs: [{ title: 'A fee', amount, when: 'start' }] });

/** A study of one scenario, which pays one assumption and nothing else. */
const paying = (partial: Partial<WrittenAssumption> = {}, more: Partial<WrittenStudy> = {}): WrittenStudy =>
  studyOf({ phases: { pay: fee('$x') } }, { assumptions: { x: { ...guess, ...partial } }, ...more });

const sound = paying();
const priced = (amount: number): WrittenScenario => scenarioWith({ phases: { pay: fee(amount) } });
const twoScenarios = studyWith({ scenarios: { a: priced(100), b: priced(200) } });
const withAdvice = studyOf({ phases: { pay: fee('$x') } }, { assumptions: { x: guess, spare: guess } });
const faulty = paying({ unit: 'fte' });

describe('a study in which all is well', () => {
  it.each([
    [sound, 'en', 'Study small is valid, with 1 scenario.\n'],
    [sound, 'nl', 'Alles in orde met studie small en haar scenario.\n'],
    [twoScenarios, 'en', 'Study small is valid, with 2 scenarios.\n'],
    [twoScenarios, 'nl', "Alles in orde met studie small en haar 2 scenario's.\n"],
  ])('is told so in one line, and with --strict too', async (study, language, stdout) => {
    expect(await validate(study, '--lang', language)).toEqual({ stdout, stderr: '', code: 0 });
    expect(await validate(study, '--lang', language, '--strict')).toEqual({ stdout, stderr: '', code: 0 });
  });

  it('has no problems as JSON, on stdout', async () => {
    const { stdout, stderr, code } = await validate(sound, '--format', 'json');

    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(problemsIn(stdout)).toEqual([]);
  });

  it('may be the one in this folder, or come in on standard input', async () => {
    const text = JSON.stringify(sound);
    const { stdout } = await validate(sound);

    expect((await samen(['validate'], { cwd: folderOf({ 'study.yaml': text }) })).stdout).toBe(stdout);
    expect((await samen(['validate', '-'], { input: text })).stdout).toBe(stdout);
  });
});

describe('a study with advice', () => {
  it('is told it on stderr, and gives exit code 0 and nothing on stdout', async () => {
    const { stdout, stderr, code } = await validate(withAdvice);

    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(heads(stderr)).toEqual([
      expect.stringMatching(/^study\.yaml:\d+:\d+: warning\[unused-assumption\]: nothing uses assumption "spare"$/),
    ]);
    expect(marked(stderr)).toEqual(['"spare"']);
  });

  it('with --strict is told the same, and gives exit code 2', async () => {
    const { stderr } = await validate(withAdvice);

    expect(await validate(withAdvice, '--strict')).toEqual({ stdout: '', stderr, code: 2 });
  });

  it('with --strict is an error of a job on GitHub, as on every forge', async () => {
    const [lenient, strict] = [[], ['--strict']].map((more) => validate(withAdvice, '--format', 'github', ...more));

    expect(await lenient).toMatchObject({ stdout: expect.stringMatching(/^::warning file=study\.yaml,/), code: 0 });
    expect(await strict).toEqual({
      ...(await lenient),
      stdout: (await lenient)?.stdout.replace('::warning', '::error'),
      code: 2,
    });
  });

  it('is told it in Dutch, in the same places', async () => {
    const [en, nl] = [(await validate(withAdvice)).stderr, (await validate(withAdvice, '--lang', 'nl')).stderr];

    expect(places(nl)).toEqual(places(en));
    expect(heads(nl)[0]).toContain(': let op[unused-assumption]: ');
  });

  it('gives it as JSON on stdout, also where it counts as a mistake', async () => {
    const [lenient, strict] = [
      await validate(withAdvice, '--format', 'json'),
      await validate(withAdvice, '--format', 'json', '--strict'),
    ];

    expect(lenient).toMatchObject({ stderr: '', code: 0 });
    expect(strict).toEqual({ ...lenient, code: 2 });
    expect(problemsIn(lenient.stdout)).toMatchObject([
      {
        code: 'unused-assumption',
        severity: 'warning',
        file: 'study.yaml',
        length: '"spare"'.length,
        path: ['assumptions', 'spare'],
        text: 'nothing uses assumption "spare"',
        hint: expect.stringContaining('remove it'),
      },
    ]);
  });

  it('is told it once, though it holds at every date', async () => {
    const dates = { '2020-01': { title: 'Then' }, '2020-06': { title: 'Later' } };
    const { stderr } = await validate({ ...withAdvice, 'as-of-dates': dates });

    expect(heads(stderr)).toHaveLength(1);
  });

  it('is told it in colour where that is wanted', async () => {
    expect((await validate(withAdvice, '--color', 'always')).stderr).toContain('\u001b[33mwarning[unused-assumption]');
    expect((await validate(withAdvice)).stderr).not.toContain('\u001b');
  });
});

describe('a faulty study', () => {
  it('gives exit code 2, what is wrong on stderr, and nothing on stdout', async () => {
    const { stdout, stderr, code } = await validate(faulty);

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(heads(stderr)).toEqual([expect.stringMatching(/^study\.yaml:\d+:\d+: error\[wrong-unit\]: /)]);
    expect(marked(stderr)).toEqual(['"$x"']);
  });

  it('gives it as JSON on stdout: it is what was asked for', async () => {
    const { stdout, stderr, code } = await validate(faulty, '--format', 'json');

    expect({ stderr, code }).toEqual({ stderr: '', code: 2 });
    expect(placesIn(problemsIn(stdout))).toEqual(places((await validate(faulty)).stderr));
    expect(problemsIn(stdout)).toMatchObject([{ code: 'wrong-unit', severity: 'error' }]);
  });

  it.each([
    ['a month that is none', ['--as-of', 'soon'], 'bad-month', 2],
    ['an option that there is not', ['--strickt'], 'usage', 2],
  ])('is not looked at with %s: that is JSON on stderr', async (_, args, kind, code) => {
    const ran = await atHarbour(...args, '--format', 'json');

    expect(ran).toMatchObject({ stdout: '', code });
    expect(problemsIn(ran.stderr)).toMatchObject([{ code: kind, file: null }]);
  });

  it('is no result of compare, which says on stderr why there is none', async () => {
    const cwd = folderOf({ 'study.yaml': JSON.stringify(faulty) });
    const ran = await samen(['compare', '--format', 'json'], { cwd });

    expect(ran).toMatchObject({ stdout: '', code: 2 });
    expect(problemsIn(ran.stderr)).toMatchObject([{ code: 'wrong-unit' }]);
  });

  it('is told what compare would tell of it', async () => {
    const cwd = changed(['study.yaml', 'rate: 21%', 'rate: 21'], ['3.scenario.yaml', 'team: $team', 'team: $teem']);
    const ran = await samen(['validate'], { cwd });

    expect(places(ran.stderr)).toEqual(['study.yaml:15:14 unit-missing', '3.scenario.yaml:11:11 unknown-assumption']);
    expect(ran).toEqual(await samen(['compare'], { cwd }));
  });

  it('that cannot be read gives exit code 4', async () => {
    expect(await atHarbour('nowhere')).toEqual({
      stdout: '',
      stderr: 'samen: error[cannot-read]: nowhere: there is no such file\n',
      code: 4,
    });
  });
});

const found = async (study: WrittenStudy, ...args: readonly string[]): Promise<readonly string[]> =>
  places((await validate(study, ...args)).stderr).map((place) => place.split(' ')[1] ?? '');

describe('--as-of', () => {
  const late = paying({
    value: undefined,
    kind: undefined,
    why: undefined,
    known: { '2020-06': { value: 1, kind: 'judgement', why: 'a guess' } },
  });

  it('left out, looks at the as-of month and at every as-of date', async () => {
    const dates = { '2020-05': { title: 'Too early' } };

    expect(await found({ ...late, 'as-of': '2020-06' })).toEqual([]);
    expect(await found({ ...late, 'as-of': '2020-05' })).toEqual(['not-known-yet']);
    expect(await found({ ...late, 'as-of': '2020-06', 'as-of-dates': dates })).toEqual(['not-known-yet']);
  });

  it('looks at that month only', async () => {
    const dates = { '2020-05': { title: 'Too early' } };

    expect(await found({ ...late, 'as-of-dates': dates }, '--as-of', '2020-06')).toEqual([]);
    expect(await found({ ...late, 'as-of': '2020-06' }, '--as-of', '2020-05')).toEqual(['not-known-yet']);
  });

  it('with errors and advice at once, gives both, and exit code 2', async () => {
    const assumptions = { ...late.assumptions, spare: guess };
    const { stdout, stderr, code } = await validate({ ...late, assumptions, 'as-of': '2020-05' });

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(heads(stderr).map((line) => line.split(' ')[1])).toEqual([
      'error[not-known-yet]:',
      'warning[unused-assumption]:',
    ]);
  });

  it('refuses what is not a month', async () => {
    const { stdout, stderr, code } = await atHarbour('--as-of', '2021-4');

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^samen: error\[bad-month\]: --as-of: "2021-4" is not a month\n {2}= write 2021-04/);
  });
});

type Advice = readonly [code: string, study: WrittenStudy, marked: string, says: string];

const built = (...shares: readonly string[]): WrittenScenario['phases'] =>
  Object.fromEntries(
    shares.map((share, part) => [
      `part-${part}`,
      {
        responsibility: 'teams',
        team: 1,
        after: part === 0 ? [] : `part-${part - 1}`,
        work: [{ build: 'core', share }],
      },
    ]),
  );

const each: readonly Advice[] = [
  ['unused-assumption', withAdvice, '"spare"', 'nothing uses assumption "spare"'],
  [
    'range-cuts-tails',
    paying({ range: '50 .. 200', value: { min: 60, max: 260 } }),
    '{',
    'the estimate reaches 260 EUR, beyond the range 50 EUR .. 200 EUR',
  ],
  ['why-missing', paying({ why: undefined }), '"judgement"', 'a judgement does not say why'],
  ['why-missing', paying({ kind: 'derived', why: '' }), '"derived"', 'a derived value does not say how it was derived'],
  [
    'compressed-schedule',
    studyOf({ phases: { build: work(100, 25) } }),
    '"only"',
    'scenario "only" does 100 person-months of work in 4 months; COCOMO II\'s nominal schedule is 16 months',
  ],
  [
    'built-twice',
    studyOf({ phases: built('70%', '50%') }, { components: { core: { build: 10 } } }),
    '"50%"',
    'scenario "only" builds 120% of component "core"',
  ],
  [
    'past-differs',
    studyWith({
      'as-of': '2020-06',
      scenarios: { a: scenarioWith({ phases: { pay: fee(1) } }), b: scenarioWith({ phases: { pay: fee(2) } }) },
    }),
    '"as-of"',
    'what is spent before the as-of month differs between a and b',
  ],
  [
    'finish-beyond-horizon',
    studyOf({ phases: { wait: { duration: 13 } } }, { horizon: '2020-12', accepts: { 'costless-phase': 'so' } }),
    '"only"',
    'scenario "only" is finished in 2021-01, after the horizon 2020-12',
  ],
];

describe('advice', () => {
  it.each(each)(
    'is given of %s: in its place, alone, and as a mistake with --strict',
    async (code, study, mark, says) => {
      const ran = await validate(study);

      expect(ran).toMatchObject({ stdout: '', code: 0 });
      expect(heads(ran.stderr)).toEqual([expect.stringMatching(/^study\.yaml:\d+:\d+: warning\[/)]);
      expect(heads(ran.stderr)[0]).toContain(`warning[${code}]: ${says}`);
      expect(marked(ran.stderr)).toEqual([mark]);
      expect(await validate(study, '--strict')).toEqual({ ...ran, code: 2 });
    },
  );
});

describe('what cannot be read', () => {
  it('is found as any other problem, with JSON on standard output', async () => {
    const { stdout, stderr, code } = await samen(['validate', '/nowhere/at/all', '--format', 'json']);

    expect([code, stderr]).toEqual([4, '']);
    expect((JSON.parse(stdout) as { problems: { code: string }[] }).problems).toMatchObject([{ code: 'cannot-read' }]);
  });
});
