import type { PassageRule } from '../rule.js';

/** 机密★1年; 密级：机密; 【机密】; a paragraph that is nothing else. */
const marks =
  /(?:绝密|机密|秘密)\s*★(?:\s*(?:\d+\s*(?:年|个月)|长期))?|密\s*级[：:]\s*(?:绝密|机密|秘密)|【(?:绝密|机密|秘密)】|^(?:绝密|机密|秘密)$/gu;

/** A secret mark. The words in prose (保密工作, 商业秘密) are no marks. */
export const secretMark: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/secret-mark',
      title: '有密级标志',
      basis: 'GB/T 9704—2012 7.2.2；《中华人民共和国保守国家秘密法》',
      wrong: '机密★1年，全县粮食储备情况已经汇总。',
      right: '全县粮食储备情况已经汇总。',
    },
  ],
  check: ({ text }) =>
    text.includes('密')
      ? [...text.matchAll(marks)].map(({ index, 0: mark }) => ({
          start: index,
          end: index + mark.length,
          message: `出现密级标志“${mark}”，公开的一期里不应有`,
          hint: '涉密的内容不能在这里编发，先请保密部门确认，再删去',
        }))
      : [],
};
