import { describe, expect, it } from 'vitest';
import { fold, foldText, unbroken } from '../../src/report/formats/fold.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';

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

describe('a mark in a text that is folded', () => {
  it('stays beside the name or figure that it marks', () => {
    expect(foldText('2.5  Maximum reuse ‡', 13, en)).toEqual(['2.5  Maximum', 'reuse ‡']);
    expect(foldText('Keep platform †', 13, en)).toEqual(['Keep', 'platform †']);
    expect(foldText('voorzienbaar ‡', 12, en)).toEqual(['voorzienba', 'ar ‡']);
    expect(foldText('it is ✗ failed', 8, en)).toEqual(['it is', '✗ failed']);
    expect(foldText('12.5 ▲ 3.25 ▼', 6, en)).toEqual(['12.5 ▲', '3.25 ▼']);
  });

  it('begins the line of a legend that tells what it means', () => {
    expect(foldText('† by its authors; ‡ in part', 17, en)).toEqual(['† by its authors;', '‡ in part']);
    expect(foldText('‡', 4, en)).toEqual(['‡']);
  });
});

describe('a running text of a report', () => {
  it('has no line that ends within an amount', () => {
    const text = 'That is € 26.9 million more, from −£ 1.2 million to +CHF 300, ±€ 5 thousand.';

    expect(foldText(text, 14, en)).toEqual([
      'That is',
      '€ 26.9 million',
      'more, from',
      '−£ 1.2 million',
      'to +CHF 300,',
      '±€ 5 thousand.',
    ]);
    expect(foldText('en dat met £ −1,2 mln', 12, nl)).toEqual(['en dat met', '£ −1,2 mln']);
    expect(foldText('Er komt € 26,9 mln bij, of € 7 duizend', 14, nl)).toEqual([
      'Er komt',
      '€ 26,9 mln',
      'bij, of',
      '€ 7 duizend',
    ]);
  });

  it('has lines that end behind other quantities, and behind an amount that stands before another word', () => {
    expect(foldText('After 12 months € 5 millions', 14, en)).toEqual(['After 12', 'months € 5', 'millions']);
  });

  it('is broken within an amount only where that is wider than a line', () => {
    expect(foldText('€ 26.9 million', 8, en)).toEqual(['€ 26.9', 'million']);
  });
});
