import type { Passage } from '../../passage/passage.js';
import { isOrdinary } from '../../source/ordinary.js';
import { spanWithin } from '../../source/text.js';
import type { PassageRule } from '../rule.js';

/** Characters of a private area, which another machine shows as another character or not at all, and U+FFFD, which stands where one was
 * lost. Nobody can mend them but who knows the word. */
export const privateUse: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/private-use',
      title: '文中有自造字或乱码',
      basis: 'GB 18030—2022 自定义区',
      wrong: '种粮大户闵\ue18b田今年种稻260亩。',
      right: '种粮大户闵禾田今年种稻260亩。',
    },
  ],
  check: (passage) =>
    (isOrdinary(passage.text) ? [] : [...passage.text.matchAll(/\p{Co}+|\ufffd+/gu)])
      .filter(({ 0: found, index }) => !found.startsWith('\ufffd') || isWritten(passage, index))
      .map(({ 0: found, index }) => {
        const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase();
        const name = found.startsWith('\ufffd') ? '乱码' : '自造字';
        return {
          start: index,
          end: index + found.length,
          message: `出现${name}（U+${code}），换一台电脑就显示不出来`,
          hint: '请核对原稿，重新输入这个字；确实打不出的生僻字，请与编辑联系',
        };
      }),
};

/** Whether the file itself has it: a reader may have put it for what no text may hold, and said so. */
function isWritten({ source }: Passage, at: number): boolean {
  const { file, start } = spanWithin(source, at, at + 1);
  return file.text.charAt(start) === '\ufffd';
}
