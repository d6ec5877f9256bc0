import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/input/parse/decode.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('the bytes of a file', () => {
  it.each(['samen: 1\n', 'titel: "Één, ça € 日本"', 'emoji: 🦀', ''])('are UTF-8 text: %j', (text) => {
    expect(decode(new TextEncoder().encode(text))).toBe(text);
  });

  it('may begin with a byte order mark, which is no part of the text', () => {
    expect(decode(new TextEncoder().encode('\ufeffsamen: 1'))).toBe('samen: 1');
  });

  it.each([
    ['utf-16-le', Buffer.from('\ufeffsamen: 1', 'utf16le')],
    ['utf-16-be', bigEndian('\ufeffsamen: 1')],
    ['utf-16-le', Buffer.from('samen: 1', 'utf16le')],
    ['utf-16-be', bigEndian('samen: 1')],
    ['utf-32-le', bytes(0xff, 0xfe, 0, 0, 0x73, 0, 0, 0)],
    ['utf-32-be', bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x73)],
    ['utf-32-le', bytes(0x73, 0, 0, 0, 0x61, 0, 0, 0)],
    ['utf-32-be', bytes(0, 0, 0, 0x73, 0, 0, 0, 0x61)],
    ['gzip', gzipSync('samen: 1')],
    ['zip', bytes(0x50, 0x4b, 3, 4, 20, 0)],
  ])('are recognised as %s', (encoding, content) => {
    expect(decode(content)).toEqual({ fault: { kind: 'not-utf8', encoding }, readable: '', offset: 0 });
  });

  it.each([
    ['Latin-1', bytes(0x74, 0x3a, 0x20, 0xe9, 0x6e), 3],
    ['a character cut off at the end', bytes(0x61, 0xe2, 0x82), 1],
    ['half of a surrogate pair', bytes(0x61, 0x62, 0xed, 0xa0, 0x80), 2],
    ['an overlong slash', bytes(0xc0, 0xaf), 0],
  ])('are refused as %s, with the offset of the first character at fault', (_, content, offset) => {
    expect(decode(content)).toMatchObject({ fault: { kind: 'not-utf8', encoding: null }, offset });
  });
});
