import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, root } from '../support/cli.ts';
import { runIn, type Printed } from '../support/fake-host.ts';

const digipoort = join(root, 'scenarios/digipoort');

const trace = (folder: string, ...args: readonly string[]): Promise<Printed> =>
  runIn(folder, ['trace', ...(args.includes('--depth') ? [] : ['--full']), ...args]);

interface Line {
  readonly id: string;
  readonly value: number | string | null;
  readonly unit: string;
  readonly depth: number;
  readonly inputs: readonly string[];
  readonly kind?: string | null;
  readonly since?: string | null;
  readonly file?: string | null;
  readonly line?: number | null;
}
interface Traced {
  readonly metric: string;
  readonly value: number;
  readonly lines: readonly Line[];
}

async function traced(folder: string, ...args: readonly string[]): Promise<Traced> {
  const { out, err, exit } = await trace(folder, ...args, '--format', 'json');
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out) as Traced;
}

/** The numbers that a line of YAML writes, each as what it stands for. */
const numbersOn = (text: string): number[] =>
  [...text.matchAll(/(\d+(?:\.\d+)?)(k|M|%)?/g)].map(
    ([, digits, unit = '']) => Number(digits) * ({ k: 1e3, M: 1e6, '%': 0.01 }[unit] ?? 1),
  );

/** Whether a line of YAML is where a value stands: it writes the number, the moment, or since when it is known. */
function says(text: string, { value, unit, since, inputs }: Line): boolean {
  // What a formula comes to stands nowhere: the formula does.
  if (inputs.length > 0) return text.includes('$');
  // Of what nothing is known, only the name stands somewhere.
  if (value === null && since === null) return /^\s*[\w-]+:/.test(text);
  if (typeof value === 'string') return text.includes(value);
  if (since !== null && since !== undefined && text.includes(since)) return true;
  if (unit === 'moment') return /\d{4}-\d{2}/.test(text);
  return numbersOn(text).some((number) => Math.abs(number - (value ?? Number.NaN)) <= 1e-9 * Math.abs(number));
}

describe('a number of a trace is written where it says', () => {
  const studies = [
    ...['2.5', '3', '3-late', 'keep'].map((scenario) => ({ study: 'the harbour', folder: harbour, scenario })),
    ...['2.5', '3', 'carry-on', 'package', 'reuse-own-direction'].map((scenario) => ({
      study: 'Digipoort',
      folder: digipoort,
      scenario,
    })),
  ];

  it.each(studies)('in $study, scenario $scenario', async ({ folder, scenario }) => {
    const figures = ['present-value', 'finish', 'feasible'];
    for (const figure of figures) {
      const { lines } = await traced(folder, scenario, figure);
      for (const line of lines.filter(({ file }) => typeof file === 'string')) {
        const written = readFileSync(join(folder, line.file ?? ''), 'utf8').split('\n');
        // A dated value may stand on lines of its own below its month.
        const text = written.slice((line.line ?? 0) - 1, (line.line ?? 0) + 1).join('\n');
        expect([line.id, line.value, text, says(text, line)]).toEqual([line.id, line.value, text, true]);
      }
    }
  });

  it.each(studies)('with its kind, if it is an assumption of $study, scenario $scenario', async (entry) => {
    const { lines } = await traced(entry.folder, entry.scenario, 'present-value');
    const assumptions = lines.filter(({ id, inputs }) => /^assumptions\.[^:]*$/.test(id) && inputs.length === 0);

    expect(assumptions.length).toBeGreaterThan(0);
    for (const { kind, file, line } of assumptions) {
      expect(['sourced', 'derived', 'judgement']).toContain(kind);
      expect([typeof file, typeof line]).toEqual(['string', 'number']);
    }
  });

  it('in the file of the scenario that is extended, and in its own where it says so itself', async () => {
    const { lines } = await traced(harbour, '3-late', 'finish');
    const places = new Set(lines.map(({ file }) => file ?? null));

    expect(places).toContain('3.scenario.yaml');
    expect(lines.find(({ file }) => file === '3-late.scenario.yaml')).toMatchObject({ value: 22, line: 6 });
  });

  it('on the command line, if it was set there', async () => {
    const { out } = await trace(harbour, '2.5', 'phases.reuse.duration', '--set', '2.5/team=25', '--width', '200');

    expect(out).toContain('$2.5/team · judgement · --set 2.5/team=25');
    expect(out).toContain('Changed on the command line: 2.5/team=25.');
    expect(out).toMatch(/= quotient: [\d.]+ ÷ 25$/m);
  });
});

const untitled = (whole: Traced) => whole.lines.map((line) => ({ ...line, title: '' }));

describe('the JSON of a trace', () => {
  it('has the figure of samen compare, unrounded', async () => {
    const compared = JSON.parse((await runIn(harbour, ['compare', '--format', 'json'])).out) as {
      scenarios: readonly { id: string; presentValue: number; rank: number | null }[];
    };
    for (const { id, presentValue, rank } of compared.scenarios) {
      const whole = await traced(harbour, id, 'present-value');

      expect(whole).toMatchObject({ metric: 'present-value', value: presentValue });
      expect(whole.lines[0]).toMatchObject({ id: 'present-value', value: presentValue, unit: 'EUR', depth: 0 });
      expect((await traced(harbour, id, 'rank')).value).toBe(rank);
    }
  });

  it.each(['present-value', 'score', 'rank', 'feasible', 'by-year.2022', 'phases.reuse.total-float'])(
    'has every line that %s rests on, each once',
    async (figure) => {
      const { lines } = await traced(harbour, '2.5', figure);
      const ids = lines.map(({ id }) => id);

      expect(new Set(ids).size).toBe(ids.length);
      expect(lines.flatMap(({ inputs }) => inputs).filter((id) => !ids.includes(id))).toEqual([]);
    },
  );

  it('tells no more lines than were asked for', async () => {
    const { lines } = await traced(harbour, '2.5', 'present-value', '--depth', '1');

    expect(lines.map(({ depth }) => depth)).toEqual([0, 1, 1]);
  });

  it('is the same in both languages but for the titles', async () => {
    expect(untitled(await traced(harbour, '3', 'score', '--lang', 'nl'))).toEqual(
      untitled(await traced(harbour, '3', 'score')),
    );
  });
});

describe('a trace of a part of the calendar', () => {
  it('has the cost of a year that samen compare tells', async () => {
    const { scenarios } = JSON.parse((await runIn(harbour, ['compare', '--format', 'json'])).out) as {
      scenarios: readonly { id: string; byYear: readonly { year: number; cost: number }[] }[];
    };
    const years = scenarios.find(({ id }) => id === '3')?.byYear ?? [];

    expect(years.length).toBeGreaterThan(5);
    for (const { year, cost } of years)
      expect((await traced(harbour, '3', `by-year.${year}`)).value).toBeCloseTo(cost, 6);
  });

  it('says that the bounds of a year are no default of anything', async () => {
    const { out } = await trace(harbour, '2.5', 'by-year.2021');

    expect(out).toMatch(/Beginning of 2021-01: 6 \(2021-01\)\n(?!.*default)/);
  });
});

describe('how deep a trace goes', () => {
  it.each([
    ['0', 1],
    ['1', 3],
  ])('is %s: so many rows, of which the last say how many are below', async (depth, rows) => {
    const { out } = await trace(harbour, '2.5', 'present-value', '--depth', depth, '--width', '200');
    const [, tree = ''] = out.split('\n\n');

    expect(tree.match(/€/g)).toHaveLength(rows);
    expect(tree).toMatch(/\(\d+ more lines below\)/);
  });

  it('is said in Dutch too', async () => {
    const { out } = await trace(harbour, '2.5', 'phases.contract.start', '--depth', '1', '--lang', 'nl');

    expect(out).toContain('verschil: 2021-05 − 2020-07 (nog 2 regels hieronder)');
  });

  it('may be anything deeper than there is', async () => {
    const whole = await trace(harbour, '2.5', 'present-value');

    expect((await trace(harbour, '2.5', 'present-value', '--depth', '9999')).out).toBe(whole.out);
  });
});

describe('a trace of which nobody says how deep it goes', () => {
  it('has as many whole levels as a screen has room for, and says how to see the rest', async () => {
    const { out } = await runIn(harbour, ['trace', '2.5', 'present-value']);

    expect(out.split('\n').length).toBeLessThan(40);
    expect(out).toContain('More lines: --depth LEVELS, or --full for all of them.');
    expect((await runIn(harbour, ['trace', '2.5', '$team'])).out).not.toContain('--full');
  });

  it('has all of it in other formats', async () => {
    const asked = ['trace', '2.5', 'present-value', '--format', 'csv'];

    expect((await runIn(harbour, asked)).out).toBe((await runIn(harbour, [...asked, '--full'])).out);
  });
});

describe('samen trace refuses', () => {
  it.each([
    [['2.5', 'presentvalue'], 'unknown-figure', 'did you mean "present-value"?'],
    [['2.5', '$tean'], 'unknown-figure', 'did you mean "$team"?'],
    [['2.5', 'by-year.1999'], 'unknown-figure', 'did you mean "by-year.'],
    [['2.5', 'measures.unlawfull'], 'unknown-figure', 'did you mean "measures.unlawful"?'],
    [['2.5', 'phases.reuse: supplier amount'], 'unknown-figure', ''],
    [['2.55', 'present-value'], 'unknown-scenario', 'did you mean "2.5"?'],
    [['2.5', 'present-value', '--depth', '-1'], 'bad-option', ''],
    [['2.5', 'present-value', '--depth', '1.5'], 'bad-option', ''],
    [['2.5', 'present-value', '--by', 'finish'], 'usage', 'option --by is only for the figure rank'],
  ])('%j', async (args, code, hint) => {
    const { out, err, exit } = await trace(harbour, ...args);

    expect([out, exit]).toEqual(['', 2]);
    expect(err).toContain(`error[${code}]`);
    expect(err).toContain(hint);
  });
});

describe('what is told of a line', () => {
  it('once: the second time it says where', async () => {
    const { out } = await trace(harbour, '2.5', 'present-value', '--width', '200');

    expect(out.match(/= quotient: 222\.48 ÷ 15/g)).toHaveLength(1);
    expect(out.match(/Reuse: end: 27\.832 \(2022-10\) {2}\[phases\.reuse\.end\]\n.*= see above/g)).not.toBeNull();
  });

  it('has 1 month and 2 months', async () => {
    const { out } = await trace(harbour, '2.5', 'finish', '--width', '200');

    expect(out).toContain('lag: 1 month\n');
    expect(out).toContain('duration: 3 months\n');
  });

  it('has both decimals of an amount or neither, beside its sign', async () => {
    for (const width of ['40', '60', '80', '100']) {
      const { out } = await trace(harbour, '2.5', 'present-value', '--width', width);

      expect(out).not.toMatch(/€\s*$/m);
    }
    const { out } = await trace(harbour, '2.5', 'present-value', '--width', '200');

    expect(out).toContain('23,140,282.10 × 21%');
  });

  it('explains moments and factors only where there are any', async () => {
    expect((await trace(harbour, '2.5', '$team')).out).not.toMatch(/moment|factor/);
    expect((await trace(harbour, '2.5', 'finish')).out).toMatch(/\n\nA moment is (.*\n)+$/);
    expect((await trace(harbour, '2.5', 'total-cost')).out).toContain(
      'The factor of a year is (1 + price rise)^(year − 2020).',
    );
    expect((await trace(harbour, '2.5', 'present-value', '--width', '200')).out).toContain(
      'that × (1 + discount rate)^(2020 − year).',
    );
  });

  it.each([
    ['start-of-year', 'that × (1 + discount rate)^(2020 − year).'],
    ['mid-year', 'that × (1 + discount rate)^(2020 − year − ½).'],
    ['end-of-year', 'that × (1 + discount rate)^(2020 − year − 1).'],
    ['monthly', 'that × (1 + discount rate)^−((months since 2020-01 + ½) ÷ 12)'],
  ])('explains the factors of discounting with timing %s', async (timing, text) => {
    const names = ['study.yaml', '3.scenario.yaml'];
    const folder = folderOf(
      Object.fromEntries(
        names.map((name) => [
          name,
          readFileSync(join(harbour, name), 'utf8').replace('timing: start-of-year', `timing: ${timing}`),
        ]),
      ),
    );

    expect((await trace(folder, '3', 'present-value', '--width', '300')).out).toContain(text);
  });
});
