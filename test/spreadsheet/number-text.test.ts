import { describe, expect, it } from 'vitest';
import { numberText } from '../../src/spreadsheet/xlsx/number-text.js';

/** A number as a cell of a wide column shows it. */
function text(value: number, code: string): string {
  return numberText(value, code, { isFrom1904: false, room: 40 }).text;
}

describe('a number format', () => {
  it.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [-1234.5, '#,##0.00_);[Red]\\(#,##0.00\\)', '(1,234.50)'],
    [-5, '0.0_ ;[红色]\\-0.0\\ ', '-5.0'],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [0.1234, '0.00%', '12.34%'],
    [12, '00000', '00012'],
    [5, '0"户"', '5户'],
    [12.5, 'G/通用格式"元"', '12.5元'],
    [46093, '0\\.0,"万"', '4.6万'],
    [46093, '0!.0,"万"', '4.6万'],
    [0.5, '# ?/?', '1/2'],
    [1.005, '0.00', '1.01'],
    [0.1 + 0.2, 'General', '0.3'],
    [7, '@', '7'],
    [5, ';;;', ''],
  ])('shows %s by %s as %s', (value, code, expected) => {
    expect(text(value, code)).toBe(expected);
  });

  it.each([
    ['yyyy/m/d', '2026/3/12'],
    ['yyyy"年"m"月"d"日";@', '2026年3月12日'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2026年3月12日'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', '二〇二六年三月十二日'],
    ['[$-804]aaaa;@', '星期四'],
    ['上午/下午h"时"mm"分"', '下午6时00分'],
    ['m"月"d"日" h:mm', '3月12日 18:00'],
  ])('shows a day by %s as %s', (code, expected) => {
    expect(text(46093.75, code)).toBe(expected);
  });

  it('that is malformed counts as none', () => {
    expect(text(5, '0"户')).toBe('5');
    expect(text(5, '[[[')).toBe('5');
  });

  it.each([
    [1250, '[DBNum1][$-804]General', '一千二百五十'],
    [10, '[DBNum1][$-804]General', '十'],
    [10_203_004, '[DBNum1][$-804]General', '一千〇二十万三千〇四'],
    [1_000_000, '[DBNum2][$-804]General', '壹佰万'],
    [305.6, '[DBNum2][$-804]General', '叁佰零伍点陆'],
  ])('writes %s in numerals by %s', (value, code, expected) => {
    expect(text(value, code)).toBe(expected);
  });

  it('tells whether a number is shown in full', () => {
    const isRounded = (value: number, code: string): boolean =>
      numberText(value, code, { isFrom1904: false, room: 8 }).isRounded;
    expect(isRounded(1234.5, '#,##0.00')).toBe(false);
    expect(isRounded(1234.56, '#,##0.0')).toBe(true);
    expect(isRounded(0.853, '0.0%')).toBe(false);
    expect(isRounded(0.8533, '0.0%"以上"')).toBe(true);
    expect(isRounded(46093.5, 'yyyy/m/d')).toBe(false);
  });
});
