import type { Found } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { Passage } from '../../passage/passage.js';
import { sentenceBehind, sentenceReach } from '../../prose/sentence.js';
import type { ArticleRule } from '../rule.js';
import { wrongInTables } from './total/in-article.js';

const claim =
  /(?<=^|[，。；：、（])(?:合计|总计|共计|总共|一共|共)(\d+(?:\.\d+)?)([万亿]?[\p{Script=Han}]{1,3}?)(?=[，。；：（）]|$)/gu;
const part = /^[^\d]{0,20}?(\d+(?:\.\d+)?)([万亿]?[\p{Script=Han}]{1,3})$/u;
/** Words that make parts count otherwise than by adding. */
const otherwise = /其中|比|较|同比|减少|退出|扣除|注销|下降|不含|另|余|多|约|近|等|累计|每/u;
/** A day, or words without a number, before the first part. */
const beginning = /^(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?[^\d]*|[^\d]*)$/u;

/** A total that the text itself claims (合计, 总计, 共计, 总共, 共) over parts of the same unit right before or behind it, and that
 * is not their sum. Parts introduced by 其中 need not be all, and are left alone. Stands at the total's number. */
export const total: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'number/total',
      title: '合计数不等于各项之和',
      basis: '算术',
      wrong: '改造甲坝村5户、乙塘村6户，合计12户。',
      right: '改造甲坝村5户、乙塘村6户，合计11户。',
    },
  ],
  check: (article) => [
    ...article.passages.flatMap((passage) => wrongIn(passage).map((found) => ({ ...found, passage }))),
    ...wrongInTables(article),
  ],
};

function wrongIn(passage: Passage): readonly Found[] {
  const { text } = passage;
  if (!/[合总]计|共/u.test(text)) return [];
  return inProse(passage, claim).flatMap(({ index, 0: found, 1: number = '', 2: unit = '' }) => {
    const end = index + found.length;
    const parts = partsBefore(text, index, unit) ?? partsBehind(text, end, unit);
    if (!parts || parts.length < 2) return [];
    const sum = parts.reduce((all, each) => all + Number(each), 0);
    if (Math.abs(sum - Number(number)) < 0.0001) return [];
    const decimals = Math.max(...parts.map((each) => (each.split('.')[1] ?? '').length));
    const right = `${sum.toFixed(decimals)}${unit}`;
    return [
      {
        start: end - unit.length - number.length,
        end,
        message: `各项相加是${right}，出现“${number}${unit}”`,
        hint: '请核对各项和合计，看是哪个数写错了',
      },
    ];
  });
}

/** The numbers of the parts that lead up to a total, back to the sentence's start; none if one does not fit. */
function partsBefore(text: string, at: number, unit: string): readonly string[] | undefined {
  let start = at;
  while (start > 0 && at - start < sentenceReach && !'。！？；：（）'.includes(text.charAt(start - 1)))
    start--;
  const sentence = text.slice(start, at);
  const pieces = sentence.split(/[，、]/u).slice(0, -1);
  const first = pieces.findIndex((piece) => !beginning.test(piece));
  return first < 0 ? undefined : numbersOf(pieces.slice(first), unit);
}

/** The numbers of the parts behind a total, from its colon or bracket to the sentence's or the bracket's end. */
function partsBehind(text: string, at: number, unit: string): readonly string[] | undefined {
  const opening = text[at];
  if (opening !== '：' && opening !== '（') return undefined;
  const [words = ''] =
    opening === '（'
      ? text.slice(at + 1, at + 1 + sentenceReach).split('）', 1)
      : [sentenceBehind(text, at + 1)];
  return words.length === sentenceReach || (opening === '（' && text[at + 1 + words.length] !== '）')
    ? undefined
    : numbersOf(words.split(/[，、；]/u), unit);
}

function numbersOf(pieces: readonly string[], unit: string): readonly string[] | undefined {
  if (pieces.some((piece) => otherwise.test(piece))) return undefined;
  const matches = pieces.map((piece) => part.exec(piece));
  const numbers = matches.flatMap((match) =>
    match?.[1] !== undefined && match[2] === unit ? [match[1]] : [],
  );
  return numbers.length === pieces.length ? numbers : undefined;
}
