import { counters, longMeasures, sizes } from '../prose/measure.js';

/** A figure that counts from a day on, so that it never gets smaller: 今年以来，累计清理河道12公里. */
export interface CumulativeFigure {
  /** The words that say what is counted, without 累计, 共 and what stands before them: 清理河道. */
  readonly words: string;
  /** Who counts, as far as it stands in the same clause: 青鹭镇, 全镇. */
  readonly subject: string;
  readonly value: number;
  readonly measure: string;
  /** Where the number begins and ends, its measure not counted, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The sentence before the number; and of it what neither the words nor the span of time are. */
  readonly sentence: string;
  readonly context: string;
  /** From the year's beginning on; else from one that is not told, up to a day (截至目前). */
  readonly isOfYear: boolean;
}

const number =
  /(?<![\d.第零一二三四五六七八九十百几])(\d+(?:\.\d+)?)(万|亿)?(人次|公[里斤顷]|[平立]方(?:公里|千米|米)|\p{Script=Han})/gu;
const measures = new RegExp(`^(?:[${counters}${sizes}]|${longMeasures})$`, 'u');
/** Words for the beginning from which is counted. */
const ofYear = /今年以来|年初以来|(?:今年|\d{4}年)(?:1|一)(?:月以来|[-—－~～至到]\d{1,2}月)/gu;
const upToDay = /截[至止](?:目前|\d|今|[本上]月|[^，。；]{0,6}[日月底前])|目前(?:，|已|共|累计)/gu;
/** Another span of time, a part, a goal, a stock or a difference: such a figure may well be smaller. */
const unlike =
  /当[天日月晚场]|[本上这此每]个?[周月日季次轮场]|近[日期]|[昨今当前]日|现场|会上|期间|单[日月次]|[同环]比|其中|平均|[人日]均|最|比|较|(?<!新)增|减|下降|上升|提升|率|占|超|目标|计划|[拟将]|力争|预计|[还尚未剩]|[共现]有|库存|在[建册校岗库]|余额|半年|季度/u;
const counted = /累计|[共已]|总计|合计/u;
/** Who counts, up to the word that says it is a sum; without such a word, all of a kind: 全镇. */
const subjectForm = /^(?:(.*)(?:累计|[共已]|总计|合计)+|((?:[全我本][省市县区州旗镇乡街村]道?)?))/u;
const timeAtStart = /^(?:(?:(?:今年|年初)以来|截[至止]目前|目前|现在?|先后)+)/u;
/** Marks at which a number's clause begins. */
const clauseStart = /[，。；：！？、“”《》（）:\s\d]/u;
const longestSentence = 160;
const longestClause = 24;

/** The cumulative figures of a text, in reading order. */
export function cumulativeFigures(text: string): readonly CumulativeFigure[] {
  if (!/以来|截[至止]|目前|年(?:1|一)[-—－~～至到]/u.test(text)) return [];
  return [...text.matchAll(/[^。！？\n]+/gu)].flatMap(({ 0: sentence, index }) => figuresIn(sentence, index));
}

function figuresIn(sentence: string, at: number): readonly CumulativeFigure[] {
  if (sentence.length > longestSentence * 2) return [];
  return [...sentence.matchAll(number)].flatMap(
    ({ index, 1: digits = '', 2: times = '', 3: measure = '' }) => {
      const before = sentence.slice(0, index);
      const from = before.split('').findLastIndex((char) => clauseStart.test(char)) + 1;
      const clause = before.slice(from);
      const begins = beginningOf(before);
      if (!begins || !measures.test(measure) || clause.length > longestClause) return [];
      if (unlike.test(before.slice(begins.end)) || (!begins.isOfYear && !counted.test(clause))) return [];
      const plain = clause.replace(timeAtStart, '');
      const { 0: head = '', 1: counting, 2: of = '' } = subjectForm.exec(plain) ?? [];
      const words = plain.slice(head.length).replaceAll('的', '');
      if (words.length < leastWords || /[^\p{Script=Han}]/u.test(words)) return [];
      const scale = times === '万' ? 1e4 : times === '亿' ? 1e8 : 1;
      const start = at + index;
      return [
        {
          words,
          subject: counting ?? of,
          value: Number(digits) * scale,
          measure,
          start,
          end: start + digits.length + times.length,
          sentence: before,
          context: `${before.slice(0, begins.start)} ${before.slice(begins.end, Math.max(from, begins.end))}`,
          isOfYear: begins.isOfYear,
        },
      ];
    },
  );
}

/** Fewer words say too little of what is counted. */
const leastWords = 4;

/** Where the last words before a figure stand that say from when on is counted. */
function beginningOf(
  before: string,
): { readonly start: number; readonly end: number; readonly isOfYear: boolean } | undefined {
  const [year] = [...before.matchAll(ofYear)].slice(-1);
  const [last] = [...(year ? [year] : []), ...before.matchAll(upToDay)].sort((a, b) => b.index - a.index);
  if (!last) return undefined;
  return { start: last.index, end: last.index + last[0].length, isOfYear: year !== undefined };
}

/** Numbers by which the texts are found that hold a cumulative figure of these words and measure: two, so that others seldom have both. */
export function cumulativeMarks({
  words,
  measure,
}: Pick<CumulativeFigure, 'words' | 'measure'>): readonly number[] {
  return [0x9e3779b1, 0x85ebca6b].map((seed) => {
    let mixed = seed;
    for (const char of `${words} ${measure}`) {
      mixed = Math.imul(mixed ^ (char.codePointAt(0) ?? 0), 0xc2b2ae35);
      mixed ^= mixed >>> 15;
    }
    return (Math.imul(mixed, seed) ^ (mixed >>> 13)) >>> 0;
  });
}
