import { findOrdinals } from '../../../submission/points.js';
import type { FoundIn } from '../../found.js';
import type { Passage } from '../../passage.js';
import type { ArticleRule } from '../../rule.js';
import { ownLineHeadings } from '../sequence/own-line-headings.js';
import { wrappedLines } from './wrapped-lines.js';

/** Words that something must follow: no sentence and no heading ends with one. */
const leadsOn =
  /(?:(?<![目的])的|(?<![和平温缓总饱])和|(?<![参给付])与|以及|并且|(?<!反|面|核|比|应|针|相|一|绝|成)对|(?<!存|现|所|潜|实|自|内|外)在|(?<!一)把|(?<!方|面|导|趋|意|走|动|流|转|指)向|(?<!服|顺|听|遵|随|跟)从|(?<!大|小|名|健|上|中|少|主|干|老)将|(?<!理|自|缘|事|因|案)由|(?<!需|主|重|必|首|纪|摘|概|简|紧|次|想|只)要|关于|按照|根据|对于|为了|认真|切实|进一步|[“‘（《〈【〔、])$/u;
/** Characters that no paragraph begins with. */
const goesOn = /^[，。、；：！？”’）》〉】〕%％]/u;
/** The last characters of a word or clause, with the mark that ends it. */
const rest = /^(?!首先|其次|再次|最后|同时|此外|另外|目前|近日|会议)[一-鿿]{1,3}[。；]/u;
const bareOrdinal = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?、?$/u;
const beginsPoint =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．要是]|第[一二三四五六七八九十]|[“《①-⑳—])/u;

/** Whether a sentence goes on from one paragraph to the next, as where a line was broken in a mail or a page. */
export function isBrokenLine({ text }: Passage, next: Passage): boolean {
  const last = text.slice(-8);
  if (/[。！？…；：]$/u.test(last) || bareOrdinal.test(text)) return false;
  if (goesOn.test(next.text)) return true;
  if (beginsPoint.test(next.text)) return /[“‘（《〈【〔、]$/u.test(last);
  if (leadsOn.test(last)) return true;
  // A short line may be a verse's.
  if (text.endsWith('，')) return text.length > 14 && findOrdinals(text, 0).length === 0;
  return rest.test(next.text) && /[，、]/u.test(text) && /\p{Script=Han}$/u.test(last);
}

/** A line break in the middle of a sentence: it would be printed as two paragraphs. */
export const brokenLine: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'paragraph/broken-line',
      severity: 'warning',
      title: '一句话中间换了行，成了两段',
      basis: 'kuaibao 的文件格式：正文一行就是一段',
      wrong: '全镇清理河道12公里、\n沟渠20公里，排水已经通畅。',
      right: '全镇清理河道12公里、沟渠20公里，排水已经通畅。',
    },
  ],
  check: (article) => {
    const { passages } = article;
    const headings = ownLineHeadings(article);
    const wrapped = wrappedLines(passages);
    return passages.flatMap((passage, i): readonly FoundIn[] => {
      const next = passages[i + 1];
      const isText = passage.role === 'paragraph' || passage.role === 'note';
      if (!isText || next?.role !== passage.role) return [];
      if (!wrapped.has(passage) && (headings.has(passage) || !isBrokenLine(passage, next))) return [];
      const end = passage.text.length;
      return [
        {
          passage,
          start: end - 1,
          end,
          message: `这一行没有说完，下一行“${beginningOf(next.text)}”是接着说的`,
          hint: '一行就是一段；请删去这里的换行，接成一行',
        },
      ];
    });
  },
};

function beginningOf(text: string): string {
  const characters = [...text];
  return characters.length > 8 ? `${characters.slice(0, 6).join('')}…` : text;
}
