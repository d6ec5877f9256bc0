import { describe, expect, it } from 'vitest';
import { others } from './asked.ts';
import { printed } from './printed.ts';

describe('what commands print of the studies of examples and of other tests', () => {
  it('stays the same to the last digit', { timeout: 300_000 }, async () => {
    const { refused, digests } = await printed(others);

    expect(refused).toEqual([]);
    await expect(digests).toMatchFileSnapshot('known/others.txt');
  });
});
