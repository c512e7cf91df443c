import { findOrdinals } from '../submission/points.js';
import type { Passage } from './passage.js';

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
