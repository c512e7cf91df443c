import type { Found } from '../../../passage/found.js';
import { inProse } from '../../../passage/in-prose.js';
import type { Passage } from '../../../passage/passage.js';
import { summedMeasures } from './summed-measure.js';

/** 共发放种子600吨，东片、西片分别为310吨和280吨: a whole with its measure, then names, then a part each of the same measure. */
const told = new RegExp(
  `(?:共|总计|合计|累计|总共|共计)[一-鿿]{0,12}?(?<![\\d.])(\\d{1,8}(?:\\.\\d+)?)(${summedMeasures})(?:[一-鿿]{0,8})，(?:其中)?[，：]?([一-鿿、和及与]{2,60}?)分别(?:为|是|有|达|达到|占|发放|完成|投入|收集|检查|办结)?((?:\\d{1,8}(?:\\.\\d+)?[万亿]?[一-鿿]{0,2}[、和，及与]?){2,12})(?=[。；，]|$)`,
  'gu',
);
/** Words that say what need not add up. */
const notAdding =
  /同比|环比|增|减|去年|上年|上月|同期|目标|计划|任务|每|平均|最[高低]|占|达标率|约|近|余|多/u;

/** Parts told by 分别为, as many as the names before it, that are more than their whole; where they are less, a hint, since there may be others. Stands at
 * the whole's figure; in offsets of the passage's text. */
export function respectiveParts(passage: Passage): readonly Found[] {
  if (!passage.text.includes('分别')) return [];
  return inProse(passage, told).flatMap(
    ({ 0: all, 1: number = '', 2: measure = '', 3: names = '', 4: list = '', index }): readonly Found[] => {
      const parts = partsOf(list, measure);
      if (!parts || notAdding.test(all)) return [];
      if (names.split(/[、和及与]/u).length !== parts.length) return [];
      const sum = parts.reduce((so, { value }) => so + value, 0);
      const claimed = Number(number);
      if (Math.abs(sum - claimed) < 1e-4) return [];
      const decimals = Math.max(...parts.map((each) => each.decimals));
      const start = index + all.indexOf(number);
      return [
        {
          start,
          end: start + number.length + measure.length,
          message: `各部分相加是${sum.toFixed(decimals)}${measure}，总数写的是“${number}${measure}”`,
          hint: `请核对总数和“${list}”，看是哪个数写错了，还是另有没有写出的部分`,
          ...(sum < claimed ? { severity: 'hint' as const } : {}),
        },
      ];
    },
  );
}

/** The parts of a list, all of one measure, which the last may say for all. */
function partsOf(
  list: string,
  measure: string,
): readonly { readonly value: number; readonly decimals: number }[] | undefined {
  const pieces = list.split(/[、和，及与]/u).filter((piece) => piece !== '');
  const read = pieces.map((piece) => /^(\d+)(?:\.(\d+))?([万亿]?[一-鿿]{0,2})$/u.exec(piece));
  const last = read.at(-1)?.[3];
  if (last !== measure || pieces.length < 2) return undefined;
  return read.every((match) => match && (match[3] === measure || match[3] === ''))
    ? read.map((match) => ({
        value: Number(`${match?.[1] ?? ''}.${match?.[2] ?? '0'}`),
        decimals: match?.[2]?.length ?? 0,
      }))
    : undefined;
}
