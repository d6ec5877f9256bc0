import { describe, expect, it } from 'vitest';
import { shortened } from '../../src/report/charts/labels.ts';
import { fold } from '../../src/report/formats/fold.ts';
import { displayWidth, visible } from '../../src/report/visible.ts';

const family = '\u{1f468}\u200d\u{1f469}\u{1f3fd}\u200d\u{1f467}';

describe('an emoji of several that are joined', () => {
  it('is shown as it is written, and takes the room of one', () => {
    expect(visible(`${family} at home`)).toBe(`${family} at home`);
    expect(displayWidth(`${family} at home`)).toBe('oo at home'.length);
  });

  it('is kept whole where a word is broken or a label cut', () => {
    expect(fold(family.repeat(3), 4)).toEqual([family.repeat(2), family]);
    expect(shortened(family.repeat(4), 7)).toBe(`${family.repeat(3)}…`);
  });
});
