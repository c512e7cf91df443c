import { type Found, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { isChinese, isHan, isOpening } from '../../prose/mark.js';
import type { PassageRule } from '../rule.js';

/** Words that end the name of no place and no time: behind them a single — is no range. */
const closed =
  /(?:[件小大实难好趣怪往]事|[一重难特亮热支焦要优缺]点|关键|问题|答案|原因|目标|目的|秘诀|办法|方法|道理|经验|精神|理念|信念|决心|信心|初心|心愿|愿望|梦想|句话|的话|个字|主题|主角|真相|结果|成果|变化|希望|力量|名字|称号|时刻|地方|日子|[他她我你咱]们?|大家|自己|[了的着]|[”》）])$/u;

/** A dash that is not two cells long: --- -- ———, or a single —. A single one between places, times or figures is right and stays, so one
 * between words is only found behind words that name none of them, or at a subtitle's start. Hyphens between figures are
 * `punctuation/year-range`'s and `punctuation/number-range`'s. */
export const dash: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/dash',
      title: '破折号不是占两格的一条线',
      basis: 'GB/T 15834—2011 4.10',
      fix: 'safe',
      wrong: '答案很简单---把群众当亲人。',
      right: '答案很简单——把群众当亲人。',
    },
  ],
  check: (passage) =>
    /[-—–－]/u.test(passage.text)
      ? [...passage.text.matchAll(/[-–－]{2,}|—(?: ?—)*/gu)].flatMap(({ 0: found, index }) =>
          judge(passage, found, index),
        )
      : [],
};

function judge(passage: Passage, found: string, start: number): readonly Found[] {
  const { text } = passage;
  const end = start + found.length;
  if (found === '——' || isSpared(passage, start, end)) return [];
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  const isWrong = found === '—' ? isSingleWrong(text, start) : isLongWrong(left, right);
  if (!isWrong) return [];
  const finding = replacement(passage, start, end, '——', '破折号占两格，中文输入法下按 Shift+减号');
  if (!mayJoin(passage, start, end, found)) return [finding];
  const message = `出现“${found}”，请看应为“——”（破折号）还是“—”（连接号）`;
  const { changes: _, ...rest } = finding;
  return [
    { ...rest, message, severity: 'hint', hint: '解释、转折用破折号，占两格；连接两端用一字线，占一格' },
  ];
}

/** Whether two hyphens stand between words that a connecting — may have been meant to join (设计--施工), and not behind words that only a dash
 * goes on from, nor before a headline's second half. */
function mayJoin({ text, role }: Passage, start: number, end: number, found: string): boolean {
  if (role === 'headline' || !/^[-–－]{2}$/u.test(found)) return false;
  const before = text.slice(Math.max(0, start - 20), start);
  return isHan(text.charAt(start - 1)) && isHan(text.charAt(end)) && !closed.test(before);
}

function isLongWrong(left: string, right: string): boolean {
  if (!isChinese(left) && !isChinese(right)) return false;
  const isFigure = (char: string) => /[\d年月日时分%℃]/u.test(char);
  return !(isFigure(left) && /\d/u.test(right)) && !/[A-Za-z]/u.test(right);
}

/** Words that begin what a dash explains, and that no place's or time's name begins with. */
const explains =
  /^(?:从[^，。；—]{1,16}?到|即(?![墨将])|也就是|这就?是|那就?是|正是|就是|是[^，。—]{2}|不是|而是|既|让|把|为了)/u;

const pause = /[，。；：？！、]/u;
/** So much of a clause is looked at on either side of a dash, in UTF-16 units. */
const reach = 200;

function isSingleWrong(text: string, at: number): boolean {
  const right = text.charAt(at + 1);
  if (!isHan(right) && !isOpening(right)) return false;
  if (at === 0) return true;
  const before =
    text
      .slice(Math.max(0, at - reach), at)
      .replace(/（[^（）]*）/gu, '')
      .split(pause)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(at + 1, at + 1 + reach).split(pause, 1);
  if (before === '') return false;
  // A chain of ideas or places, or two quotations joined: 问题—目标—结果, “田间”—“餐桌”.
  if (before.includes('—') || behind.includes('—')) return false;
  if (/[”》）]$/u.test(before) && isOpening(right)) return false;
  return (
    (closed.test(before) || (before.length >= 4 && explains.test(text.slice(at + 1, at + 1 + reach)))) &&
    !/(?:导向|联动|模式|体系|机制|链条|路径|闭环)/u.test(behind)
  );
}
