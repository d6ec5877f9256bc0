import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { studyHead } from '../support/study-head.ts';

const scenario = (id: string, amount: string, months: number): string =>
  `  ${id}: { title: ${id}, phases: { p: { duration: ${months}, costs: [{ title: c, amount: ${amount}, when: start }] } } }`;

const study = (
  ...scenarios: readonly string[]
): string => `${studyHead('small', { title: 'Small', start: '2026-01', horizon: '2027-12', rate: '0%' })}
assumptions:
  fee: { title: Fee, unit: EUR, value: { min: 100, max: 200 }, kind: judgement, why: x }
scenarios:
${scenarios.join('\n')}
`;

const printed = async (written: string, command: string, lang = 'en'): Promise<string> => {
  const asked = `${command} study.yaml --full --width 300 --lang ${lang} --draws 400`;
  const { out } = await runWith({ 'study.yaml': written }, asked.split(' '));
  return out;
};

const alone = study(scenario('a', '$fee', 2));
const dominated = study(scenario('a', '€ 100', 2), scenario('b', '$fee', 3));
const prices = study(scenario('a', '$fee', 4), scenario('b', '€ 300', 2));

describe('the notes of samen tradeoff', () => {
  it('tell no price where there is none', async () => {
    const [english, dutch] = await Promise.all(['en', 'nl'].map((lang) => printed(dominated, 'tradeoff', lang)));

    expect(english).not.toContain('At its price');
    expect(english).toMatch(/^A month is priced as .*; a point as an amount of the present value of costs\.$/m);
    expect(dutch).not.toContain('Bij die prijs');
    expect(dutch).toMatch(
      /^Een maand krijgt een prijs .*; een punt als bedrag van de contante waarde van de kosten\.$/m,
    );
  });

  it('tell what a price is where there is one', async () => {
    const found = await printed(prices, 'tradeoff');

    expect(found).toMatch(/^At its price two scenarios are level .*; a point as an amount of it\.$/m);
  });

  it('tell nothing of prices where nothing has one', async () => {
    expect(await printed(alone, 'tradeoff')).not.toMatch(/is priced|At its price/);
  });
});

describe('the notes of samen voi', () => {
  it('tell no worth where nothing is worth knowing', async () => {
    expect(await printed(alone, 'voi')).not.toContain('Worth:');
    expect(await printed(dominated, 'voi')).not.toContain('Worth:');
  });

  it('tell what the worth is where something is worth knowing', async () => {
    const uncertain = study(scenario('a', '$fee', 4), scenario('b', '€ 150', 2));

    expect(await printed(uncertain, 'voi')).toContain('Worth: what a better choice saves');
  });
});
