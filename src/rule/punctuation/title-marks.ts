import type { PassageRule } from '../rule.js';

/** Names that are no work's: a month or a festival, a meeting, a paper that proves something. */
const named =
  /(?:(?:生产|宣传|文化|活动|服务|质量|敬老|科技|读书|阅读|教育|健康|法治|减灾|环保|志愿)[月周日]|[化游术民俗]节|运动会|博览会|交易会|座谈会|推进会|现场会|动员会|表彰会|联席会|培训班|研讨班|许可证|资格证|营业执照|身份证|驾驶证|居住证|上岗证|合格证|健康证|毕业证|结婚证|户口[本簿]|荣誉证书)$/u;
const numbered = /(?:第[\d一二三四五六七八九十]{1,4}[个届次]|首届|本届|历届)(?:全[国省市县区])?$/u;
const counted = /[月周日节会赛展奖]$/u;
const activity = /^(?:主题|系列|专项|专题)?(?:活动|行动|大赛|比赛|竞赛)/u;
/** Papers and books, whose names 《》 are for. */
const work =
  /(?:[法典书报刊]|条例|规定|办法|细则|规划|方案|意见|通知|公约|标准|纲要|决定|条约|宪章|文选|倡议书)$/u;

/** 《》 round what is no work: a meeting, an activity, a certificate. */
export const titleMarks: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/title-marks',
      title: '会议、活动、证件名称用了书名号',
      basis: 'GB/T 15834—2011 4.15、附录A',
      wrong: '3月是全县《安全生产月》，各镇开展宣传咨询活动12场。',
      right: '3月是全县“安全生产月”，各镇开展宣传咨询活动12场。',
    },
  ],
  check: ({ text }) =>
    text.includes('《')
      ? [...text.matchAll(/《([^《》〈〉]{2,16})》/gu)].flatMap(({ 0: found, 1: name = '', index }) => {
          const end = index + found.length;
          const behind = activity.exec(text.slice(end, end + 6))?.[0] ?? '';
          const isNumbered = counted.test(name) && numbered.test(text.slice(Math.max(0, index - 10), index));
          const isActivity = behind !== '' && name.length <= 8;
          if (work.test(name) || !(named.test(name) || isNumbered || isActivity)) return [];
          return [
            {
              start: index,
              end: end + (named.test(name) || isNumbered ? 0 : behind.length),
              message: `出现“${found}”，应为““${name}””`,
              hint: '书名号只用于书、报刊、文件、作品；会议、活动、证件的名称用引号或不用标点',
            },
          ];
        })
      : [],
};
