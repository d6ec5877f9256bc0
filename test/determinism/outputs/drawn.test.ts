import { describe, expect, it } from 'vitest';
import { drawn } from './asked.ts';
import { printed } from './printed.ts';

describe('what commands print of studies that were drawn at random', () => {
  it('stays the same to the last digit', { timeout: 300_000 }, async () => {
    const { refused, digests } = await printed(drawn);

    expect(refused).toEqual([]);
    await expect(digests).toMatchFileSnapshot('known/drawn.txt');
  });
});
