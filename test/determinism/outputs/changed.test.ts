import { describe, expect, it } from 'vitest';
import { changed } from './asked.ts';
import { printed } from './printed.ts';

describe('what commands print of a study that is not what it was', () => {
  it('stays the same to the last digit', { timeout: 300_000 }, async () => {
    const { refused, digests } = await printed(changed);

    expect(refused).toEqual([]);
    await expect(digests).toMatchFileSnapshot('known/changed.txt');
  });
});
