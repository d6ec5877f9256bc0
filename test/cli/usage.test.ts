import { describe, expect, it } from 'vitest';
import { harbour, onceEach } from '../support/cli.ts';

const samen = onceEach({ cwd: harbour });

const refused = async (...args: readonly string[]): Promise<string> => {
  const ran = await samen(...args);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  return ran.stderr;
};

describe.concurrent('a mistake on the command line', () => {
  it.each([
    [['comparee'], 'there is no command "comparee"', 'did you mean "compare"?'],
    [['compare', '--forma', 'json'], 'there is no option --forma', 'did you mean "--format"?'],
    [['compare', '--colour', 'never'], 'there is no option --colour', 'did you mean "--color"?'],
    [['compare', '--nothing-like-it'], 'there is no option --nothing-like-it', 'see "samen compare --help"'],
    [['compare', '--format', 'jsn'], '"jsn" is not possible for --format', 'did you mean "json"?'],
    [['compare', '--lang', 'de'], '"de" is not possible for --lang', 'possible: en, nl'],
    [['compare', '--color', 'nevr'], '"nevr" is not possible for --color', 'did you mean "never"?'],
    [['compare', '--by', 'fnish'], '"fnish" is not possible for --by', 'did you mean "finish"?'],
    [['compare', '--by', 'measures.unlawfull'], '"measures.unlawfull" is not', 'did you mean "measures.unlawful"?'],
    [['compare', '--scenario', '4'], '"4" is not possible for --scenario', 'possible: 2.5, 3, 3-late, keep'],
    [['compare', '--scenario', 'kep'], '"kep" is not possible for --scenario', 'did you mean "keep"?'],
    [['compare', '--width', 'wide'], '"wide" is not possible for --width', 'possible: 20 … 1000'],
    [['compare', '--width', '19'], '"19" is not possible for --width', 'possible: 20 … 1000'],
    [['compare', '--as-of'], 'option --as-of needs a value', 'see "samen compare --help"'],
    [['show', '3', '.', 'elsewhere'], 'too many arguments', 'see "samen show --help"'],
    [['--nope'], 'there is no option --nope', 'see "samen --help"'],
    [['validat'], 'there is no command "validat"', 'did you mean "validate"?'],
    [['validate', '--strikt'], 'there is no option --strikt', 'did you mean "--strict"?'],
    [['validate', '--format', 'table'], '"table" is not possible for --format', 'possible: text, json'],
  ])('in %j gives exit code 2, the nearest that was meant, and nothing on stdout', async (args, what, hint) => {
    const stderr = await refused(...args);

    expect(stderr).toMatch(/^samen: error\[(usage|bad-option)\]: .*\n {2}= .*\n$/);
    expect(stderr).toContain(what);
    expect(stderr).toContain(hint);
  });

  it.each([
    [['compare', '--format', 'jsn'], '"jsn" kan niet bij --format', 'bedoelt u "json"?'],
    [['compare', '--forma', 'json'], 'er is geen optie --forma', 'bedoelt u "--format"?'],
  ])('in %j is told in Dutch where Dutch is asked for', async (args, what, hint) => {
    const stderr = await refused(...args, '--lang', 'nl');

    expect(stderr).toMatch(/^samen: fout\[/);
    expect(stderr).toContain(what);
    expect(stderr).toContain(hint);
  });

  // Found while this was written: the option behind a misspelled command is blamed instead ("there is no option --by").
  it('is told of the command, where options that belong to it follow', async () => {
    expect(await refused('comparre', '--by', 'finish')).toContain('there is no command "comparre"');
  });

  // Found while this was written: "did you mean 2021-04?", which is only an example of a month.
  it('in a month is answered by how a month is written, not by another month', async () => {
    expect(await refused('compare', '--as-of', '2021-13')).not.toContain('did you mean');
  });

  // Found while this was written: the last word of the line is named instead, whatever it is.
  it('names the argument that is too many, where options follow', async () => {
    expect(await refused('show', '3', '.', 'elsewhere', '--full')).toContain('too many arguments: elsewhere');
  });

  it('is told as JSON where JSON is asked for, on stderr, without a place', async () => {
    const stderr = await refused('compare', '--by', 'fnish', '--format=json');

    expect(JSON.parse(stderr)).toEqual({
      schema: 'samen.problems/1',
      problems: [
        {
          code: 'bad-option',
          severity: 'error',
          file: null,
          line: null,
          column: null,
          length: null,
          path: [],
          scenarios: [],
          text: '"fnish" is not possible for --by',
          hint: 'did you mean "finish"?',
          otherDates: null,
        },
      ],
    });
  });

  it('in a name has its escape codes made visible', async () => {
    expect(await refused('compare', '--by', '\u001b[31mfinish')).toContain('"\\x1b[31mfinish"');
  });
});
