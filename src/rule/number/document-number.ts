import { type Found, replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { Passage } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';

/** Characters that the code of an issuing organ ends with; 字, 证, 许, 鉴 and the like are certificates', which have forms of their own. */
const code = '发函办电文通报政党组人干纪宣督规改教农林水建交财税审环卫民司公安应急商外统委令呈请批复';
const pattern = new RegExp(
  `(?<=[\\u4e00-\\u9fff][${code}])[ \\u3000]?([\\[［【（(〔〖{｛])[ \\u3000]?((?:19|20)\\d\\d)年?[ \\u3000]?([\\]］】）)〕〗}｝])[ \\u3000]?(第?)[ \\u3000]?(\\d{1,5})[ \\u3000]?号(?!楼|院|线|地块|机|台|门)`,
  'gu',
);

/** A number with zeros before it: 第012号令, 第08次会议. Other numbers with 号 (certificates, boxes, plots) may be padded. */
const padded = /(?<=第)0+[1-9]\d{0,3}(?=号(?:令|文件(?![柜袋夹盒])|公告|通告)|[次届](?![序]))/gu;

/** The number of a document in another form than 青政发〔2025〕12号: other brackets round the year, 第 or zeros before the number, blanks within.
 * Certificates (…字（2025）第012号) and court cases (（2025）…民初12号) have forms of their own. */
export const documentNumber: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/document-number',
      title: '发文字号的写法不对',
      basis: 'GB/T 9704—2012 7.2.5：年份用六角括号括入，序号不编虚位，不加“第”字',
      fix: 'safe',
      wrong: '县政府印发《河道清淤方案》（岚政发[2026]012号）。',
      right: '县政府印发《河道清淤方案》（岚政发〔2026〕12号）。',
    },
  ],
  check: (passage) => [
    ...(/[\]］】）)〕〗}｝][ \u3000]?第?[ \u3000]?\d{1,5}[ \u3000]?号/u.test(passage.text)
      ? [...passage.text.matchAll(pattern)].flatMap((match) => judge(passage, match))
      : []),
    ...(passage.text.includes('第0') ? inProse(passage, padded) : []).map(({ index, 0: number }) =>
      replacement(passage, index, index + number.length, String(Number(number)), '序号前不补0'),
    ),
  ],
};

function judge(passage: Passage, match: RegExpExecArray): readonly Found[] {
  const [found, opening = '', year = '', closing = '', ordinal = '', number = ''] = match;
  const right = `〔${year}〕${Number(number)}号`;
  if (found === right) return [];
  const hints = [
    ...(opening === '〔' && closing === '〕' ? [] : ['年份用六角括号“〔〕”']),
    ...(ordinal === '' ? [] : ['序号前不加“第”']),
    ...(number.startsWith('0') ? ['序号前不补0'] : []),
  ];
  const hint = hints.length > 0 ? hints.join('，') : '发文字号中间不空格，年份后不写“年”';
  return [replacement(passage, match.index, match.index + found.length, right, hint)];
}
