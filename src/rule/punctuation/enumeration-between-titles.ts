import type { PassageRule } from '../rule.js';

const pattern = /《[^《》]{1,60}》(?:、《[^《》]{1,60}》)+|“[^“”]{1,30}”(?:、“[^“”]{1,30}”)+/gu;

/** 、 between titles, or between quotations, that follow each other, once for a list. Where another word or a note in brackets stands in
 * the list (《A》（试行）、《B》；甲、“乙”、“丙”), its marks are right. */
export const enumerationBetweenTitles: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/enumeration-between-titles',
      title: '并列的书名号或引号之间用了顿号',
      basis: 'GB/T 15834—2011 4.5',
      fix: 'safe',
      wrong: '认真学习《中华人民共和国森林法》、《森林防火条例》。',
      right: '认真学习《中华人民共和国森林法》《森林防火条例》。',
    },
  ],
  check: ({ text }) =>
    /[》”]、[《“]/u.test(text)
      ? [...text.matchAll(pattern)]
          .filter(({ 0: list, index }) => {
            const before = text.charAt(index - 1);
            const behind = text.slice(index + list.length);
            return before !== '、' && !/^(?:、|（|\(|[^，。；：？！、等和与及]{1,12}、)/u.test(behind);
          })
          .map(({ 0: list, index }) => {
            const marks = [...list.matchAll(/(?<=[》”])、(?=[《“])/gu)].map((mark) => index + mark.index);
            const start = marks[0] ?? index;
            return {
              start,
              end: start + 1,
              message: '并列的书名号或引号之间出现“、”，应删去',
              hint: '书名号、引号已经把各项分开；中间插有别的成分（如括注）时才用顿号',
              changes: marks.map((at) => ({ start: at, end: at + 1, text: '' })),
            };
          })
      : [],
};
