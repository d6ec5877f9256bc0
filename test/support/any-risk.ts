import type { WrittenScenario } from '../../src/model/written/written.ts';
import { integer, oneOf, percent } from './any-value.ts';
import { fc } from './seed.ts';

type Risk = NonNullable<WrittenScenario['risks']>[number];

/** Any risks of a scenario with these phases, of the studies of `anyStudy`. */
export const anyRisks: fc.Arbitrary<(phases: readonly string[]) => Risk[]> = fc
  .array(
    fc.record({
      pick: fc.nat(),
      probability: fc.oneof(percent(0, 100), fc.constant('$number-9')),
      months: fc.oneof(integer(-3, 9), oneOf('$number-6', '$number-7'), fc.constant({ min: 1, max: 4 })),
      growth: fc.oneof(percent(-50, 80), fc.constant('$number-9'), fc.constant({ p10: '5%', p90: '30%' })),
      euros: fc.oneof(integer(-900, 9000), fc.constant('$number-1'), fc.constant({ low: 1, mode: 2, high: 4 })),
      when: oneOf('start', 'horizon', '2021-03', 'handover', 'handover + 2 months', '2021-03 - $number-6'),
      has: fc.record({ delays: fc.boolean(), enlarges: fc.boolean(), vat: fc.boolean() }),
    }),
    { maxLength: 4 },
  )
  .map(
    (drawn) => (phases) =>
      drawn.map(({ pick, probability, months, growth, euros, when, has }): Risk => {
        const phase = phases[pick % phases.length] ?? '';
        return {
          title: 'Something',
          probability,
          kind: 'judgement',
          costs: { amount: euros, when, category: 'kind-1', vat: has.vat },
          ...(has.delays ? { delays: { phase, by: months } } : {}),
          ...(has.enlarges ? { enlarges: { phase, by: growth } } : {}),
        };
      }),
  );
