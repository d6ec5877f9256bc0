import { describe, expect, it } from 'vitest';
import { everything } from './asked.ts';
import { printed } from './printed.ts';

describe('what commands print of a study with every key', () => {
  it('stays the same to the last digit', { timeout: 300_000 }, async () => {
    const { refused, digests } = await printed([everything]);

    expect(refused).toEqual([]);
    await expect(digests).toMatchFileSnapshot('known/every-key.txt');
  });
});
