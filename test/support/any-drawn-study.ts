import type { WrittenCorrelation, WrittenScenario, WrittenStudy } from '../../src/model/written/written.ts';
import { anyRisks } from './any-risk.ts';
import { anyStudy } from './any-study.ts';
import { integer, percent } from './any-value.ts';
import { fc } from './seed.ts';

const names = Array.from({ length: 10 }, (_, index) => `number-${index + 1}`);

/** A row of names, each of which goes with the next: so little that no row of any length contradicts itself. */
const correlations = fc
  .tuple(
    fc.shuffledSubarray(names, { minLength: 2, maxLength: 4 }),
    fc.array(integer(-45, 45), { minLength: 3, maxLength: 3 }),
  )
  .map(([row, ranks]) =>
    row.slice(1).map((name, index): WrittenCorrelation => ({
      between: [row[index] ?? '', name],
      rank: (ranks[index] ?? 0) / 100,
      kind: 'judgement',
    })),
  );

/** How much of the planned price the supplier bears at most, of each form; null where it has no such limit. */
const limits = fc.tuple(fc.option(percent(0, 60)), fc.option(percent(0, 60)));

/** How much of a delay the client pays for. */
const delays = fc.option(fc.oneof(percent(0, 100), fc.constant('$number-9')), { nil: undefined });

/** Any study with all that is only seen in draws: risks, limits to what a supplier bears, correlations; and a contingency. */
export const anyDrawnStudy: fc.Arbitrary<WrittenStudy> = fc
  .tuple(anyStudy, anyRisks, fc.option(correlations, { nil: undefined }), limits, delays)
  .map(([study, risks, correlated, upTo, delayed]): WrittenStudy => ({
    ...study,
    ...(correlated === undefined ? {} : { correlations: correlated }),
    responsibility: Object.fromEntries(
      Object.entries(study.responsibility ?? {}).map(([id, entry], index) => {
        const form = delayed === undefined ? entry : { ...entry, 'delay-borne-by-client': delayed };
        const limit = upTo[index] ?? null;
        return [id, limit === null ? form : { ...form, 'up-to': limit }];
      }),
    ),
    scenarios: Object.fromEntries(
      Object.entries(study.scenarios ?? {}).map(([id, scenario]): [string, WrittenScenario] => {
        const phases = Object.keys(scenario.phases ?? {});
        return [id, phases.length === 0 ? scenario : { ...scenario, risks: risks(phases) }];
      }),
    ),
  }));
