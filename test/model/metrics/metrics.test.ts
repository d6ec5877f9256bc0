import { describe, expect, it } from 'vitest';
import {
  allMetrics,
  metricDimension,
  metricId,
  metricIn,
  metricNames,
  moreIsBetter,
  ofEachMetric,
  readMetric,
} from '../../../src/model/metrics/metrics.ts';
import { resultOf, runOf, studyFrom, studyOf, work } from '../../support/studies.ts';

/** A study that has every metric there is. */
const study = studyOf(
  { phases: { build: work(10, 2) }, scores: { by: 3 } },
  {
    measures: { wait: { from: 'start', until: 'build.end' } },
    criteria: { by: { worst: 0, best: 10 } },
    stakeholders: { all: { say: '100%', weights: { by: 1 } } },
  },
);

describe('the table of metrics', () => {
  it('says of each what it is given in, and whether more of it is better', () => {
    const reported = allMetrics(['wait']).map((metric) => [
      metricId(metric),
      metricDimension(metric),
      moreIsBetter(metric),
    ]);

    expect(reported).toEqual([
      ['present-value', 'money', false],
      ['total-cost', 'money', false],
      ['one-off', 'money', false],
      ['running', 'money', false],
      ['finish', 'duration', false],
      ['measures.wait', 'duration', false],
      ['score', 'score', true],
    ]);
  });

  it('names what it reads, and reads no other name', () => {
    expect(metricNames(['wait']).map((name) => metricId(readMetric(name, ['wait']) ?? { kind: 'finish' }))).toEqual(
      metricNames(['wait']),
    );
    expect(['wait', 'measure', 'measures.', 'measures.other', ''].map((name) => readMetric(name, ['wait']))).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });

  it('names the line of a plan, the key of a result and its value alike', () => {
    const { columns } = runOf(studyFrom(study));
    const result = resultOf(study);

    expect(allMetrics(['wait']).map((metric) => metricIn(result, metric))).toEqual(
      allMetrics(['wait']).map((metric) => columns.number(metricId(metric))),
    );
  });

  it('gives results in the order of metrics, null where one is lacking', () => {
    const reported = ofEachMetric(['wait'], (metric) => (metric.kind === 'score' ? null : metricId(metric)));

    expect(Object.entries(reported).slice(0, 2)).toEqual([
      ['presentValue', 'present-value'],
      ['totalCost', 'total-cost'],
    ]);
    expect(reported.measures).toEqual({ wait: 'measures.wait' });
    expect(reported.score).toBeNull();
  });
});
