import { describe, expect, it } from 'vitest';
import { fold, unbroken } from '../../src/report/formats/fold.ts';

describe('a text that is folded', () => {
  it('is broken between words, and in a word that is longer than the line', () => {
    expect(fold('a new ledger for all', 10)).toEqual(['a new', 'ledger for', 'all']);
    expect(fold('  indented text', 10)).toEqual(['  indented', '  text']);
    expect(fold('A reuse  B keep', 9)).toEqual(['A reuse', 'B keep']);
    expect(fold('onvoorzienbaarheid', 8)).toEqual(['onvoorzi', 'enbaarhe', 'id']);
    expect(fold(`p10${unbroken}100${unbroken}person-months`, 12)).toEqual([`p10${unbroken}100`, 'person-', 'months']);
    expect(fold('更换旧系统', 6)).toEqual(['更换旧', '系统']);
  });
});
