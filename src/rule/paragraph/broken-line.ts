import { areNeighbours } from '../../passage/between.js';
import type { FoundIn } from '../../passage/found.js';
import { isBrokenLine } from '../../passage/is-broken-line.js';
import { ownLineHeadings } from '../../passage/own-line-headings.js';
import type { Passage } from '../../passage/passage.js';
import { versesIn } from '../../passage/verse.js';
import { wrappedLines } from '../../passage/wrapped-lines.js';
import { remembered } from '../../source/remembered.js';
import type { ArticleRule } from '../rule.js';
import { breaksOf, joiningOf } from './broken-line/line-joint.js';

/** A line break in the middle of a sentence: it would be printed as two paragraphs. */
export const brokenLine: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'paragraph/broken-line',
      title: '一句话中间换了行，成了两段',
      basis: 'kuaibao 的文件格式：正文一行就是一段',
      fix: 'safe',
      wrong:
        '全镇组织机械12台、人员六十余名，清理河道12\n公里，清运淤泥三百余方，栽植垂柳一千株，全\n镇六个村组的排水已经通畅。',
      right:
        '全镇组织机械12台、人员六十余名，清理河道12公里，清运淤泥三百余方，栽植垂柳一千株，全镇六个村组的排水已经通畅。',
    },
  ],
  check: (article) => {
    const { passages } = article;
    const headings = ownLineHeadings(article);
    const wrapped = wrappedLines(passages);
    const { goesOn } = versesIn(passages);
    const places = new Map(wrapped.size > 0 ? passages.map((each, place) => [each, place]) : []);
    const breaks = remembered((lines: readonly Passage[]) =>
      breaksOf(
        lines.flatMap((before) => {
          const after = passages[(places.get(before) ?? passages.length) + 1];
          return after ? [{ before, after }] : [];
        }),
      ),
    );
    return passages.flatMap((passage, i): readonly FoundIn[] => {
      const next = passages[i + 1];
      const isText = passage.role === 'paragraph' || passage.role === 'note';
      if (!isText || next?.role !== passage.role || goesOn.has(passage)) return [];
      const lines = wrapped.get(passage);
      if (!lines && (headings.has(passage) || !isBrokenLine(passage, next))) return [];
      if (!areNeighbours(passage, next)) return [];
      const isHeading = headings.has(passage) || headings.has(next);
      const joining = joiningOf(
        { before: passage, after: next },
        isHeading || !lines ? undefined : breaks(lines),
      );
      const end = passage.text.length;
      return [
        {
          passage,
          start: end - 1,
          end,
          message: `这一行没有说完，下一行“${beginningOf(next.text)}”是接着说的`,
          hint: '一行就是一段；请删去这里的换行，接成一行',
          ...(joining ? { changes: [joining.change] } : {}),
          ...(joining?.isCertain ? {} : { isUnsure: true }),
        },
      ];
    });
  },
};

function beginningOf(text: string): string {
  const characters = [...text];
  return characters.length > 8 ? `${characters.slice(0, 6).join('')}…` : text;
}
