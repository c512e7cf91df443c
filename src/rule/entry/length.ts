import { sectionNamed } from '../../bulletin/register.js';
import { sectionChoice } from '../../submission/submission.js';
import type { ArticleRule } from '../rule.js';

const path = 'issues/0001/稿件.yaml';
const entry = (body: string): string =>
  `单位: 青鹭镇\n栏目: 经验交流\n标题: 青鹭镇开展河道清淤\n日期: 2026-03-10\n正文: ${body}\n`;

/** A body shorter or longer than its section wants (字数). Characters are counted with their marks, without white space and
 * the marks of bold. Stands at the body's first paragraph: its length, not a word of it, is wrong. */
export const length: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'entry/length',
      title: '稿件字数不合栏目的要求',
      basis: '本单位的栏目设置（字数）',
      wrong: { [path]: entry('全镇清理河道12公里。') },
      right: { [path]: entry('全镇清理河道12公里，沿河村组的排水已经通畅。') },
    },
  ],
  check: ({ part, passages }, { registers }) => {
    const section = part?.section;
    const wanted = section && sectionNamed(registers, sectionChoice({ section }).section)?.length;
    const body = passages.filter(({ role }) => role === 'paragraph');
    const [first] = body;
    if (!wanted || !first) return [];
    const count = [...body.map(({ text }) => text.replace(/\s/gu, '')).join('')].length;
    const { least, most } = wanted;
    if (count >= least && count <= most) return [];
    const message =
      count < least
        ? `正文有${count}个字，本栏目应不少于${least}个`
        : `正文有${count}个字，本栏目应不超过${most}个`;
    const hint = count < least ? '补充做法、数据或成效' : '删去套话和重复的内容，或改投别的栏目';
    return [{ passage: first, start: 0, end: first.text.length, message, hint }];
  },
};
