import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/analysis/validate/validate.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

const line = (from: string, until: string) => ({ title: 'Rent', amount: '1 EUR/month', from, until });

/** Where it is said that a running cost changes nothing, of a scenario with a phase of a year and another that starts from it. */
function told(from: string, until: string, heir: object = {}): readonly string[] {
  const study = studyFrom(
    studyWith({
      scenarios: {
        a: scenarioWith({
          phases: { p: { duration: 12 }, none: { after: 'p' } },
          milestones: { takeover: 'p.end' },
          running: [line(from, until)],
        }),
        b: scenarioWith({
          phases: { p: { duration: 12 }, none: { after: 'p' } },
          milestones: { takeover: 'p.start' },
          ...heir,
        }),
      },
    }),
  );
  return validate(study, [study.asOf]).flatMap(({ fault, path }) =>
    fault.kind === 'without-effect' && fault.of === 'period' ? [path.join('.')] : [],
  );
}

const place = 'scenarios.a.running.0.until';

describe('a running cost that runs no time', () => {
  it.each([
    ['takeover', 'takeover'],
    ['start', 'start'],
    ['horizon', 'start'],
    ['takeover', 'start'],
    ['p.end', 'p.start'],
    ['takeover + 2 months', 'takeover + 2 months'],
  ])('is told from %s until %s', (from, until) => {
    expect(told(from, until)).toEqual([place]);
  });

  it.each([
    ['start', 'takeover'],
    ['start', 'horizon'],
    // Two events that fall together in the plan need not do so where something is drawn.
    ['none.start', 'none.end'],
    ['takeover', 'none.end'],
  ])('is none from %s until %s', (from, until) => {
    expect(told(from, until)).toEqual([]);
  });

  it('is none where another scenario has the same line, and there it costs something', () => {
    const before = 'start + 3 months';
    expect(told(before, 'takeover', { running: [line(before, 'takeover')] })).toEqual([]);
    expect(told('takeover', before, { running: [line('takeover', before)] })).toEqual([]);
  });
});
