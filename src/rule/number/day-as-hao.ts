import { inProse } from '../../passage/in-prose.js';
import { isQuoted } from '../../prose/enclosed.js';
import type { PassageRule } from '../rule.js';

/** Behind a number of a building, a line or a typhoon, 号 is right. */
const pattern =
  /(?<!\d)(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])号(?:[至到—～-](?:3[01]|[12]\d|0?[1-9])号)?(?!台风|文件|令|公告|线|楼|院|井|机|站|房|门|厅|馆|坑|桥|船|车|矿|地|店|库|仓|泵|闸|煤|病|桌|窗|会|展|公路|国道|通知|服务|选手|发射)/gu;

/** A day without its month, known for one by the time of day behind it; a rice is called early or late too. */
const alone =
  /(?<![\d第])(?:3[01]|[12]\d|[1-9])号(?=上午|下午|中午|凌晨|清晨|傍晚|晚上|当[天晚日]|夜[间里]|晚(?![稻熟造粳籼季霜樱]))/gu;

/** 号 for a day: 3月5号, 10号下午. Spoken words in quotation marks keep it. */
export const dayAsHao: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/day-as-hao',
      title: '日期里用“号”代替了“日”',
      basis: 'GB/T 15835—2011；机关行文惯例',
      fix: 'safe',
      wrong: '3月5号，全镇清理河道12公里。',
      right: '3月5日，全镇清理河道12公里。',
    },
  ],
  check: (passage) => {
    if (!passage.text.includes('号')) return [];
    return [...inProse(passage, pattern), ...inProse(passage, alone).filter(standsAlone(passage.text))]
      .filter(({ index }) => !isQuoted(passage.text, index))
      .map(({ index: start, 0: found }) => ({
        start,
        end: start + found.length,
        message: `出现“${found}”，应为“${found.replaceAll('号', '日')}”`,
        hint: '书面的日期写“日”，“号”是口语',
        changes: [...found.matchAll(/号/gu)].map(({ index }) => ({
          start: start + index,
          end: start + index + 1,
          text: '日',
        })),
      }));
  },
};

/** Whether a number and its 号 begin a clause, or stand behind what leads over to a day: 于10号下午. Elsewhere it numbers what stands before it: 大桥3号下午. */
function standsAlone(text: string): (match: RegExpExecArray) => boolean {
  return ({ index }) =>
    index === 0 ||
    /[，。；：！？（、\s]$|(?:[于在从到至自截]|本月|上月|当月|下月|[这那]月)$/u.test(
      text.slice(Math.max(0, index - 2), index),
    );
}
