import { describe, expect, it } from 'vitest';
import { central } from '../../src/model/estimates/estimate.ts';
import { samen } from '../support/cli.ts';
import { digipoort, sensitivityIn } from './as-known.ts';

describe('the choice of 2.5 over 3, as known in June 2020', () => {
  const { first, second, switching } = sensitivityIn('2020-06');
  const at = (name: string): number | undefined =>
    switching.switches.find(({ variable }) => variable.key === name)?.value;

  it('hung on the entanglement, the price of the new contract and the documentation', () => {
    expect([first, second]).toEqual(['2.5', '3']);
    expect(at('entanglement')).toBeCloseTo(0.2779, 3);
    expect(at('interim-share')).toBeCloseTo(0.829, 3);
    expect(at('documentation')).toBeCloseTo(0.6, 9);
  });

  it.each(['entanglement', 'documentation'])('would have changed before %s came to what it was in 2021', (name) => {
    const values = digipoort()
      .assumptions.get(name)
      ?.known.map(({ value }) => (value.shape === 'formula' ? 0 : central(value)));
    const [then = 0, later = 0] = values ?? [];
    const turn = at(name) ?? Number.NaN;

    expect(turn).toBeGreaterThan(Math.min(then, later));
    expect(turn).toBeLessThan(Math.max(then, later));
  });
});

describe('what brings 2.5 back, as known in April 2021', () => {
  it('is the gate and the entanglement, and nothing else', () => {
    const names = sensitivityIn('2021-04', ['2.5', '3']).switching.switches.map(({ variable }) => variable.key);

    expect(names.toSorted()).toEqual(['documentation', 'documentation-needed', 'entanglement']);
  });
});

describe('why the result of 2021 is not that of 2020', () => {
  it('is told with the entanglement first, which would have changed it by itself', async () => {
    const { stdout } = await samen(['explain', 'scenarios/digipoort', '--format', 'json']);
    const { effects } = JSON.parse(stdout) as { readonly effects: readonly { readonly name: string }[] };

    expect(effects[0]?.name).toBe('entanglement');
    const said = (await samen(['explain', 'scenarios/digipoort', '--width', '300'])).stdout;
    expect(said.replaceAll('\n', ' ')).toContain(
      'mostly because "Entanglement of the existing code" went from 20% to 85%',
    );
  });
});
