import { ownLineHeadings } from '../../passage/own-line-headings.js';
import type { ArticleRule } from '../rule.js';

/** A heading of a level that has its line for itself and ends in 。. Its fix is safe where a heading of the level beside it has no mark. */
export const headingEnd: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'sequence/heading-end',
      title: '单独一行的层次标题末尾有句号',
      basis: '机关行文惯例：标题单独占一行的，末尾不加句号',
      fix: 'safe',
      wrong: '一、水利建设\n清理河道12公里。\n二、防汛准备。\n储备沙袋2000个。',
      right: '一、水利建设\n清理河道12公里。\n二、防汛准备\n储备沙袋2000个。',
    },
  ],
  check: (article) => {
    const headings = ownLineHeadings(article);
    const open = new Set(
      [...headings]
        .filter(([{ text }, { isClosed }]) => !isClosed && !/[。：:]$/u.test(text))
        .map(([, { level }]) => level),
    );
    return [...headings].flatMap(([passage, { level, isClosed }]) => {
      const start = passage.text.lastIndexOf('。');
      if (!isClosed || start < 0) return [];
      return [
        {
          passage,
          start,
          end: start + 1,
          message: '层次标题单独占一行，末尾出现“。”，应当不加',
          hint: '正文接着标题写的，请与下一行接成一行，句号保留',
          changes: [{ start, end: start + 1, text: '' }],
          ...(open.has(level) ? {} : { isUnsure: true as const }),
        },
      ];
    });
  },
};
