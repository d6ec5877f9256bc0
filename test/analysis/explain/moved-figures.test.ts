import { describe, expect, it } from 'vitest';
import type { ExplanationDocument } from '../../../src/report/formats/json/documents/explanation.ts';
import { onceEach, root } from '../../support/cli.ts';

const run = onceEach({ cwd: root });
const json = async (...args: readonly string[]) => JSON.parse((await run(...args, '--format', 'json')).stdout);

describe('what else moved', () => {
  it('is the figures of who led and who leads, as samen compare has them at both dates', async () => {
    const { moved }: ExplanationDocument = await json('explain', 'scenarios/digipoort');
    const at = async (month: string) => (await json('compare', 'scenarios/digipoort', '--as-of', month)).scenarios;
    const [then, now] = [await at('2020-06'), await at('2021-04')];
    const figure = (scenarios: readonly Record<string, unknown>[], { scenario, metric }: (typeof moved)[number]) => {
      const of = scenarios.find(({ id }) => id === scenario) as Record<string, unknown>;
      const [, measure = ''] = metric.split('measures.');
      const figures = measure === '' ? of : (of['measures'] as Record<string, unknown>);
      return Number(figures[measure === '' ? (metric === 'present-value' ? 'presentValue' : metric) : measure]);
    };

    expect(moved.map(({ scenario, metric }) => `${scenario} ${metric}`)).toEqual(
      expect.arrayContaining(['2.5 present-value', '2.5 finish', '3 finish']),
    );
    for (const each of moved) {
      expect(each.was).toBeCloseTo(figure(then, each), 6);
      expect(each.is).toBeCloseTo(figure(now, each), 6);
      expect(Math.abs(each.is - each.was)).toBeGreaterThan(0.1 * Math.max(each.was, each.is));
    }
  });

  it('is nothing where a figure is asked for', async () => {
    expect((await json('explain', 'scenarios/digipoort', '--of', '3')).moved).toEqual([]);
  });
});
