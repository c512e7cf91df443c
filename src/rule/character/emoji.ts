import type { Found } from '../../passage/found.js';
import type { Passage } from '../../passage/passage.js';
import { isOrdinary } from '../../source/ordinary.js';
import type { PassageRule } from '../rule.js';

/** Pictograms in colour. ★ ☆ ☎ ✓ № ® and the like are plain signs unless a selector colours them. */
const pattern = (): RegExp =>
  /(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u{1f300}-\u{1faff}]|[0-9#*]\ufe0f?\u20e3)[\u{1f3fb}-\u{1f3ff}\ufe0f\u20e3\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]*)*)+/gu;

/** Emoji. Beside a mark or at the text's end they go; between words they may stand for one, and a person decides. */
export const emoji: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/emoji',
      title: '文中有表情符号',
      basis: '机关行文惯例；公文字体里没有这些字形',
      fix: 'safe',
      wrong: '孩子们收获满满👍。',
      right: '孩子们收获满满。',
    },
  ],
  check: (passage) =>
    isOrdinary(passage.text)
      ? []
      : [...passage.text.matchAll(pattern())].map(({ 0: found, index }) => judge(passage, found, index)),
};

function judge({ text }: Passage, found: string, start: number): Found {
  const end = start + found.length;
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  const isBesideMark =
    /^(?:$|[。，、；：？！”’）》…])/u.test(right) || /^(?:$|[。，、；：？！”’）》…])/u.test(left);
  const isQuoted = /[“‘（《]/u.test(left) && /[”’）》]/u.test(right);
  const digits = found.replace(/[^0-9]/gu, '');
  return {
    start,
    end,
    message: `出现表情符号“${found}”，应删去`,
    hint: '公文不用表情符号，要表达的意思请用文字写',
    changes: [{ start, end, text: digits }],
    ...(isBesideMark && !isQuoted && digits === '' ? {} : { isUnsure: true }),
  };
}
