import type { Found } from '../../../passage/found.js';
import { inProse } from '../../../passage/in-prose.js';
import type { Passage } from '../../../passage/passage.js';
import { readCount } from '../../../prose/numeral.js';

/** A number of places, and behind a colon the whole list of them, to the stop. */
const places =
  /(?<![第近余多前后每各\d.一二三四五六七八九十百])([二三四五六七八九十两]{1,2}|\d{1,2})个(?:乡镇（街道）|镇（街道）|乡镇街道|乡镇|镇街|街道|镇|乡|行政村|村|社区|县)：([一-鿿、]{4,200})[。；]/gu;
const place = /^[一-鿿]{1,6}(?:[镇乡村县市区]|街道|社区|办事处|管委会)$/u;

/** Numbers of places that are not those of the places listed: 三个乡镇：甲镇、乙镇、丙镇、丁乡. Lists with 等 are not whole. */
export function countedPlaces(passage: Passage): readonly Found[] {
  if (!passage.text.includes('：')) return [];
  return inProse(passage, places).flatMap(({ index, 1: numeral = '', 2: list = '' }): readonly Found[] => {
    const listed = list.split(/[、和及与]/u);
    const count = readCount(numeral);
    if (!list.includes('、') || !listed.every((each) => place.test(each)) || count === listed.length)
      return [];
    const end = index + numeral.length + 1;
    return [
      {
        start: index,
        end,
        message: `说的是“${passage.text.slice(index, end)}”，后面列了${listed.length}个`,
        hint: '请核对是数目写错了，还是漏了内容',
      },
    ];
  });
}
