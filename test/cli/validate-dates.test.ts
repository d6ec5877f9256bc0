import { describe, expect, it } from 'vitest';
import type { WrittenStudy } from '../../src/model/written/written.ts';
import { folderOf, type Ran, samen } from '../support/cli.ts';
import { studyOf } from '../support/studies.ts';
import { heads, problemsIn } from './problems.ts';

/** What is said of a study: JSON is YAML. */
const validate = (study: WrittenStudy, ...args: readonly string[]): Promise<Ran> =>
  samen(['validate', 'study.yaml', ...args], { cwd: folderOf({ 'study.yaml': JSON.stringify(study, null, 1) }) });

describe('advice on what was known at another date than the one in force', () => {
  /** Eighty times the effort in the same months, as it was believed first. */
  const hurried: WrittenStudy = studyOf(
    { phases: { build: { responsibility: 'teams', duration: 6, work: [{ effort: '$size' }] } } },
    {
      'as-of': '2021-01',
      'as-of-dates': { '2020-01': { title: 'First' }, '2020-06': { title: 'Then' }, '2021-01': { title: 'Now' } },
      responsibility: { teams: { rate: 1000 } },
      assumptions: {
        size: {
          unit: 'person-months',
          known: {
            '2020-01': { value: 400, kind: 'judgement', why: 'a first belief' },
            '2021-01': { value: 5, kind: 'judgement', why: 'a count' },
          },
        },
      },
    },
  );

  it('names that date, and fails no job with --strict', async () => {
    const lenient = await validate(hurried);

    expect(heads(lenient.stderr)).toEqual([expect.stringContaining('warning[compressed-schedule]')]);
    expect(lenient.stderr).toContain('= as known in 2020-01 and 2020-06 only, which is not the as-of month');
    expect(lenient.code).toBe(0);
    expect(await validate(hurried, '--strict')).toEqual(lenient);
    expect((await validate(hurried, '--lang', 'nl')).stderr).toContain('= alleen zoals bekend in 2020-01 en 2020-06');
  });

  it('is told with its dates to scripts and to GitHub', async () => {
    const [json, github] = [
      await validate(hurried, '--strict', '--format', 'json'),
      await validate(hurried, '--strict', '--format', 'github'),
    ];

    expect([json.code, github.code]).toEqual([0, 0]);
    expect(problemsIn(json.stdout)).toMatchObject([
      { code: 'compressed-schedule', otherDates: ['2020-01', '2020-06'] },
    ]);
    expect(github.stdout).toMatch(/^::warning .*; as known in 2020-01 and 2020-06 only/);
  });

  it('counts at the date that is asked for, and where it is in force as well', async () => {
    for (const ran of [
      await validate(hurried, '--strict', '--as-of', '2020-06'),
      await validate({ ...hurried, 'as-of': '2020-06' }, '--strict'),
    ]) {
      expect(ran.code).toBe(2);
      expect(heads(ran.stderr)).toHaveLength(1);
      expect(ran.stderr).not.toContain('as known in');
    }
  });

  it('leaves a mistake at another date a mistake', async () => {
    const dates = { '2019-01': { title: 'Too early' } };
    const ran = await validate({ ...hurried, 'as-of-dates': dates });

    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('error[not-known-yet]');
    expect(ran.stderr).toContain('= as known in 2019-01 only');
  });
});
