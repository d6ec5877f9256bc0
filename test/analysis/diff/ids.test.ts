import { expect, it } from 'vitest';
import { figureByName } from '../../../src/analysis/check/figure-by-name.ts';
import { comparisonOf } from '../../../src/analysis/compare/compare.ts';
import { figuresOf, namedGates } from '../../../src/analysis/diff/figures.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { traceFigure } from '../../../src/analysis/trace/traceable.ts';
import { anyStudy } from '../../support/any-study.ts';
import { fc, tries } from '../../support/seed.ts';
import { loaded } from '../../support/studies.ts';

/** What only a comparison has: a figure of two scenarios, of no plan, or that is no number. */
const onlyCompared =
  /^(?:difference-from-best|finish-month|critical-paths(?:\.\d+)?|provenance|by-year\.\d+\.discount-factor)$/;

it('a figure or a gate has one id in diff, trace and pins, and lists count from 0', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyStudy, (data) => {
      const { study } = loaded(data);
      const by = study.rankedBy;
      const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
      const { scenarios } = comparisonOf(study, runs, { asOf: study.asOf, by, years: true });
      for (const result of scenarios) {
        const scenario = result.id;
        const figures = figuresOf(result, 'present-value');
        const gates = [...namedGates(result.gates)].map(([name, { status }]) => ({
          name,
          value: status === 'unknown' ? null : status === 'pass' ? 1 : 0,
        }));
        for (const { name, value } of [...figures, ...gates].filter((each) => !onlyCompared.test(each.name))) {
          seen.add(name.replaceAll(/[\w-]*\d[\w-]*/g, 'N'));
          // No effort in no time is a team of 0 in a comparison, and has no quotient in a plan.
          const entry = name.endsWith('.team') && value === 0 ? {} : { value };
          const pin = `scenarios.${scenario}.${name}`;
          expect([name, traceFigure(study, runs, { scenario, name, by })]).toMatchObject([
            name,
            { id: name, ...entry },
          ]);
          expect(figureByName(study, runs, pin)).toMatchObject({ name: pin, ...entry });
        }
        const paths = figures.filter(({ name }) => name.startsWith('critical-paths.')).map(({ name }) => name);
        expect(paths).toEqual(paths.map((_, index) => `critical-paths.${index}`));
      }
    }),
    { endOnFailure: true, numRuns: tries(12) },
  );
  expect([...seen].filter((name) => /gates|requires/.test(name))).not.toEqual([]);
});
