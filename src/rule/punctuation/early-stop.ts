import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

/** Words that a clause of purpose goes on with behind 为: 为加强管理, but not 为企业减负, which is a sentence. */
const purpose =
  '进一步|切实|全面|深入|有效|更好|扎实|持续|不断|加快|加强|强化|提升|提高|推进|推动|贯彻|落实|规范|做好|抓好|确保|保障|保证|防止|防范|促进|深化|营造|响应|迎接|丰富|解决|检验|增强|弘扬|巩固|保护|完善|优化|压实|遏制|扩大|方便|激发|严肃|普及|引导|掌握|了解|打造|打好|打赢|破解|缓解|消除|拓宽|拓展|改善|维护|整治|治理';
/** A predicate that makes it a sentence after all: 为推进乡村振兴提供支撑. */
const done =
  '提供|奠定|打下|打牢|夯实|贡献|注入|创造|积累|护航|助力|添|增[光砖]|赋能|筑牢|赢得|出力|献策|建言|把脉|开路|铺路|架桥|搭建|支撑|而|[作做]出|[作做]了|带来|树立|留下|蓄力|加力|赋予|开辟|发力|出招|支招|减负|松绑|服务[。；]';
/** Words that only lead in, behind a sentence's start. */
const leads = [
  `为了?(?:${purpose})(?![^，。；：！？,;:]*(?:${done}))[^，。；：！？,;:“”（）]{2,60}`,
  '为了(?!谁|什么|[^，。；：！？,;:]*而)[^，。；：！？,;:“”（）]{4,60}',
  '(?:根据|按照|依据|遵照|依照)[^，。；：！？,;:“”（）]{2,40}(?:要求|部署|安排|精神|规定|方案|通知|计划|意见|指示|部署要求)',
  '随着[^，。；：！？,;:“”（）]{2,40}(?:推进|到来|发展|深入|临近|实施|提高|提升|升高|回升|下降|加快|加剧|推广|完善|普及|变化)',
  '在[^，。；：！？,;:“”（）]{2,40}(?:领导|指导|支持|帮助|带领|推动|努力|关心|见证|陪同|组织|协调|配合|引领|指引)下',
  '针对(?!性)[^，。；：！？,;:“”（）]{2,40}(?:问题|情况|现象|短板|弱项|特点|实际|难题|隐患|诉求)',
  '以[^，。；：！？,;:“”（）]{2,40}为契机',
  '(?:近日|日前|近期|近年来|一直以来|长期以来|[今去]年以来|入[春夏秋冬汛]以来|连日来|同时|此外|另外|下一步|接下来|据悉|据了解|据介绍|会上|会后|会前|活动中|检查中|调研中|走访中|座谈会上|调研期间|仪式上|截[至止](?:目前|\\d{1,2}月(?:\\d{1,2}日|底)))',
];
const pattern = new RegExp(
  `(?<=^|[。！；])(?<lead>${leads.join('|')})(?<mark>[。；])(?=[一-鿿\\d“《])`,
  'gu',
);
/** Most texts are passed over by this. */
const quick =
  /(?:^|[。！；])(?:为|根据|按照|依[据照]|遵照|随着|在|针对|以|近|日前|一直|长期|[今去]年以|入.以|连日|同时|此外|另外|下一|接下|据|[会活检调走座仪]|截)[^，。；：！？,;:“”（）]{0,62}[。；]./u;

/** A clause of purpose, a preposition's words or a time closed by a stop, with what they lead up to behind it: 为加强管理。镇里组织巡查。 */
export const earlyStop: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/early-stop',
      title: '话没说完就用了句号',
      basis: 'GB/T 15834—2011 4.1；机关校对惯例',
      fix: 'suggested',
      wrong: '为进一步规范河道采砂管理。镇里于3月2日组织巡查。',
      right: '为进一步规范河道采砂管理，镇里于3月2日组织巡查。',
    },
  ],
  check: (passage) =>
    quick.test(passage.text)
      ? inProse(passage, pattern).map(({ index, groups = {} }) => {
          const { lead = '', mark = '' } = groups;
          const place = index + lead.length;
          const hint = `“${lead.length > 12 ? `${lead.slice(0, 6)}……${lead.slice(-4)}` : lead}”还不是一句话`;
          return {
            ...replacement(passage, place, place + 1, '，', hint),
            message: `“${mark}”用早了，应为“，”`,
          };
        })
      : [],
};
