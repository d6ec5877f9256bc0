import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { studyHead } from '../support/study-head.ts';

const written = (
  costs: string,
): string => `${studyHead('dates', { title: 'Dates', start: '2025-01', horizon: '2027-12', rate: '0%' })}
ranking: { by: finish }
scenarios:
  a:
    title: Alpha
    phases: { build: { duration: 12 months }, test: { after: [build], duration: 2 months } }
  b:
    title: Beta
    phases: { sign: { ${costs} } }
`;

const toldOf = async (text: string, language: 'en' | 'nl'): Promise<number> => {
  const { err } = await runWith({ 'study.yaml': text }, ['validate', 'study.yaml', '--lang', language]);
  return err.split('[costless-phase]').length - 1;
};

describe('costless-phase', () => {
  it.each(['en', 'nl'] as const)(
    'is told once of a study of dates alone, and of every phase else, in %s',
    async (language) => {
      expect(await toldOf(written(''), language)).toBe(1);
      expect(await toldOf(written('costs: [{ title: Fee, amount: € 10, when: start }]'), language)).toBe(2);
    },
  );
});
