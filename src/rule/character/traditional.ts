import { type Found, replacement } from '../../passage/found.js';
import { isTraditionalUnit, simplify } from '../../prose/lexicon/simplify.js';
import { mayBeName } from '../../prose/name/may-be-name.js';
import type { Range } from '../../source/range.js';
import type { PassageRule } from '../rule.js';

/** The runs of such characters in a text, by their places. */
function* traditionalIn(text: string): Generator<Range> {
  for (let at = 0; at < text.length; at++) {
    if (!isTraditionalUnit(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isTraditionalUnit(text.charCodeAt(at))) at++;
    yield { start, end: at };
  }
}

/** Traditional and variant characters. What may be a person's name is his own to write: a hint that mends nothing. In titles and quotations, which may
 * show an original, the guard of all rules speaks. */
export const traditional: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/traditional',
      title: '用了繁体字或异体字',
      basis: '《国家通用语言文字法》第三条；《通用规范汉字表》（2013年）',
      fix: 'safe',
      wrong: '全县召開重点项目推进会。',
      right: '全县召开重点项目推进会。',
    },
  ],
  check: (passage) => {
    const runs = [...traditionalIn(passage.text)];
    if (runs.length === 0) return [];
    const plain = simplify(passage.text);
    return runs.map(({ start, end }): Found => {
      const hint = '公文用规范汉字；人名、书名确需保留的，请与编辑联系';
      const found = replacement(passage, start, end, plain.slice(start, end), hint);
      return mayBeName(plain, { start, end }) ? { ...found, isOfName: true } : found;
    });
  },
};
