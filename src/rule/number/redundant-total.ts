import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

/** 共 that counts: not of 公共, 共同, 共建, 共有产权. */
const sum =
  '总共|一共|共计|总计|合计|累计|(?<![公中国苏反防统内外与总一同])共(?!同|建|享|治|青|产|管|识|性|和国|鸣|振|富|商|赢|用|有产权|济|存|处|事|勉|赴|筑|绘|谋|创|育|护|担|渡|进|荣|通|舞|情|度|庆|叙|话|议|读|学|唱|植|栽|聚|迎|守|促|抓|保|融|体|犯|餐|乘|研|画|计)';
/** No other figure stands between the two, so they count the same. */
const pattern = new RegExp(
  `(?<first>${sum})(?<between>[^，。；：！？,;:“”（）\\d一二两三四五六七八九十百千万]{1,30}?)(?<again>总共|一共|共计|总计|合计|累计|共有|共(?=[约近超达\\d]))(?=有?(?:约|近|超过?|达)?[\\d一二两三四五六七八九十百千万])`,
  'gu',
);
/** Both at once: 累计共发放. */
const adjoining = /(?:累计|总计|合计)共(?![同建享产青治管识计])|(?<![公与])共(?:累计|总计|合计)|总共计/gu;

/** A sum announced twice: 共吸引游客共计480余名. 共检查企业12家、共计整改30处 counts two things. */
export const redundantTotal: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/redundant-total',
      milder: '“累计共”“共累计”一类只提示',
      title: '“共”“共计”“累计”用重了',
      basis: '机关行文惯例',
      fix: 'suggested',
      wrong: '活动共吸引周边乡镇共计480余名群众参加。',
      right: '活动共吸引周边乡镇480余名群众参加。',
    },
  ],
  check: (passage) => {
    if (!/共|计/u.test(passage.text)) return [];
    const apart = inProse(passage, pattern).map(({ index, 0: found, groups = {} }) => {
      const { first = '', again = '' } = groups;
      const end = index + found.length;
      return {
        start: index,
        end,
        message: `前面有“${first}”，后面又写“${again}”，只留一个`,
        hint: `如“${found.slice(0, -again.length)}”，后面直接写数`,
        changes: [{ start: end - again.length, end, text: '' }],
      };
    });
    const together = inProse(passage, adjoining).map(({ index, 0: found }) => {
      const right = /累计/u.test(found) ? '累计' : '共';
      return {
        start: index,
        end: index + found.length,
        message: `出现“${found}”，可改为“${right}”`,
        hint: '两个词意思重复，留一个',
        severity: 'hint' as const,
        changes: [{ start: index, end: index + found.length, text: right }],
      };
    });
    return [...apart, ...together];
  },
};
