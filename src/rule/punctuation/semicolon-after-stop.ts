import type { FoundIn } from '../../passage/found.js';
import type { Passage } from '../../passage/passage.js';
import { quotedIn } from '../../prose/enclosed.js';
import { around, joined } from '../../source/ranges.js';
import type { ArticleRule } from '../rule.js';

const ordinal =
  '(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，、]|首先|其次|再次|最后|（[一二三四五六七八九十]{1,2}）)';
const opening = new RegExp(`(?<=^|[。；：，])${ordinal}`, 'gu');

/** A point with a full stop inside it that is closed by ； before the next point, in one paragraph or in several; once for each run of
 * points. Full stops in quotations and brackets do not count. */
export const semicolonAfterStop: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'punctuation/semicolon-after-stop',
      title: '分项里面已有句号，末尾又用分号',
      basis: 'GB/T 15834—2011 4.6',
      wrong: '一是强化领导。成立工作专班，定期调度；二是强化保障。整合资金800万元。',
      right: '一是强化领导。成立工作专班，定期调度。二是强化保障。整合资金800万元。',
    },
  ],
  check({ passages }) {
    const found: FoundIn[] = [];
    let isInRun = false;
    for (const [i, passage] of passages.entries()) {
      const at = wrongSemicolon(passage, passages[i + 1]);
      const startsWithOrdinal = passage.text.search(opening) === 0;
      if (at === undefined) isInRun &&= startsWithOrdinal;
      else {
        if (!isInRun || !startsWithOrdinal) found.push(findingAt(passage, at));
        isInRun = true;
      }
    }
    return found;
  },
};

function findingAt(passage: Passage, at: number): FoundIn {
  return {
    passage,
    start: at,
    end: at + 1,
    message: '这一项里面已有句号，末尾出现“；”，应为“。”',
    hint: '各项末尾一律用句号，或把各项里面的句号改成逗号',
  };
}

/** The first ； behind a point that holds a full stop: before another point, or at the paragraph's end if the next begins with one. */
function wrongSemicolon({ text, role }: Passage, next: Passage | undefined): number | undefined {
  if (!text.includes('；') || !text.includes('。')) return undefined;
  const starts = [...text.matchAll(opening)].map(({ index }) => index);
  if (starts.length === 0) return undefined;
  const aside = joined([...quotedIn(text), ...bracketed(text)]);
  for (const [i, start] of starts.entries()) {
    const following = starts[i + 1];
    const goesOn = next?.role === role && next.text.search(opening) === 0;
    if (following === undefined && !(goesOn && start === 0)) continue;
    const last = (following ?? text.length) - 1;
    if (text.charAt(last) !== '；') continue;
    const hasStop = [...text.slice(start, last)].some(
      (char, j) => char === '。' && !around(aside, start + j),
    );
    if (hasStop) return last;
  }
  return undefined;
}

function bracketed(text: string) {
  return [...text.matchAll(/（[^（）]*）/gu)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
