import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { study } from './said.ts';

const files = (pin: string): Record<string, string> => ({
  'study.yaml': study.replace('  only:', '  renew.2:').replace('only/', 'renew.2/'),
  'figures.yaml': `samen-figures: 1\nfigures:\n  - ${pin}\n`,
});

async function told(pin: string, ...more: readonly string[]): Promise<readonly string[]> {
  const { err } = await runWith(files(pin), ['check', '.', ...more]);
  return err.split('\n').filter((line) => /error|fout|= (?:did|write|known|schrijf)/.test(line));
}

describe('a pin', () => {
  it.each([
    ['scenarios.renw.2.finish', 'scenarios.renew.2.finish'],
    ['scenarios.renw.2.finsh', 'scenarios.renew.2.finish'],
    ['scenario.renew.2.present-value', 'scenarios.renew.2.present-value'],
    ['scenaros.renw.2.finish', 'scenarios.renew.2.finish'],
    ['simulate.renew.2.finish.p80', 'simulated.renew.2.finish.p80'],
    ['criterion.renew.2.rank', 'criteria.renew.2.rank'],
  ])('of %s is told with the figure that is meant', async (name, meant) => {
    expect(await told(`{ figure: ${name}, value: 1 }`)).toEqual([
      `figures.yaml:3:15: error[unknown-figure]: there is no figure "${name}"`,
      `  = did you mean "${meant}"?`,
    ]);
  });

  it('of a scenario that is like none is told with what there is', async () => {
    expect(await told('{ figure: scenarios.other.finish, value: 1 }')).toEqual([
      'figures.yaml:3:15: error[unknown-figure]: there is no figure "scenarios.other.finish"',
      '  = known figures: scenarios.renew.2.present-value',
    ]);
  });

  it.each(['published-in', 'where'])('has something to say in %s, or leaves it out', async (key) => {
    const pin = `{ figure: scenarios.renew.2.finish, value: 12 months, ${key}: " " }`;
    expect(await told(pin)).toEqual([
      expect.stringMatching(/^figures\.yaml:3:\d+: error\[empty-text\]: this text says nothing$/),
      '  = write a text, or leave the key out',
    ]);
    expect((await told(pin, '--lang', 'nl')).at(-1)).toBe('  = schrijf een tekst, of laat de sleutel weg');
  });
});
