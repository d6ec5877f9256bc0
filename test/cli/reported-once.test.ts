import { describe, expect, it } from 'vitest';
import { reportedOnce } from '../../src/cli/batch/reported-once.ts';
import type { ForgeFormat } from '../../src/cli/session/forge.ts';
import { sarif } from '../../src/report/formats/forge/sarif.ts';
import type { Annotation, Outcome } from '../../src/report/outcome.ts';
import { study } from '../faults/said.ts';
import { folderOf, samen } from '../support/cli.ts';

const annotation = (file: string | null): Annotation => ({
  level: 'error',
  isFault: true,
  kind: 'not-one-of',
  subject: '',
  text: 'wrong',
  file,
  place: file === null ? null : { line: 2, column: 5, endLine: 2, endColumn: 9 },
});

const outcome = (name: string, ...annotations: readonly Annotation[]): Outcome => ({
  study: name,
  annotations,
  passed: [],
  summary: null,
  isChanged: null,
});

const found = [
  outcome('a', annotation('samen.yaml'), annotation(null)),
  outcome('b', annotation('samen.yaml'), annotation('b/study.yaml'), annotation(null)),
];

const told = (format: ForgeFormat): readonly string[] =>
  reportedOnce(found, format).flatMap((each) =>
    each.annotations.map(({ file, text }) => `${each.study} | ${file ?? 'none'} | ${text}`),
  );

describe('a mistake of several studies on a forge', () => {
  it.each(['github', 'sarif'] as const)('is told by %s once for each place, or with all of their names', (format) => {
    expect(told(format)).toEqual(['a | samen.yaml | wrong', 'a | none | a, b: wrong', 'b | b/study.yaml | wrong']);
  });

  it('is told by gitlab once for each place, and of each study where it is about no file', () => {
    expect(told('gitlab')).toEqual([
      'a | samen.yaml | wrong',
      'a | none | a: wrong',
      'b | b/study.yaml | wrong',
      'b | none | b: wrong',
    ]);
  });

  it('is told by junit of each study, of which none passes', () => {
    expect(told('junit')).toEqual([
      'a | samen.yaml | wrong',
      'a | none | a: wrong',
      'b | samen.yaml | wrong',
      'b | b/study.yaml | wrong',
      'b | none | b: wrong',
    ]);
  });

  it('is told by sarif with all studies that it is about', () => {
    const text = sarif(reportedOnce(found, 'sarif'), { version: '1', sha256: (each) => each });
    const { runs } = JSON.parse(text) as { runs: { results: { properties: unknown }[] }[] };

    expect(runs[0]?.results.map(({ properties }) => properties)).toEqual([
      { study: 'a', studies: ['a', 'b'] },
      { study: 'a', studies: ['a', 'b'] },
      { study: 'b' },
    ]);
  });

  it('is one annotation where an option is wrong for all', async () => {
    const cwd = folderOf({ '.git/HEAD': '', 'a/study.yaml': study, 'b/study.yaml': study });
    const { stdout } = await samen(['validate', 'a', 'b', '--as-of', '2025', '--format', 'github'], { cwd });

    expect(stdout).toMatch(/^::error title=samen bad-month::a, b: --as-of: "2025" is not a month [^\n]*\n$/);
  });
});
