import type { PassageRule } from '../rule.js';

/** Signs that begin an item on a web page or a slide. Those of the first kind also begin items within a paragraph; a sign of the second kind
 * stands elsewhere too (3·15, 二○二六年, √2), so that a word must follow; one written twice hides a name (○○镇). */
const strong = '●▲■◆►▶▪◼➤➢➣❖✦➜☞';
const weak = '★☆※○◇□△▼▽•·‧∙・◦‣⁃◎⊙√✓✔☑☐→⇒➔◉';

const bullet = new RegExp(
  `(?:^|(?<=[。；：！？][ \\u3000]{0,4}))[${strong}][ \\u3000]*(?=[^\\s${strong}])|^(?:([${weak}])(?!\\1)[ \\u3000]*(?=[\\p{Script=Han}“《（【])|[–－][ \\u3000]+(?=[\\p{Script=Han}“《]))`,
  'gu',
);
const any = new RegExp(`[${strong}]|^[${weak}–－]`, 'u');
/** A year whose nought is a circle: ○六年. */
const year = /^[○◯][○◯〇一二三四五六七八九十]{1,3}年/u;

/** Bullets at the start of a paragraph. */
export const bulletMark: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/bullet',
      title: '段首用了项目符号',
      basis: 'GB/T 9704—2012 7.3.3：层次序数依次用“一、”“（一）”“1.”“（1）”',
      fix: 'suggested',
      wrong: '●全镇清理河道12公里，沿河村组的排水已经通畅。',
      right: '全镇清理河道12公里，沿河村组的排水已经通畅。',
    },
  ],
  check: ({ text }) =>
    any.test(text) && !year.test(text)
      ? [...text.matchAll(bullet)].map(({ 0: found, index: start }) => {
          const end = start + found.length;
          return {
            start,
            end,
            message: `${start === 0 ? '段首' : '句首'}出现项目符号“${found.trim()}”，公文里不用`,
            hint: '要分条的写成“一是……”“（一）……”或“1.”；不分条的删去',
            changes: [{ start, end, text: '' }],
          };
        })
      : [],
};
