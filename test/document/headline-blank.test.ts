import { describe, expect, it } from 'vitest';
import { blankBehindHeadline } from '../../src/document/headline-blank.js';

describe('the blank between a headline that runs in and its text', () => {
  it.each([
    ['清淤河道', '今年以来', '\u3000'],
    ['推进“百日攻坚”', '今年以来', '\u2002'],
    ['学习《河务管理办法》', '今年以来', '\u2002'],
    ['清淤河道（二）', '今年以来', '\u2002'],
    ['谁来管？', '今年以来', '\u2002'],
    ['清淤河道', '“谁来管？”', '\u2002'],
    ['推进“百日攻坚”', '《办法》施行', '\u200a'],
  ])('of %s and %s', (headline, text, blank) => {
    expect(blankBehindHeadline(headline, text).text).toBe(blank);
  });
});
