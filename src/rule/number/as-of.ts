import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import { clauseBefore } from '../../prose/clause.js';
import { sentenceBefore, sentenceBehind } from '../../prose/sentence.js';
import type { PassageRule } from '../rule.js';

/** 截至到 is a redundancy of another list. */
const pattern =
  /截止[到至]?(?=目前|当前|今[天日]|昨[天日]|发稿|上?[月年]底|[本上]月|[今去]年|上年|\d{4}年|(?:1[0-2]|0?[1-9])月|\d{1,2}日|[一二三四五六七八九十]{1,2}月)/gu;
/** Before 目前 no end is meant, whatever stands before it. */
const now = /^截止[到至]?(?:目前|当前|发稿)/u;

/** Words for what is counted up to a day. */
const counts = /^截止[\d年月日时底末到至一二三四五六七八九十]+，?[^，；：）]{0,8}(?:已|累计|共)/u;
/** Nothing behind the day, or words for its end. */
const isDeadline = /^截止[\d年月日时底末前到至:：一二三四五六七八九十]+(?:[止截]|[；）]|$)|逾期|报名$/u;
/** Words for what has an end of its own. */
const ends = /报名|申报|征集|投稿|受理|时间|期限|申请|开始|起/u;

/** 截止 (to end) before a point in time up to which is counted: 截止6月底. Only at a clause's start, where no 报名 or 征集
 * can be what ends. */
export const asOf: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/as-of',
      title: '“截止”后面接了时间点',
      basis: '机关行文惯例；《现代汉语词典》“截止”“截至”条',
      fix: 'safe',
      wrong: '截止6月底，全镇清理河道12公里。',
      right: '截至6月底，全镇清理河道12公里。',
    },
  ],
  check: (passage) => {
    const { text } = passage;
    if (!text.includes('截止')) return [];
    return inProse(passage, pattern)
      .filter(({ index }) => now.test(text.slice(index)) || isCount(text, index))
      .map(({ index, 0: found }) =>
        replacement(
          passage,
          index,
          index + found.length,
          '截至',
          '说明统计到什么时候用“截至”；“截止”是到期停止，如“报名于6月底截止”',
        ),
      );
  },
};

/** Whether a clause begins at a place that says up to when something is counted, and not when something ends. */
function isCount(text: string, at: number): boolean {
  if (!/^(?:但|而|据统计|据悉)?$/u.test(clauseBefore(text, at))) return false;
  const before = sentenceBefore(text, at);
  const behind = sentenceBehind(text, at);
  return counts.test(behind) || !(ends.test(before) || isDeadline.test(behind));
}
