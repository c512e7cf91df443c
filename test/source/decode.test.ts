import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/source/decode.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('decodeUtf8', () => {
  it('reads UTF-8 and drops a byte order mark', () => {
    expect(decodeUtf8(new TextEncoder().encode('\ufeff标题: 甲'))).toEqual({
      kind: 'text',
      text: '标题: 甲',
    });
  });

  it('names GBK and the first character that is not UTF-8', () => {
    // “a: 中文” in GBK.
    const decoded = decodeUtf8(bytes(0x61, 0x3a, 0x20, 0xd6, 0xd0, 0xce, 0xc4));
    expect(decoded).toEqual({ kind: 'foreign', text: 'a: 中文', offset: 3, encoding: 'GBK' });
  });

  it('counts characters, not bytes, before the fault', () => {
    const good = new TextEncoder().encode('单位：甲\n');
    const decoded = decodeUtf8(bytes(...good, 0xff, 0xff));
    expect(decoded).toMatchObject({ kind: 'foreign', offset: 5 });
  });

  it('names UTF-16 by its byte order mark', () => {
    expect(decodeUtf8(bytes(0xff, 0xfe, 0x2d, 0x4e))).toMatchObject({
      kind: 'foreign',
      text: '中',
      encoding: 'UTF-16',
    });
  });

  it.each([
    ['little', (code: number) => [code & 0xff, code >> 8]],
    ['big', (code: number) => [code >> 8, code & 0xff]],
  ] as const)('names %s-endian UTF-16 without a mark', (_, toBytes) => {
    const text = '单位: 栗坞镇\n栏目: 工作动态\n标题: 开展检查\n';
    const decoded = decodeUtf8(bytes(...[...text].flatMap((char) => toBytes(char.charCodeAt(0)))));
    expect(decoded).toMatchObject({ kind: 'foreign', text, encoding: 'UTF-16' });
  });

  it('takes a stray zero for a character like any other', () => {
    const text = '单位: 甲\0乙\n备注: \0\n';
    expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ kind: 'text', text });
  });
});
