import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/diagnostic/did-you-mean.js';

describe('the name that was meant', () => {
  it.each([
    ['檐下社去', ['溪口社区', '檐下社区'], '檐下社区'],
    ['下檐社区', ['檐下社区'], '檐下社区'],
    ['檐下', ['枕溪街道檐下社区居民委员会'], '枕溪街道檐下社区居民委员会'],
    ['枕溪街道檐下社区居民委员会', ['社区'], '社区'],
    ['县交通局', ['县水利局', '县交通运输局'], '县交通运输局'],
    ['县交通局', ['县水利局'], undefined],
    ['发展改革局', ['县发展和改革局'], '县发展和改革局'],
    ['县医院', ['县中医院', '县人民医院'], undefined],
    ['县医院', ['县人民医院'], '县人民医院'],
    ['白鹿镇', ['白鹭镇', '白鹤镇'], undefined],
    ['标提', ['标题', '日期'], '标题'],
    ['甲', ['乙'], undefined],
    ['甲乙丙丁', ['戊己庚辛'], undefined],
    ['甲甲甲甲', ['甲乙丙丁'], undefined],
  ])('for %s among %j is %s', (mistaken, known, expected) => {
    expect(nearest(mistaken, known)).toBe(expected);
  });

  it('is not sought for a text, nor in one', () => {
    expect(nearest('甲'.repeat(101), ['甲'.repeat(100)])).toBeUndefined();
    expect(nearest('甲'.repeat(100), ['甲'.repeat(99)])).toBe('甲'.repeat(99));
    expect(nearest('甲乙', [`甲乙${'丙'.repeat(300)}`])).toBeUndefined();
  });

  it('is sought among the first three thousand', () => {
    const known = Array.from({ length: 3001 }, (_, i) => `单位${i}`);
    expect(nearest('单位2999号', known)).toBe('单位2999');
    expect(nearest('单位3000', known)).not.toBe('单位3000');
  });
});
