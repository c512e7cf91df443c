import type { PassageRule } from '../rule.js';

/** Only at a sentence's start, and in one breath: after a further clause there may be a subject. */
const lost =
  /(?<=^|[。；！？])(?:(?:近年|[今去]年以|一年|长期以|一直以)来，)?((?:通过|经过|随着|由于)[^，。；：！？“”《》]{2,60}，使)(?!用|命|者|馆|节)/gu;

/** A sentence whose subject is lost between 通过 and 使. A hint; the place is the whole stretch. */
export const subjectLost: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/subject-lost',
      title: '“通过……，使……”没有主语',
      basis: '现代汉语语法；机关校对惯例',
      wrong: '通过开展技术培训，使农户掌握了育秧方法。',
      right: '通过开展技术培训，农户掌握了育秧方法。',
    },
  ],
  check: ({ text }) =>
    text.includes('，使')
      ? [...text.matchAll(lost)].map(({ index, 0: found, 1: stretch = '' }) => ({
          start: index + found.length - stretch.length,
          end: index + found.length,
          message: `“${stretch.slice(0, 2)}……，使……”连用，句子没有主语`,
          hint: `去掉“${stretch.slice(0, 2)}”或者“使”，也可以在前面写明是谁做的`,
        }))
      : [],
};
