import { isOrdinary } from '../../../source/ordinary.js';
import type { PassageRule } from '../../rule.js';

/** A letter and its accent as two characters, as file names of a Mac have them: few faces can put them together. Only pairs that Unicode has as one. */
export const decomposed: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/decomposed',
      severity: 'warning',
      title: '字母和它上面的符号拆成了两个字符',
      basis: 'Unicode 正规形式 C（UAX #15）；从苹果电脑复制文字时带入',
      fix: 'safe',
      wrong: '青鹭镇引进cafe\u0301品牌一个。',
      right: '青鹭镇引进caf\u00e9品牌一个。',
    },
  ],
  check: ({ text }) =>
    isOrdinary(text)
      ? []
      : [...text.matchAll(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\u0300-\u036f]+/gu)].flatMap(
          ({ 0: found, index }) => {
            const right = found.normalize('NFC');
            if ([...right].length !== 1) return [];
            return [
              {
                start: index,
                end: index + found.length,
                message: `“${right}”拆成了字母和符号两个字符，应为一个字符`,
                hint: '请删去，重新输入这个字母',
                changes: [{ start: index, end: index + found.length, text: right }],
              },
            ];
          },
        ),
};
