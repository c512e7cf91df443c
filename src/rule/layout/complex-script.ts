import type { Bulletin } from '../../bulletin/bulletin.js';
import { printedTexts } from '../../bulletin/printed-texts.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { sheetTexts } from '../../issue/sheet-texts.js';
import type { Span } from '../../source/file.js';
import { isOrdinary } from '../../source/ordinary.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import { titleTexts } from '../../submission/submission.js';
import { textsAround } from '../../submission/texts-around.js';
import type { BulletinRule, IssueRule, PartRule } from '../rule.js';

/** Scripts that the setter cannot set, in what is printed of a submission. */
export const complexScript: PartRule = {
  sees: 'part',
  codes: ['layout/complex-script'],
  check: (part) => complexScriptsIn([...titleTexts(part), part.attendees, part.body, ...textsAround(part)]),
};

/** Scripts that the setter cannot set, in an issue's sheet. */
export const sheetComplexScript: IssueRule = {
  sees: 'issue',
  codes: ['layout/complex-script'],
  check: ({ sheet }) => complexScriptsIn(sheetTexts(sheet)),
};

/** Scripts that the setter cannot set, in what an office's configuration has printed: names of sections and units too. */
export const bulletinComplexScript: BulletinRule = {
  sees: 'bulletin',
  codes: ['layout/complex-script'],
  check: (bulletin) => [
    ...complexScriptsIn([
      ...printedTexts(bulletin),
      bulletin.patterns.issueNumber,
      bulletin.patterns.supplement,
    ]),
    ...namesOf(bulletin).flatMap(({ name, span }) =>
      complexScriptsIn([wholeText(name, span)]).map((found) => ({ ...found, span })),
    ),
  ],
};

function namesOf({ sections, units }: Bulletin): readonly { readonly name: string; readonly span: Span }[] {
  return [
    ...sections.map(({ name, subsections, span }) => ({ name: [name, ...subsections].join('/'), span })),
    ...units,
  ];
}

/** A name of which only the place as a whole is known. */
function wholeText(name: string, span: Span): SourceText {
  return { text: name, span, segments: [{ at: 0, source: span.start, length: name.length }] };
}

/** Scripts that the setter cannot set, since it puts one glyph a character from left to right: what is wrong with each, what it is called, and its
 * letters, marks and digits. Kana, Hangul syllables, Yi, Lisu and the letters of Europe are set as they stand. */
interface Script {
  readonly fault: string;
  readonly name: string;
  readonly pattern: () => RegExp;
}

const reversed = '要从右向左排';
const joined = '字母要连写或上下叠写';

const scripts: readonly Script[] = [
  {
    name: '维吾尔文、哈萨克文、阿拉伯文等阿拉伯字母',
    fault: `${reversed}，${joined}`,
    pattern: () => runsOf('\\p{Script_Extensions=Arabic}'),
  },
  { name: '希伯来文', fault: reversed, pattern: () => runsOf('\\p{Script=Hebrew}') },
  {
    name: '从右向左写的文字',
    fault: reversed,
    pattern: () =>
      runsOf('[\\u0700-\\u07ff\\u0800-\\u085f\\u0860-\\u086f\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]'),
  },
  { name: '藏文', fault: joined, pattern: () => runsOf('\\p{Script=Tibetan}') },
  {
    name: '蒙古文、满文、锡伯文',
    fault: `要从上向下排，${joined}`,
    pattern: () => runsOf('[\\p{Script=Mongolian}\\p{Script=Phags_Pa}]'),
  },
  { name: '泰文、老挝文', fault: '元音和声调要叠在字母上下', pattern: () => runsOf('[\\u0e00-\\u0eff]') },
  {
    name: '缅甸文、高棉文、傣文',
    fault: joined,
    pattern: () => runsOf('[\\u1000-\\u109f\\u1780-\\u17ff\\u1a20-\\u1aaf\\ua9e0-\\ua9ff\\uaa60-\\uaadf]'),
  },
  {
    name: '印地文等印度、东南亚的文字',
    fault: joined,
    pattern: () =>
      runsOf(
        '[\\u0900-\\u0dff\\u1700-\\u177f\\u1900-\\u194f\\u1a00-\\u1a1f\\u1b00-\\u1c4f\\u1cd0-\\u1cff\\ua800-\\ua82f\\ua880-\\ua8ff\\ua900-\\ua9df\\uaa00-\\uaa5f\\uaae0-\\uaaff\\uabc0-\\uabff\\u{11000}-\\u{11fff}\\u{16100}-\\u{1613f}\\u{16d40}-\\u{16d7f}]',
      ),
  },
  { name: '苗文', fault: joined, pattern: () => runsOf('\\p{Script=Miao}') },
  {
    name: '拆开的朝鲜文字母',
    fault: '要先合成音节',
    pattern: () => runsOf('[\\u1100-\\u11ff\\ua960-\\ua97f\\ud7b0-\\ud7ff]'),
  },
];

/** A letter with marks on it for which Unicode has no character: those for which it has one are read as that. Selectors of variant forms and
 * the frame of a keycap stand on no letter. */
const marked = (): RegExp => /\P{M}?(?:(?!\p{Variation_Selector}|\u20e3)\p{M})+/gu;

/** Where these scripts and marks lie: what other scripts have is passed over by this. */
const any =
  /(?!\p{Variation_Selector}|\u20e3)\p{M}|[\u0590-\u1cff\ua800-\uabff\ud7b0-\ud7ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{11fff}\u{16100}-\u{1613f}\u{16d40}-\u{16d7f}\u{16f00}-\u{16f9f}\u{1e800}-\u{1efff}]/u;

/** Words in a script that would be printed reversed or unjoined, each run of them once. Finds `layout/complex-script`. */
export function complexScriptsIn(texts: readonly (SourceText | undefined)[]): readonly Diagnostic[] {
  return texts.flatMap((text) => {
    if (!text || isOrdinary(text.text) || !any.test(text.text)) return [];
    const words = scripts.flatMap(({ name, fault, pattern }) =>
      foundBy(
        pattern(),
        text,
        `是${name}，${fault}`,
        '请改写成汉字，需要原文的另附一页；人名地名用规定的汉字译名',
      ),
    );
    const what = '符号要叠在字母上，又没有合成一个字符的写法';
    const letters = foundBy(marked(), text, what, '请去掉字母上的符号，或换一种写法');
    const isInWord = ({ span }: Diagnostic): boolean =>
      words.some((word) => span.start < word.span.end && word.span.start < span.end);
    return [...words, ...letters.filter((each) => !isInWord(each))];
  });
}

function foundBy(pattern: RegExp, text: SourceText, why: string, hint: string): readonly Diagnostic[] {
  return [...text.text.matchAll(pattern)].map(
    ({ 0: found, index }): Diagnostic => ({
      ...coded('layout/complex-script'),
      message: `出现“${shown(found)}”，${why}，目前还不能排印`,
      span: spanWithin(text, index, index + found.length),
      hint,
    }),
  );
}

/** Letters, marks and digits of a script, with blanks and marks between them. */
function runsOf(letters: string): RegExp {
  const letter = `(?:(?=[\\p{L}\\p{M}\\p{N}])${letters})`;
  return new RegExp(
    `${letter}+(?:[\\s\\u200c-\\u200f\\u060c\\u061b\\u061f\\u0f0b-\\u0f14.,:!-]{1,3}${letter}+)*`,
    'gu',
  );
}

function shown(words: string): string {
  const characters = [...words];
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : words;
}
