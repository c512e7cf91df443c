import type { PassageRule } from '../../rule.js';
import { inProse, isQuoted } from './prose.js';

/** What may hold the same characters and is another word: 节约, 附近, 走近, 赶超. */
const before =
  '大约|(?<![节预邀相合公条契制签履特违誓盟集简纽婉大租要赴续解毁守失])约|将近|接近|(?<![附最靠邻临亲将接远走逼迫贴拉抵挨])近';
const above = '超过|(?<![赶反高])超(?!过)|逾|不少于|不低于|高于|突破|至少';
const below = '不超过|不足|低于|至多|最多';
/** 约有, 约占 and the like. */
const verb = '[有占为需达合了]?';
const number = '(?:\\d[\\d,.]*|[一二两三四五六七八九十百千几数]+)';
const measure =
  '(?:元|人次?|[名个户家吨亩件辆台套篇条处项所座间份期场起支株头只栋倍%％‰]|公里|公斤|平方公里|平方米|立方米|米|[小]?时|分钟|天|年|个月|个百分点|次|岁)';
const amount = `${number}(?:[～~—\\-至到]${number})?[百千万亿]{0,2}`;
const pattern = new RegExp(
  `(?<!不)(?<before>${before})${verb}${amount}(?:(?<more>[余多])[万亿]?${measure}|${measure}(?<about>左右|上下|以上|以内))|(?<!不)(?<above>${above})${verb}${amount}(?:(?<rest>[余多])[万亿]?${measure}|${measure}(?<up>以上|左右|上下))|(?<!第)(?<few>${number}[百千万亿]{0,2}[余多][万亿]?${measure})(?<so>左右(?![邻两岸手])|上下(?![游班两车船]))|(?<below>${below})${verb}${amount}${measure}(?<down>以内|以下|左右|上下)`,
  'gu',
);

/** N14. A number made vague twice: 约30家左右, 超过30家以上, 近30余家, 30余家左右. Spoken words are left alone. */
export const redundantApproximation: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/redundant-approximation',
      severity: 'warning',
      title: '表示约数的词用重了',
      basis: '机关行文惯例',
      fix: 'suggested',
      wrong: '园区入驻企业约30家左右。',
      right: '园区入驻企业约30家。',
    },
  ],
  check: (passage) => {
    if (!/[余多]|左右|上下|以[上下内]/u.test(passage.text)) return [];
    return inProse(passage, pattern).flatMap(({ index: start, 0: found, groups = {} }) => {
      const { before: near, above: over, below: under, few, more, rest, about, up, down, so } = groups;
      const first = near ?? over ?? under ?? (few?.includes('余') ? '余' : '多');
      const last = more ?? rest ?? about ?? up ?? down ?? so ?? '';
      if (isQuoted(passage.text, start)) return [];
      // 技术突破30余项 is not more than thirty.
      if (first === '突破' && rest) return [];
      // 近 before years, months or days is “of late”: 近十余年, 近3年以上.
      if (first === '近' && /[年月天]/u.test(found)) return [];
      const at = found.lastIndexOf(last);
      return [
        {
          start,
          end: start + found.length,
          message: `出现“${found}”，“${first}”与“${last}”只留一个`,
          hint: `如“${found.slice(0, at)}${found.slice(at + last.length)}”`,
          changes: [{ start: start + at, end: start + at + last.length, text: '' }],
        },
      ];
    });
  },
};
