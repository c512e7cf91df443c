import type { Found } from '../../passage/found.js';
import type { Passage } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';

const tag =
  /<!--[^>]{0,200}-->|<\/?(?:br|hr|p|div|span|b|strong|i|em|u|s|a|font|center|blockquote|pre|code|table|tbody|thead|tr|td|th|img|h[1-6]|ul|ol|li|section|article|sup|sub|o:p)(?:\s[^<>]{0,200})?\/?>/giu;
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/gu;

/** The entities that web editors write, and what they stand for; blanks stand for nothing. */
const entities: Readonly<Record<string, string>> = {
  nbsp: '',
  ensp: '',
  emsp: '',
  thinsp: '',
  zwnj: '',
  shy: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  deg: '°',
  permil: '‰',
  plusmn: '±',
  yen: '¥',
};

/** Remnants of a web page's source in a text: entities, which are put back, and tags, which a person takes out. */
export const html: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/html',
      title: '文中残留了网页代码',
      basis: '从网页、后台编辑器复制文字时带入',
      fix: 'safe',
      wrong: '全县推行&ldquo;河长制&rdquo;，&nbsp;清理河道12公里。',
      right: '全县推行“河长制”，清理河道12公里。',
    },
  ],
  check: (passage) =>
    /[&<]/u.test(passage.text)
      ? [
          ...[...passage.text.matchAll(entity)].flatMap((match) => judgeEntity(passage, match)),
          ...[...passage.text.matchAll(tag)].map((match) => judgeTag(passage, match)),
        ]
      : [],
};

function judgeEntity(
  passage: Passage,
  { 0: found, 1: decimal, 2: hex, 3: name, index }: RegExpExecArray,
): readonly Found[] {
  const meant =
    name === undefined ? characterOf(Number.parseInt(decimal ?? hex ?? '', hex ? 16 : 10)) : entities[name];
  if (meant === undefined) return [];
  const end = index + found.length;
  const right = meant === '' ? blankFor(passage, index, end) : meant;
  return [
    {
      start: index,
      end,
      message: `出现网页代码“${found}”，${right === ' ' ? '应为空格' : right === '' ? '应删去' : `应为“${right}”`}`,
      hint: '从网页复制的文字，请先贴到记事本里再复制过来',
      ...(meant === '' && isApart(passage.text, index, end)
        ? {}
        : { changes: [{ start: index, end, text: right }] }),
      // Halves of a headline stay apart, if they are halves.
      ...(right === ' ' && passage.role === 'headline' ? { isUnsure: true } : {}),
    },
  ];
}

/** The blank that stays in the place of one: between Latin words, and between the halves of a headline; else none. */
function blankFor({ text, role }: Passage, start: number, end: number): '' | ' ' {
  const around = `${text.charAt(start - 1)}${text.charAt(end)}`;
  return /^[A-Za-z\d]{2}$/u.test(around) || (role === 'headline' && /^\p{Script=Han}{2}$/u.test(around))
    ? ' '
    : '';
}

/** Whether a blank stands beside another: several part columns or items, and without them these would run together. Those at a
 * paragraph's start and end part nothing. */
function isApart(text: string, start: number, end: number): boolean {
  const blanks = /^(?:\s|&(?:nbsp|e[nm]sp|thinsp|#160|#xa0);)*$/iu;
  const longestIndent = 60;
  if (start <= longestIndent && blanks.test(text.slice(0, start))) return false;
  if (text.length - end <= longestIndent && blanks.test(text.slice(end))) return false;
  const isBlankBefore = /(?:\s|&[#\w]{2,8};)$/u.test(text.slice(Math.max(0, start - 10), start));
  return isBlankBefore || /^(?:\s|&(?:nbsp|e[nm]sp|thinsp|#160|#xa0);)/iu.test(text.slice(end, end + 10));
}

function judgeTag({ text }: Passage, { 0: found, index }: RegExpExecArray): Found {
  const end = index + found.length;
  // m<sup>2</sup> is no m2; a line's end in a sentence parts nothing, but what a table's cells hold is apart.
  const isPlain = /^<\/?(?:br|p|span|b|strong|i|em|u|font|o:p)\b/iu.test(found);
  const isAtEnd = index === 0 || end === text.length;
  return {
    start: index,
    end,
    message: `出现网页代码“${found.length > 20 ? `${found.slice(0, 16)}…>` : found}”，应删去`,
    hint: '请删去，看前后文字是否要分开',
    ...(isPlain ? { changes: [{ start: index, end, text: '' }] } : {}),
    ...(isPlain && isAtEnd ? {} : { isUnsure: true }),
  };
}

/** The printable character of a code point; '' for blanks. */
function characterOf(code: number): string | undefined {
  if (!(code >= 0x20 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const char = String.fromCodePoint(code);
  if (/\p{C}/u.test(char)) return undefined;
  return /\s/u.test(char) ? '' : char;
}
