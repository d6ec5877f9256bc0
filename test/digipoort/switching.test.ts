import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { sensitivityOf } from '../../src/analysis/sensitivity/sensitivity.ts';
import { load } from '../../src/input/load.ts';
import { central } from '../../src/model/estimates/estimate.ts';
import { samen } from '../support/cli.ts';
import { calendarMonth, readMonth } from '../../src/units/month.ts';

const folder = fileURLToPath(new URL('../../scenarios/digipoort/', import.meta.url));
const file = (name: string) => ({ name, text: readFileSync(folder + name, 'utf8') });
const { loaded } = load(
  {
    main: file('study.yaml'),
    scenarios: readdirSync(folder)
      .filter((name) => name.endsWith('.scenario.yaml'))
      .map((name) => ({ ...file(name), id: name.replace('.scenario.yaml', '') })),
  },
  [],
);
if (loaded === null) throw new Error('the Digipoort study is at fault');
const { study } = loaded;

describe('the choice of 2.5 over 3, as known in June 2020', () => {
  const asOf = readMonth('2020-06') ?? calendarMonth(0);
  const result = sensitivityOf(study, runsOf(study, [...study.scenarios.values()], asOf), {
    about: 'leading',
    metric: { kind: 'present-value' },
  });
  const { switches } = result.switching;
  const at = (name: string): number | undefined => switches.find(({ variable }) => variable.key === name)?.value;

  it('hung on the entanglement, the time to document and the price of the interim contract', () => {
    expect([result.first, result.second]).toEqual(['2.5', '3']);
    expect(at('entanglement')).toBeCloseTo(0.334, 3);
    expect(at('documentation-time')).toBeCloseTo(1.989, 3);
    expect(at('interim')).toBeCloseTo(1_574_200, -2);
    expect(at('documentation')).toBeCloseTo(0.6, 9);
  });

  it.each(['entanglement', 'documentation-time', 'documentation'])(
    'would have turned before %s came to what it was in 2021',
    (name) => {
      const values = study.assumptions
        .get(name)
        ?.known.map(({ value }) => (value.shape === 'formula' ? 0 : central(value)));
      const [then = 0, later = 0] = values ?? [];
      const turn = at(name) ?? Number.NaN;

      expect(turn).toBeGreaterThan(Math.min(then, later));
      expect(turn).toBeLessThan(Math.max(then, later));
    },
  );
});

describe('why the result of 2021 is not that of 2020', () => {
  it('is told with the entanglement first, which would have turned it by itself', async () => {
    const { stdout } = await samen(['explain', folder, '--format', 'json']);
    const { effects } = JSON.parse(stdout) as { readonly effects: readonly { readonly name: string }[] };

    expect(effects[0]?.name).toBe('entanglement');
    const [sentence = ''] =
      /mostly because[^]*?\./.exec((await samen(['explain', folder, '--width', '300'])).stdout) ?? [];
    expect(sentence.replaceAll('\n', ' ')).toContain(
      '"Entanglement of the existing code" went from 20% to 65% and "Time to complete',
    );
  });
});
