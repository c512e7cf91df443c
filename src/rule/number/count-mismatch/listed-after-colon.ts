import type { Found } from '../../../passage/found.js';
import { inProse } from '../../../passage/in-prose.js';
import type { Passage } from '../../../passage/passage.js';
import { readCount, readNumeral } from '../../../prose/numeral.js';

const numeral = '(?<![第近余多前后每各\\d.一二三四五六七八九十百])([二三四五六七八九十两]{1,2}|\\d{1,2})';
/** 四个环节：第一步…第二步…, to the sentence's end. */
const steps = new RegExp(
  `${numeral}(?:个(?:环节|步骤|阶段|流程|程序)|步(?:走|法)?)：(第一步[^。！？]{1,400})`,
  'gu',
);
/** 三个方案：《…》《…》, whole. */
const titles = new RegExp(
  `${numeral}[个部项份本篇首件][一-鿿]{0,10}：((?:《[^《》]{1,60}》[、和及与]?){2,20})(?=[。；]|$)`,
  'gu',
);

/** Numbers of steps and of titles that are not those listed behind a colon right after them. */
export function countedAfterColon(passage: Passage): readonly Found[] {
  const { text } = passage;
  const found: Found[] = [];
  if (text.includes('第一步'))
    for (const { index, 1: number = '', 2: list = '' } of inProse(passage, steps)) {
      const listed = [...list.matchAll(/第([一二三四五六七八九十]{1,2})步/gu)].map(([, each = '']) =>
        readNumeral(each),
      );
      if (listed.every((each, at) => each === at + 1))
        found.push(...judge(text, index, number, listed.length, '步'));
    }
  if (text.includes('：《'))
    for (const { index, 1: number = '', 2: list = '' } of inProse(passage, titles))
      found.push(...judge(text, index, number, list.match(/《/gu)?.length ?? 0, '个名称'));
  return found;
}

function judge(text: string, start: number, number: string, listed: number, what: string): readonly Found[] {
  const said = readCount(number);
  if (said === undefined || said === listed) return [];
  const end = start + number.length + 1;
  return [
    {
      start,
      end,
      message: `说的是“${text.slice(start, end)}”，后面列了${listed}${what}`,
      hint: '请核对是数目写错了，还是漏了内容',
    },
  ];
}
