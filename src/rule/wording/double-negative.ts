import { type Found, replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

const keeping = '避免|防止|严防|谨防|杜绝|以防|以免|防范|遏制';
const happening =
  '出现|发生|造成|引发|引起|导致|产生|酿成|形成|留下|遗留|遗漏|重演|反弹|返贫|返潮|回潮|复发|失控|失管|脱节|断档|扯皮|推诿|扩散|蔓延|泄露|受损|伤亡|伤人|亡人|塌方|滑坡|垮塌|溃坝|决口|内涝';

/** 避免不出现: what is kept off is said not to happen. 防止不再 and 避免不再 are `wording/redundancy`'s. */
const direct = new RegExp(
  `(?<!工作|措施)(?<keeps>${keeping})(?<not>(?<!避免|防止)不再|不(?!再))(?<happens>${happening})(?![^，。；：！？,;:、]*(?:效益|收益|效果|成效|合力|作用|价值|抗体|就[放松]))`,
  'gu',
);
/** 防止类似问题不出现. */
const behindSubject =
  /(?<keeps>避免|防止|严防|谨防|杜绝)(?<what>[^，。；：！？,;:、“”（）《》确保使让]{0,14}(?:问题|事故|事件|现象|情况|案件|火灾|险情|悲剧|灾害|疫情))(?<not>不再|不|没有)(?<happens>(?<!不再)发生|出现|重演|反弹)/gu;
/** 严禁任何单位不得擅自取土; in 严禁开采区域不得进入 the first word is another's. */
const forbidden =
  /(?<keeps>严禁)(?<what>(?:任何|各|一切|所有|以任何|党员|干部|学生|工作人员|企业|村民|商户|车辆|人员|私自|擅自|酒后|未经)[^，。；：！？,;:、“”（）《》的类区期段]{0,14})(?<not>不得|不准|不许|不能)/gu;

/** A negation that turns what was meant into its opposite: 避免不出现漏户. 防止不法分子, 避免不必要 and 防止不作为 are right. */
export const doubleNegative: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/double-negative',
      title: '多写了一个“不”，意思说反了',
      basis: '现代汉语语法；机关校对惯例',
      fix: 'suggested',
      wrong: '各村要避免不出现漏户漏人。',
      right: '各村要避免出现漏户漏人。',
    },
  ],
  check: (passage) => {
    const { text } = passage;
    if (!/[防避杜以遏]|严禁/u.test(text) || !/不|没有/u.test(text)) return [];
    return [
      ...inProse(passage, direct),
      ...inProse(passage, behindSubject),
      ...(text.includes('严禁') ? inProse(passage, forbidden) : []),
    ].flatMap((match) => toFound(passage, match));
  },
};

function toFound(
  passage: Parameters<PassageRule['check']>[0],
  { index, 0: found, groups = {} }: RegExpExecArray,
): readonly Found[] {
  const { keeps = '', what = '', not = '', happens = '' } = groups;
  // `wording/confusable` tells of it.
  if (what !== '' && `${not}${happens}` === '不再发生') return [];
  const right = `${keeps}${what}${not === '不再' ? '再' : ''}${happens}`;
  const hint = `“${keeps}”后面说的是不希望发生的事，不再用“${not.replace('再', '')}”`;
  return [replacement(passage, index, index + found.length, right, hint)];
}
