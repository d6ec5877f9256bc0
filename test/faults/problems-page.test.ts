import { expect, it } from 'vitest';
import type { Fault } from '../../src/problems/problem.ts';
import { isAdvice } from '../../src/problems/advice.ts';
import { codes, fixtures } from './fixtures.ts';
import { meanings } from './meanings.ts';
import { problemsPage } from './problems-page.ts';

it('says of every kind of problem what it means, and of nothing else', () => {
  expect(Object.keys(meanings)).toEqual(codes);
});

it('docs/problems.md shows what samen says now', async () => {
  const explained = await Promise.all(
    fixtures.map(async ({ code, args, run: tell }) => ({
      code,
      isAdvice: isAdvice({ kind: code } as Fault),
      meaning: meanings[code] ?? '',
      command: ['samen', ...args].join(' '),
      said: (await tell('en')).err,
    })),
  );

  await expect(problemsPage(explained)).toMatchFileSnapshot('../../docs/problems.md');
});
