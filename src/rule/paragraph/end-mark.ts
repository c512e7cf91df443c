import type { FoundIn } from '../../passage/found.js';
import { isBrokenLine } from '../../passage/is-broken-line.js';
import { ownLineHeadings } from '../../passage/own-line-headings.js';
import { type Article, isSpared, type Passage } from '../../passage/passage.js';
import type { ProofContext } from '../../passage/proof-context.js';
import { wrappedLines } from '../../passage/wrapped-lines.js';
import { pairsIn } from '../../prose/pairs.js';
import { isOrdinary } from '../../source/ordinary.js';
import { paragraphsOf } from '../../submission/block.js';
import { findOrdinals } from '../../submission/points.js';
import type { ArticleRule } from '../rule.js';

/** Marks that may end a paragraph, closing marks left out. */
const end = /[。！？…：；.!?:;—～]$/u;
/** Characters that may follow the mark: closing marks; emoji are `character/emoji`'s. Each is looked for where its run begins, and there alone. */
const closer = '(?:[”’）》〉】〕」』)\\]]|\\p{Extended_Pictographic}|\\u200d|\\ufe0f)';
const closing = (): RegExp => new RegExp(`(?<!${closer})${closer}+$`, 'u');
const closingMarks = /(?<![”’）》〉】〕」』)\]])[”’）》〉】〕」』)\]]+$/u;
const leadsOn = /[，、；]$/u;
const heading =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章节部编条])/u;
/** Lines of a form or a signature, which are no sentences. */
const entryLine =
  /电话|邮箱|联系人|网址|地址|附件|供稿|来源|记者|撰稿|摄影|注：|^——|^(?:上联|下联|横批|横额)：|^(?:本期|责任|特约)*(?:编辑|编校|校对|执笔|整理|审核|统筹)：/u;

/** Beginnings of a paragraph that is not the rest of the one before. */
const beginsAnew =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．是要]|第[一二三四五六七八九十]|\d{1,2}月|\d{4}年|[“《【—]|会议|会上|会后|会前|近日|近年来|今年|去年|目前|同时|此外|另外|下一步|随后|当天|当日|截至|据|为|活动|通过|在|期间|首先|其次|再次|最后|座谈会|调研|[\u4e00-\u9fff]{1,8}(?:指出|强调|要求|表示|介绍|认为|说，|说：))/u;

/** Words that the last line begins with if it tells what was done: it is no heading, under which something would stand, and no office that signs. */
const tells =
  /^(?:并(?![购网轨列])|同时|安排|组织(?![部科处])|确保|做好|抓好|加强|推进|落实|压实|开展|切实|进一步|把|将|要).{4,}(?<!办公室|小组|专班|部|局|科|处|委员会|中心|公司|站|队|组|表|图)$/u;

/** A paragraph of the body or a note, or the attendees' sentence, without its end mark. A brief always ends in one.
 * Where the next paragraph may be the rest of
 * the sentence, as of a line that its author has broken, nothing is proposed. Spared are headings (numbered, bold throughout, short, or one of several lines without any mark), lines that lead over to
 * a list, and lines of a form. A mark that leads on
 * (，；) is only wrong at the end of the last paragraph; at the end of a point it is `points/end-marks`'. */
export const endMark: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'paragraph/end-mark',
      title: '段落末尾缺少句末标点',
      basis: 'GB/T 15834—2011 4.1',
      fix: 'suggested',
      wrong: '全镇清理河道12公里，沿河村组的排水已经通畅',
      right: '全镇清理河道12公里，沿河村组的排水已经通畅。',
    },
  ],
  check: (article, context) => {
    if (article.isBrief) {
      // The next brief goes on in the same paragraph.
      const last = article.passages.findLast(({ role }) => role !== 'caption');
      return !last || end.test(stripped(last.text)) || isRemark(last.text, context) ? [] : [finding(last)];
    }
    const strong = strongTexts(article);
    const wrapped = wrappedLines(article.passages);
    const headings = ownLineHeadings(article);
    const texts = article.passages.filter(({ role }) => !['headline', 'caption', 'label'].includes(role));
    const bare = new Set(texts.filter(({ role, text }) => role !== 'attendees' && isBare(text)));
    return texts.flatMap((passage, i) => {
      const next = texts[i + 1];
      const isLast = next?.role !== passage.role;
      if (passage.role === 'attendees') return end.test(stripped(passage.text)) ? [] : [finding(passage)];
      // Several lines without any mark are headings.
      if (headings.has(passage)) return [];
      if (strong.has(passage.text) || (bare.size > 1 && bare.has(passage))) return [];
      if (!isLast && (wrapped.has(passage) || isBrokenLine(passage, next))) return [];
      if (!isSentence(passage, isLast, context)) return [];
      return isLast || beginsAnew.test(next.text) ? [finding(passage)] : [brokenOff(passage)];
    });
  },
};

/** Words for what the last line tells of, under which nothing stands that it could be the heading of: what will be done, what has been (都来了), a request. */
const saysOn =
  /^(?:下一步|目前|现在|今后|接下来|请|望|大家|全体|全镇|全县|全市|全村|我们|他们|群众|村民|同时)|[了过]$|[一-鿿](?:将|正在|已经|继续|必须|应当|可以)[一-鿿]{2}/u;

/** A date, a name, an office or a place, as they stand below a text. */
const signature =
  /^[\d〇一二三四五六七八九十年月日]+$|(?:办公室|小组|专班|指挥部|[部局科处股室院校会团社厅委镇乡村站队组库园场区路桥表图单册稿]|委员会|中心|公司|同志|供稿|摄影|报道)$/u;

/** Whether a paragraph is a sentence without its end. */
function isSentence(passage: Passage, isLast: boolean, context: ProofContext): boolean {
  const { text } = passage;
  if (entryLine.test(text) || isSpared(passage, text.length - 1, text.length)) return false;
  if (leadsOn.test(text)) return isLast && findOrdinals(text, 0).length === 0 && !heading.test(text);
  if (end.test(stripped(text)) || !/[\p{L}\p{N}%％℃”’》）]$/u.test(text)) return false;
  const isHeading = heading.test(text) && !/[。！？；]/u.test(text) && text.length <= 40;
  if (isHeading || isRemark(text, context)) return false;
  if (!/[，。；：！？]/u.test(text))
    return (
      (text.length > 15 || (isLast && (tells.test(text) || (saysOn.test(text) && !signature.test(text))))) &&
      !/\s/u.test(text)
    );
  return isLast || text.length > 24;
}

/** A line of one clause without a mark. */
function isBare(text: string): boolean {
  return text.length <= 30 && !/[，。；：！？]/u.test(text);
}

/** Whether it ends in brackets that name a contributor or the like, or is itself in brackets. */
function isRemark(text: string, { registers }: ProofContext): boolean {
  if (!text.endsWith('）')) return false;
  const bracket = pairsIn(text, '（', '）').pairs.at(-1);
  if (bracket?.end !== text.length) return false;
  const inside = text.slice(bracket.start + 1, -1);
  const names = inside.split(/[、，\s]/u);
  const isUnit = names.every((name) =>
    registers.units?.some((unit) => unit.name === name || unit.aliases.includes(name)),
  );
  return (
    bracket.start === 0 || isUnit || note.test(inside) || end.test(stripped(text.slice(0, bracket.start)))
  );
}

/** A text without what closes behind its mark. */
function stripped(text: string): string {
  return text.replace(isOrdinary(text) ? closingMarks : closing(), '');
}

/** Words that brackets at a paragraph's end tell of it: whose task it is, whose picture. */
const note =
  /^(?:责任|牵头|配合|主办|承办|协办)(?:单位|部门|科室|人|领导)?：|由.{1,20}提供$|^(?:图片|照片|资料|数据)(?:来源|由)|^(?:摄|供图|图|文)[：/]|(?:完成|整改|办理)时限：|(?:牵头|配合|负责|落实|承办|协办|参与|摄|供图)$|^\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?|底|年底)?(?:底|末|前|起)?(?:完成|启动|见效|实施|前完成)?$|^(?:长期|持续)(?:坚持|推进|实施)$/u;

/** The paragraphs that are bold throughout. */
function strongTexts({ part }: Article): ReadonlySet<string> {
  const paragraphs = part?.body?.text.includes('**') ? paragraphsOf(part.body) : [];
  return new Set(
    paragraphs.flatMap(({ text: { text }, strong }) =>
      strong.some(({ start, end: to }) => start === 0 && to === text.length) ? [text] : [],
    ),
  );
}

/** A paragraph without its end that the next one may go on with. */
function brokenOff(passage: Passage): FoundIn {
  const { changes: _, ...found } = finding(passage);
  return {
    ...found,
    hint: '一句话在这里断成了两段时，请删去换行，与下一行接成一行；话说完了的，加句号',
  };
}

function finding(passage: Passage): FoundIn {
  const { text } = passage;
  const start = text.length - 1;
  const last = text.slice(start);
  const what = passage.role === 'attendees' ? '陪同这句话' : '段落';
  const right = leadsOn.test(text) ? '。' : `${last}。`;
  return {
    passage,
    start,
    end: text.length,
    message: leadsOn.test(text) ? `${what}末尾出现“${last}”，应为“。”` : `${what}末尾缺少句号`,
    hint: '话说完了就加句号；没有说完，请看是不是误换了行',
    changes: [{ start, end: text.length, text: right }],
  };
}
