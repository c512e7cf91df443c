import { levelMarks } from '../../passage/level-marks.js';
import { passageBefore } from '../../passage/passage.js';
import { levelRuns } from '../../submission/level-runs.js';
import type { ArticleRule } from '../rule.js';

const forms = ['一、', '（一）', '1.', '（1）'];

/** A level left out between headings: 一、 with 1. under it. Enumerations within a sentence, or behind one
 * that ends in ：, are left alone. */
export const levelSkipped: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'sequence/level-skipped',
      title: '层次序号跳了一级',
      basis: 'GB/T 9704—2012 7.3.3',
      wrong: '一、水利建设\n1.清理河道12公里。\n2.修复堤坝3处。\n二、防汛准备\n储备沙袋2000个。',
      right: '一、水利建设\n（一）清理河道12公里。\n（二）修复堤坝3处。\n二、防汛准备\n储备沙袋2000个。',
    },
  ],
  check: (article) => {
    const marks = levelMarks(article).filter(({ isAtLine }) => isAtLine);
    const runs = levelRuns(marks);
    const sure = new Set(runs.flatMap((run) => (run.marks.length > 1 ? run.marks : [])));
    const seen = new Set<string>();
    return runs.flatMap((run) => {
      const [mark] = run.marks;
      const above = run.under;
      if (!mark || !above) return [];
      const levels = `${above.level} ${mark.level}`;
      const isFirst = !seen.has(levels);
      seen.add(levels);
      if (!isFirst || run.marks.length < 2 || mark.level - above.level < 2) return [];
      const before = passageBefore(article, mark.passage);
      if (!sure.has(above) || before?.text.endsWith('：')) return [];
      const [upper, missing] = [forms[above.level - 1], forms[above.level]];
      const written = mark.passage.text.slice(mark.start, mark.end);
      return [
        {
          passage: mark.passage,
          start: mark.start,
          end: mark.end,
          message: `出现“${written}”，“${upper}”下面应为“${missing}”`,
          hint: '层次序号依次为“一、”“（一）”“1.”“（1）”',
        },
      ];
    });
  },
};
