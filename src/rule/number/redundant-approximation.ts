import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import { isQuoted } from '../../prose/enclosed.js';
import type { PassageRule } from '../rule.js';

/** Other words that hold the same characters: 节约, 附近, 走近, 赶超. */
const near =
  '大约|大概|大致|差不多|(?<![节预邀相合公条契制签履特违誓盟集简纽婉大租要赴续解毁守失])约|将近|接近|(?<![附最靠邻临亲将接远走逼迫贴拉抵挨就])近';
const above = '超过|(?<![赶反高])超(?!过)|逾|不少于|不低于|高于|突破|至少|(?<![通经超])过(?=半数)';
const below = '不超过|不足|(?<![找看听想得做见遇料达])不到|低于|至多|最多';
const numerals = '[一二两三四五六七八九十百千几数]+';
const number = `(?:\\d[\\d,.]*|${numerals})`;
const measure =
  '(?:元|人次?|个[半多]?月|个(?:工作日|百分点|小时|星期)|[名个户家吨亩件辆台套篇条处项所座间份期场起支株头只栋倍斤%％‰]|成(?![功立果员绩效长就熟为本品都员])|平方公里|平方米|立方米|公里|公斤|公顷|米|小?时|分钟|天|年|次|岁)';
/** Amounts without a figure, or without a measure. */
const share = `一半|半数|半(?:个月|年|天|个?小时|个百分点)|${numerals}分之${numerals}|百分之${numerals}|${numerals}年半`;
/** A verb between such a word and the number. */
const briefly = '(?:还?需要?|[占达]到?|可容纳|[有为合了用花])?';
const verbs =
  '(?:[还将可能会已均都也要需应达到有占为合了用花在交缴付满]|容纳|接待|覆盖|提供|保持|增加|减少|投入|完成|培训|储备|具备|工作|运行|服务|参加){0,4}';
/** A number with its measure, and what makes it vague before, within and behind it. One pattern for all of them: spelt out for each
 * pair it takes an engine twenty times as long to compile. */
const pattern = new RegExp(
  `(?:(?:(?<!不)(?:(?<near>${near})${briefly}|(?<above>${above})${verbs})|(?<below>${below})${verbs}))?(?<amount>${share}|(?<!第)${number}(?:[～~—\\-至到]${number})?[百千万亿]{0,2}(?:(?<more>[余多])[万亿]?)?${measure})(?<behind>左右(?![邻两岸手])|上下(?![游班两车船])|以[上下内])?`,
  'gu',
);

/** Words behind a number, where they say again what a word before it says. */
const repeats = {
  near: /^(?:左右|上下|以[上内])$/u,
  above: /^(?:左右|上下|以上)$/u,
  below: /^(?:左右|上下|以[下内])$/u,
  more: /^(?:左右|上下)$/u,
} as const;

/** Two words for the same right before a number: 约近30家. */
const twice =
  /(?<![节预邀相合公条契制签履特违誓盟集简纽婉大租要赴续解毁守失附最靠邻临亲将接远走逼迫贴拉抵挨])(?:约|近)(?:近|约)(?=\d)/gu;

/** Two of them between a number and its measure: 1000余多名, 十来多个. */
const between =
  /(?<=[\d十百千万亿])(?:余多|多余|来多|多来|余来|来余)(?=[万亿]?(?:[名人户家个件项条亩元次吨场处棵株头套台只]|公里|公斤|平方))/gu;

/** Two words that say the same, and what of the match they are told of. */
interface Pair {
  readonly first: string;
  readonly last: string;
  readonly start: number;
  readonly end: number;
}

/** A number made vague twice: 约30家左右, 超过30家以上, 近30余家, 30余家左右. Spoken words are left alone. */
export const redundantApproximation: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/redundant-approximation',
      title: '表示约数的词用重了',
      basis: '机关行文惯例',
      fix: 'suggested',
      wrong: '园区入驻企业约30家左右。',
      right: '园区入驻企业约30家。',
    },
  ],
  check: (passage) => {
    const { text } = passage;
    const doubled = [
      ...(/[约近]{2}\d/u.test(text) ? inProse(passage, twice) : []),
      ...(/[余来多]{2}/u.test(text) ? inProse(passage, between) : []),
    ];
    const before = doubled.map(({ index, 0: found }) =>
      replacement(passage, index, index + found.length, found.charAt(0), '表示约数的词只留一个'),
    );
    if (!/[余多]|左右|上下|以[上下内]/u.test(text)) return before;
    const behind = inProse(passage, pattern).flatMap((match) => {
      const pair = pairIn(match);
      if (!pair || isQuoted(passage.text, pair.start)) return [];
      const { first, last, start, end } = pair;
      const found = passage.text.slice(start, end);
      // 技术突破30余项 is not more than thirty.
      if (first === '突破' && /[余多]/u.test(last)) return [];
      // 近 before years, months or days is “of late”: 近十余年, 近3年以上.
      if (first === '近' && /[年月天]/u.test(found)) return [];
      const at = found.lastIndexOf(last);
      return [
        {
          start,
          end,
          message: `出现“${found}”，“${first}”与“${last}”只留一个`,
          hint: `如“${found.slice(0, at)}${found.slice(at + last.length)}”`,
          changes: [{ start: start + at, end: start + at + last.length, text: '' }],
        },
      ];
    });
    return [...before, ...behind];
  },
};

/** The first two words of a match that say the same. */
function pairIn({ index, 0: found, groups = {} }: RegExpExecArray): Pair | undefined {
  const { near: about, above: over, below: under, amount = '', more, behind = '' } = groups;
  const end = index + found.length;
  const before = about ?? over;
  if (before !== undefined && more !== undefined)
    return { first: before, last: more, start: index, end: end - behind.length };
  const kind = about !== undefined ? 'near' : over !== undefined ? 'above' : 'below';
  const lead = before ?? under;
  if (lead !== undefined && more === undefined)
    return repeats[kind].test(behind) ? { first: lead, last: behind, start: index, end } : undefined;
  if (more === undefined || !repeats.more.test(behind)) return undefined;
  return { first: more, last: behind, start: end - behind.length - amount.length, end };
}
