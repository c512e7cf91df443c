import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/source/decode.js';
import { encoder } from '../../tools/fixture/encode.mjs';
import { fixtures } from '../project.js';

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
    expect(decoded).toEqual({
      kind: 'foreign',
      text: 'a: 中文',
      offset: 3,
      encoding: 'GBK',
      isCertain: true,
    });
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

describe('what Chinese bytes are', () => {
  const gbk = encoder('gb18030');
  const big5 = encoder('big5');
  const folder = join(fixtures, 'proofreading/clean/issues');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );

  it('is told of every GBK file of prose', () => {
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const text = readFileSync(join(folder, path), 'utf8');
      expect(decodeUtf8(gbk(text))).toMatchObject({ text, encoding: 'GBK', isCertain: true });
    }
  });

  it('is told of Big5, and never called GBK', () => {
    const text =
      '單位: 青鷺鎮\n欄目: 工作動態\n標題: 青鷺鎮開展河道清淤\n正文: |\n  全鎮組織群眾清理河道12公里，沿河村組的排水已經通暢。\n';
    expect(decodeUtf8(big5(text))).toMatchObject({ text, encoding: 'Big5', isCertain: true });
  });

  it('is right whenever it is certain, however short the text', () => {
    const simplified = [
      ...'的一是在不了有和人这中大为上个国我以要他单位栏目标题正文清理河道公里全镇组织群众',
    ];
    const traditional = [
      ...'的一是在不了有和人這中大為上個國我以要他單位欄目標題正文清理河道公里全鎮組織群眾',
    ];
    const check = (chars: readonly string[], encode: (text: string) => Uint8Array) =>
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...chars), { minLength: 1, maxLength: 30 }), (picked) => {
          const text = picked.join('');
          const decoded = decodeUtf8(encode(text));
          if (decoded.kind === 'foreign' && decoded.isCertain) expect(decoded.text).toBe(text);
        }),
        { numRuns: 500 },
      );
    check(simplified, gbk);
    check(traditional, big5);
  });

  it.each(['单位: 办公室\n', '\n# 简讯\n期号: 3\n', '---\n栏目：简讯\n单位: 甲局\n正文: 翟堃。\n'])(
    'is GBK where a short file begins with a key: %j',
    (text) => {
      expect(decodeUtf8(gbk(text))).toMatchObject({ text, encoding: 'GBK', isCertain: true });
    },
  );

  it('is not known where a line of UTF-8 was pasted into a file', () => {
    const head = gbk('单位: 青鹭镇\n栏目: 工作动态\n标题: 清理河道\n正文: |\n  全镇清理河道12公里。\n');
    const pasted = new TextEncoder().encode('  沿河的排水已经通畅。\n');
    expect(decodeUtf8(new Uint8Array([...head, ...pasted]))).toMatchObject({ isCertain: false });
  });

  it('is not known of random bytes, nor of UTF-8 with GBK behind', () => {
    const random = fc
      .uint8Array({ minLength: 40, maxLength: 400 })
      .map((each) => each.map((byte) => byte | 0x80));
    fc.assert(
      fc.property(random, (each) => {
        const decoded = decodeUtf8(each);
        return decoded.kind === 'text' || !decoded.isCertain || decoded.encoding === 'UTF-16';
      }),
    );
    const mixed = new Uint8Array([
      ...new TextEncoder().encode('单位: 青鹭镇\n栏目: 工作动态\n'),
      ...gbk('标题: 清理河道\n'),
    ]);
    expect(decodeUtf8(mixed)).toMatchObject({ isCertain: false });
  });
});
