import { type Found, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { isInTitle } from '../../prose/enclosed.js';
import type { PassageRule } from '../rule.js';
import {
  acts,
  bare,
  deeds,
  graded,
  headNoun,
  manners,
  outcomes,
  plainDeeds,
  qualities,
  takesNoun,
  takesQuality,
  takesVerb,
  things,
} from './particle/words.js';

/** A particle that should be another one. */
interface Slip {
  readonly right: '的' | '地' | '得';
  /** The words round it, in UTF-16 units before and behind. */
  readonly before: number;
  readonly behind: number;
  readonly isSure: boolean;
}

/** 的, 地 and 得 in one another's place, by closed lists of the words on either side: 成功的化解 for 地, 进展的顺利 for 得, 良好地氛围 for 的. What may as well
 * be a noun is left alone: 有效的管理, 得到圆满的解决, 积极的推动作用. */
export const particle: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/particle',
      milder: '也可能当名词用的只提示',
      title: '“的”“地”“得”用错了',
      basis: '《现代汉语词典》；现代汉语语法',
      fix: 'suggested',
      wrong: '镇里较好的完成了清淤任务。',
      right: '镇里较好地完成了清淤任务。',
    },
  ],
  check: (passage) => {
    const { text } = passage;
    const found: Found[] = [];
    for (let at = 1; at < text.length - 1; at++) {
      const written = text.charAt(at);
      if (written !== '的' && written !== '地' && written !== '得') continue;
      const slip = slipAt(text, at, written);
      if (!slip || isInTitle(text, at) || isSpared(passage, at, at + 1)) continue;
      found.push(toFound(passage, at, slip));
    }
    return found;
  },
};

function slipAt(text: string, at: number, written: string): Slip | undefined {
  if (written === '的') return mannerSlip(text, at, written) ?? complementSlip(text, at);
  const wordBefore = text.slice(Math.max(at - 2, 0), at);
  if (qualities.has(wordBefore) && things.has(text.slice(at + 1, at + 3)))
    return { right: '的', before: 2, behind: 2, isSure: true };
  return written === '地' ? complementSlip(text, at) : mannerSlip(text, at, written);
}

/** A word of manner and a verb that 的 or 得 stands between. */
function mannerSlip(text: string, at: number, written: string): Slip | undefined {
  const deed = text.slice(at + 1, at + 3);
  if (!deeds.has(deed)) return undefined;
  const before = [4, 2, 3].find((length) => at >= length && manners.has(text.slice(at - length, at)));
  if (before === undefined) return undefined;
  const slip: Slip = { right: '地', before, behind: 2, isSure: true };
  if (written === '得') return slip;
  const clause = text.slice(Math.max(at - before - 30, 0), at - before);
  const lead = /[^，。；：！？、“”（）]*$/u.exec(clause)?.[0] ?? '';
  const [rest = ''] = text.slice(at + 3, at + 43).split(/[，。；：！？、“”（）]/u, 1);
  if (/^了(?!解)/u.test(rest)) return takesNoun.test(lead) && rest.length < 2 ? undefined : slip;
  if (!plainDeeds.has(deed) || headNoun.test(`${deed}${rest}`) || headNoun.test(rest.slice(0, 2)))
    return undefined;
  // 更广泛的参与 is a noun's.
  if (/[更最较]$/u.test(lead)) return undefined;
  if (/^[的之和与]/u.test(rest)) return undefined;
  if (takesVerb.test(lead) && rest.length > 1) return slip;
  const manner = text.slice(at - before, at);
  if (takesNoun.test(lead))
    return lead.endsWith('得到') && rest === '' && /^(?:成功|顺利)$/u.test(manner)
      ? { ...slip, isSure: false }
      : undefined;
  return { ...slip, isSure: false };
}

/** A verb and how it went that 的 or 地 stands between. */
function complementSlip(text: string, at: number): Slip | undefined {
  const length = acts.has(text.slice(Math.max(at - 2, 0), at)) ? 2 : acts.has(text.charAt(at - 1)) ? 1 : 0;
  if (length === 0) return undefined;
  const behind = text.slice(at + 1, at + 9);
  const slip = (match: RegExpExecArray | null): Slip | undefined =>
    match ? { right: '得', before: length, behind: match[0].length, isSure: true } : undefined;
  const found =
    slip(graded.exec(behind)) ??
    slip(outcomes.exec(behind)) ??
    (length === 2 ? slip(bare.exec(behind)) : undefined);
  return found && !takesQuality.test(text.slice(Math.max(at - 30, 0), at - length)) ? found : undefined;
}

function toFound(passage: Passage, at: number, { right, before, behind, isSure }: Slip): Found {
  const { text } = passage;
  const [start, end] = [at - before, at + 1 + behind];
  const mended = `${text.slice(start, at)}${right}${text.slice(at + 1, end)}`;
  const hint = {
    地: '动作怎么样，前面用“地”',
    得: '动作做得怎么样，用“得”连接',
    的: '事物怎么样，前面用“的”',
  }[right];
  const found = replacement(passage, start, end, mended, hint);
  const changes = [{ start: at, end: at + 1, text: right }];
  if (isSure) return { ...found, changes };
  const message = `出现“${text.slice(start, end)}”，可改为“${mended}”`;
  return { ...found, message, changes, severity: 'hint' };
}
