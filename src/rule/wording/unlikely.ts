import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { articleOf, type Passage } from '../../passage/passage.js';
import { registeredNames } from '../../passage/registered-names.js';
import { quotedIn } from '../../prose/enclosed.js';
import { possibleNames } from '../../prose/name/person.js';
import { type Doubt, doubtsIn } from '../../prose/slip/doubt.js';
import { type Counted, Phrases } from '../../prose/slip/phrases.js';
import { mixed } from '../../prose/word/mixed.js';
import { hasWord } from '../../prose/word/words-of.js';
import { joined } from '../../source/ranges.js';
import { spanWithin } from '../../source/text.js';
import { byPlace } from '../../submission/by-place.js';
import type { IssueRule } from '../rule.js';
import { count, printedPhrases } from './unlikely/printed-phrases.js';

const head = (date: string): string => `单位: 青鹭镇\n栏目: 工作动态\n日期: ${date}\n`;
const earlier = {
  'issues/0000/issue.yaml': '期号: 1\n增刊: 是\n日期: 2026-02-20\n',
  'issues/0000/青鹭镇.yaml': `${head('2026-02-18')}标题: 青鹭镇抓实安全生产工作\n正文: 全镇开展安全生产检查，落实安全生产责任，组织安全生产培训，抓好安全生产整改，举办安全生产演练，安全生产形势稳定。\n`,
};
const item = (word: string): string =>
  `${head('2026-03-10')}标题: 青鹭镇抽查企业十二家\n正文: 镇里抽查企业十二家，${word}产隐患全部整改到位。\n`;

/** A character that is likely a slip: with another one, of the same sound or a like shape, stands what the office writes and the dictionary has. */
export const unlikely: IssueRule = {
  sees: 'issue',
  codes: ['wording/unlikely'],
  faults: [
    {
      code: 'wording/unlikely',
      title: '像是音近或形近的错别字',
      basis:
        '本单位已印各期的用字、词典的词频；读音相同、相近或字形相近的字，换一个才是常用的词。人名、登记的名称、书名号里不查，只作提示',
      isOff: true,
      wrong: { ...earlier, 'issues/0001/稿件.yaml': item('安全圣') },
      right: { ...earlier, 'issues/0001/稿件.yaml': item('安全生') },
    },
  ],
  check({ bulletin, sheet, submissions, withheld, others, printed }) {
    const counted = printedPhrases({ submissions, withheld, others, printed });
    return [...submissions].sort(byPlace).flatMap((submission) => {
      const { passages } = articleOf(submission, bulletin, sheet.date.value);
      const read = passages.filter(({ role }) => role === 'headline' || role === 'paragraph');
      const own = new Phrases();
      count(submission, own);
      return read.flatMap((passage) => {
        const { text } = passage;
        const spared = joined([
          ...passage.spared,
          ...possibleNames(text),
          ...registeredNames(bulletin)(text),
          ...quotedIn(text).filter(({ start }) => text[start] === '《'),
        ]);
        return doubtsIn(text, { printed: counted, own }, spared, quotedIn(text))
          .map((doubt) => seen(passage, doubt))
          .map((each) => finding(passage, each, counted));
      });
    });
  },
};

/** The words that are shown of a doubt: that which would be made, or the character with the one before it. */
interface Shown {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly meant: string;
}

function seen({ text }: Passage, { place, meant, word }: Doubt): Shown {
  const isAlone = word.end - word.start === 1;
  const start =
    isAlone && place > 0 && /\p{Script=Han}/u.test(text[place - 1] ?? '') ? place - 1 : word.start;
  const end = isAlone && start === place ? Math.min(text.length, place + 2) : word.end;
  const written = text.slice(start, end);
  return { start, end, written, meant: `${text.slice(start, place)}${meant}${text.slice(place + 1, end)}` };
}

function finding({ source }: Passage, { start, end, written, meant }: Shown, printed: Counted): Diagnostic {
  return {
    ...coded('wording/unlikely'),
    message: `“${written}”少见，疑为“${meant}”`,
    span: spanWithin(source, start, end),
    hint: `${reason(written, meant, printed)}；没有写错的不必改`,
  };
}

function reason(written: string, meant: string, printed: Counted): string {
  const [one, other] = [written, meant].map((word) => (word.length <= 4 ? printed.of(mixed(word)) : 0));
  if (other) return `本单位${other}次写作“${meant}”，${one ? `${one}次` : '没有'}写作“${written}”`;
  return hasWord(meant) ? `词典里有“${meant}”，没有“${written}”` : `上下文里常见的是“${meant}”`;
}
