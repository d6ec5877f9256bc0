import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../support/csv.ts';
import { harbour, onceEach, shell } from '../../support/cli.ts';
import { skipVisibly } from '../../support/skip.ts';

const run = onceEach({ cwd: dirname(harbour) });
const compare = async (...args: readonly string[]): Promise<string> => {
  const { stdout, code } = await run('compare', 'harbour', ...args);
  expect(code).toBe(0);
  return stdout;
};

interface Compared {
  readonly scenarios: readonly {
    readonly rank: number | null;
    readonly presentValue: number;
    readonly differenceFromBest: number;
    readonly oneOff: number;
    readonly running: number;
    readonly finishMonth: string;
    readonly measures: Readonly<Record<string, number>>;
  }[];
}

const languages = ['en', 'nl'] as const;
const numberOf = (field: string, decimal: string): number => Number(field.replace(decimal, '.'));

describe.each(languages)('the transcript in %s', (language) => {
  it('of CSV', async () => {
    const golden = `golden/harbour-${language}.csv`;
    const delimiter = language === 'nl' ? ['--delimiter', ';'] : [];

    await expect(await compare('--format', 'csv', '--lang', language, ...delimiter)).toMatchFileSnapshot(golden);
  });

  it('of Markdown', async () => {
    const golden = `golden/harbour-${language}.md`;

    await expect(await compare('--format', 'markdown', '--lang', language)).toMatchFileSnapshot(golden);
  });
});

describe('CSV', () => {
  it.each([
    ['en', ',', ',', '.'],
    ['en', 'tab', '\t', '.'],
    ['en', '\\t', '\t', '.'],
    ['nl', ',', ',', ','],
    ['nl', ';', ';', ','],
  ])('in %s between %j has the figures of the JSON, to the last digit', async (lang, option, delimiter, decimal) => {
    const text = await compare('--format', 'csv', '--lang', lang, '--delimiter', option);
    const { scenarios } = JSON.parse(await compare('--format', 'json')) as Compared;
    const best = scenarios[0]?.presentValue ?? 0;
    const figures = parseCsv(text, delimiter)
      .slice(1)
      .map(([, rank = '', , , value = '', from = '', finish, oneOff = '', unlawful = '', running = '', share = '']) => [
        rank === '' ? null : Number(rank),
        ...[value, from, share, oneOff, running, unlawful].map((field) =>
          field === '' ? 0 : numberOf(field, decimal),
        ),
        finish,
      ]);

    expect(figures).toEqual(
      scenarios.map((entry) => [
        entry.rank,
        entry.presentValue,
        entry.differenceFromBest,
        (entry.differenceFromBest / best) * 100,
        entry.oneOff,
        entry.running,
        entry.measures['unlawful'],
        entry.finishMonth,
      ]),
    );
  });

  it('says in its head what the unit is, and beside each row of which part it is', async () => {
    const [head, ...rows] = parseCsv(await compare('--format', 'csv'));

    expect(head).toEqual([
      'Group',
      '#',
      'Scenario',
      'Gates',
      'Present value [EUR]',
      'From best [EUR]',
      'Finish',
      'One-off [EUR]',
      'Unlawful, from July 2020 [months]',
      'Running [EUR]',
      'From best [%]',
    ]);
    expect(rows.map(([group]) => group)).toEqual(['', '', '', 'Not feasible, so not ranked']);
  });

  it('is read by Python as well', async (context) => {
    if (spawnSync('python3', ['--version']).status !== 0) skipVisibly(context, 'python3 is missing');
    const python = 'import csv,json,sys; print(json.dumps(list(csv.reader(sys.stdin, strict=True))))';
    const { stdout } = await shell(`$SAMEN compare --format csv | python3 -c '${python}'`);

    expect(JSON.parse(stdout)).toEqual(parseCsv(await compare('--format', 'csv')));
  });
});

describe('Markdown', () => {
  it('shows the amounts of the terminal', async () => {
    const text = await compare('--format', 'markdown', '--by', 'total-cost');
    const rows = text
      .split('\n')
      .filter((line) => /^\| +\d|^\| +\| 2\.5/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const table = await compare('--by', 'total-cost', '--width', '200');

    expect(rows).toHaveLength(4);
    for (const [, , , , value = '', total = '', , , oneOff = '', , running = ''] of rows)
      expect(table).toMatch(new RegExp(`${value} +${total} .*${oneOff} .*${running}`));
  });
});

describe('warnings', () => {
  it.each(['table', 'csv', 'markdown'])('stand on standard error beside %s', async (format) => {
    const { stdout, stderr } = await run('compare', 'harbour', '--format', format);

    expect(stderr).toContain('warning[past-differs]');
    expect(stdout).not.toContain('past-differs');
  });
});

describe('--delimiter', () => {
  it.each([
    [['--format', 'csv', '--delimiter', 'x'], '"x" is not possible for --delimiter', 'possible: ",", ";", tab'],
    [['--format', 'csv', '--delimiter', ''], '"" is not possible for --delimiter', 'possible: ",", ";", tab'],
    [['--delimiter', ';'], 'option --delimiter is only for csv', 'did you mean "--format csv"?'],
    [
      ['--format', 'markdown', '--delimiter', ','],
      'option --delimiter is only for csv',
      'did you mean "--format csv"?',
    ],
    [['--delimiter', ';', '--lang', 'nl'], 'optie --delimiter is er alleen voor csv', 'bedoelt u "--format csv"?'],
  ])('in %j is refused', async (args, what, hint) => {
    const { stdout, stderr, code } = await run('compare', 'harbour', ...args);

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(what);
    expect(stderr).toContain(hint);
  });

  it.each([['check'], ['diff', 'harbour']])('is refused beside what a forge shows: %j', async (...args) => {
    const { stdout, code } = await run(...args, 'harbour', '--format', 'github', '--delimiter', ';');

    expect({ code, isSaid: stdout.includes('option --delimiter is only for csv') }).toEqual({ code: 2, isSaid: true });
  });
});

describe('--width', () => {
  it.each(['csv', 'markdown'])('is refused beside %s, in which nothing is as wide as that', async (format) => {
    const { stdout, stderr, code } = await run('compare', 'harbour', '--format', format, '--width', '60');

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('option --width is only for tables in text, and for sentences');
  });

  it.each([
    ['compare', 'json'],
    ['check', 'junit'],
    ['diff harbour', 'json'],
    ['check', 'github'],
  ])('is refused of %s beside %s', async (command, format) => {
    const ran = await run(...command.split(' '), 'harbour', '--format', format, '--width', '60');

    expect(ran.code).toBe(2);
    expect(ran.stdout + ran.stderr).toContain('option --width is only for tables');
  });

  it('goes with sentences', async () => {
    expect(await run('compare', 'harbour', '--summary', '--width', '60')).toMatchObject({ code: 0 });
  });
});

describe('a terminal that is narrower than the numbers', () => {
  it('gets them whole, and is told', async () => {
    const text = await compare('--width', '20');

    for (const figure of ['34.82', '37.13', '47.32', '39.04']) expect(text).toContain(figure);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('This table is 30 characters wide: numbers are not cut.');
  });
});
