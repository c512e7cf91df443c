import type { FoundIn } from '../../passage/found.js';
import { isBrokenLine } from '../../passage/is-broken-line.js';
import { passageBefore } from '../../passage/passage.js';
import type { ArticleRule } from '../rule.js';

/** Marks that only stand behind words. Points of an ellipsis and dashes may begin a paragraph. */
const behindWords = /^[，。、；：！？](?![，。、；：！？])/u;

/** A paragraph that begins with a mark: ，要抓好落实. Where the line before goes on in it, the break is what is wrong (`paragraph/broken-line`). */
export const leadingMark: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'punctuation/leading-mark',
      title: '一段的开头是点号',
      basis: 'GB/T 15834—2011 5.1.1',
      fix: 'suggested',
      wrong: '，全镇清理河道12公里。',
      right: '全镇清理河道12公里。',
    },
  ],
  check: (article) =>
    article.passages.flatMap((passage): readonly FoundIn[] => {
      const [mark] = behindWords.exec(passage.text) ?? [];
      const before = passageBefore(article, passage);
      if (mark === undefined || passage.text.length === 1) return [];
      if (before?.role === passage.role && isBrokenLine(before, passage)) return [];
      return [
        {
          passage,
          start: 0,
          end: 1,
          message: `段首出现“${mark}”，前面没有字`,
          hint: '请看前面是不是漏了话；没有漏的，删去这个标点',
          changes: [{ start: 0, end: 1, text: '' }],
        },
      ];
    }),
};
