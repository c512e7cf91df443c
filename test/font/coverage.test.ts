import { describe, expect, it } from 'vitest';
import { gb2312Characters, rareCharacters } from '../../src/font/cut/charset.js';
import { generalStandardAdditions } from '../../src/font/cut/general-standard.js';
import { resolveFonts } from '../../src/font/resolve.js';
import type { FaceRole } from '../../src/style/role.js';
import { codePoints } from './open.js';

const { fonts } = resolveFonts({ configured: {}, baseDirectory: '/', folders: [], embeddedOnly: true });
const chineseRoles: readonly FaceRole[] = ['xiaobiaosong', 'fangsong', 'heiti', 'kaiti', 'songti'];
const han = (text: string): number[] =>
  codePoints(text).filter((char) => /\p{Script=Han}/u.test(String.fromCodePoint(char)));
const shown = (chars: readonly number[]): string => chars.map((char) => String.fromCodePoint(char)).join('');

describe('the lists of characters', () => {
  it('are whole', () => {
    expect(codePoints(gb2312Characters()).filter((char) => char >= 0x4e00 && char <= 0x9fff)).toHaveLength(
      6763,
    );
    expect(codePoints(gb2312Characters())).toHaveLength(7478);
    expect(new Set(codePoints(generalStandardAdditions)).size).toBe(1467);
    expect(han(generalStandardAdditions)).toHaveLength(1467);
    const gb2312 = new Set(gb2312Characters());
    expect([...generalStandardAdditions].filter((char) => gb2312.has(char))).toEqual([]);
    const names = '喆堃昇彧镕璟晞翀勍珺瑄赟燚犇旸';
    expect([...names].filter((char) => !generalStandardAdditions.includes(char))).toEqual([]);
  });
});

describe.each(chineseRoles)('the embedded face of %s', (role) => {
  it.each([false, true])('has itself all of GB 2312 and 通用规范汉字表 (bold: %s)', (bold) => {
    const missing = han(gb2312Characters() + generalStandardAdditions).filter((char) => {
      const use = fonts.serve(role, bold, char);
      return use === undefined || use.fallback;
    });
    expect(shown(missing)).toBe('');
  });

  it('has, with the other faces, all signs of GB 2312 and all of GBK', () => {
    const gbk = [...rareCharacters()].filter((char) => char <= '\u9fa5').join('');
    const missing = codePoints(`${gb2312Characters()}${gbk}龑臺`).filter(
      (char) => fonts.serve(role, false, char) === undefined,
    );
    expect(shown(missing)).toBe('');
  });

  it('has itself the signs of a bulletin', () => {
    const signs = '珮龑頔，。、；：？！“”‘’（）《》【】〔〕…—·～①②③⑩ⅠⅣ℃㎡％‰×→№℡°²³éüǎ〇AZaz09%@￥';
    expect(
      shown(codePoints(signs).filter((char) => fonts.serve(role, false, char)?.fallback !== false)),
    ).toBe('');
  });
});
