import { composedText } from '../../source/compose.js';
import { spanWithin } from '../../source/text.js';
import type { PassageRule } from '../rule.js';

/** A letter and its accent as two characters, as file names of a Mac have them. They are read as the one that Unicode has for them. */
export const decomposed: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/decomposed',
      title: '字母和它上面的符号拆成了两个字符',
      basis: 'Unicode 正规形式 C（UAX #15）；从苹果电脑复制文字时带入',
      fix: 'safe',
      wrong: '青鹭镇引进cafe\u0301品牌一个。',
      right: '青鹭镇引进caf\u00e9品牌一个。',
    },
  ],
  check: ({ text, source }) =>
    source.segments.flatMap(({ at, length, written }) => {
      if (written === undefined) return [];
      const end = at + length;
      const right = text.slice(at, end);
      const span = spanWithin(source, at, end);
      const isLiteral = composedText(span.file.text.slice(span.start, span.end)) === right;
      return [
        {
          start: at,
          end,
          message: `“${right}”拆成了字母和符号${written > 2 ? '几' : '两'}个字符，应为一个字符`,
          hint: '请删去，重新输入这个字母',
          ...(isLiteral ? { changes: [{ start: at, end, text: right }] } : {}),
        },
      ];
    }),
};
