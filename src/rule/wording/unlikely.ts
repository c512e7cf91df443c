import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { isMuted, isWordOfProse } from '../../passage/muted-words.js';
import { articleOf, type Passage } from '../../passage/passage.js';
import { registeredNames } from '../../passage/registered-names.js';
import { quotedIn } from '../../prose/enclosed.js';
import { possibleNames } from '../../prose/name/person.js';
import type { Counted } from '../../prose/phrase/counted.js';
import { doubtsIn, knowledgeOf } from '../../prose/slip/doubt.js';
import { joined } from '../../source/ranges.js';
import { spanWithin } from '../../source/text.js';
import { byPlace } from '../../submission/by-place.js';
import type { IssueRule } from '../rule.js';
import { reason } from './unlikely/reason.js';
import { type Shown, shownOf } from './unlikely/shown.js';

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
  check({ bulletin, sheet, submissions, phrases }) {
    const counted = phrases();
    const knowledge = knowledgeOf(counted);
    if (!knowledge) return [];
    return [...submissions].sort(byPlace).flatMap((submission) => {
      const { passages } = articleOf(submission, bulletin, sheet.date.value);
      const read = passages.filter(({ role }) => role === 'headline' || role === 'paragraph');
      const own = `${submission.headline?.text ?? ''}\n${submission.body.text}`;
      return read.flatMap((passage) => {
        const { text } = passage;
        const doubts = doubtsIn(text, { ...knowledge, own }, quotedIn(text));
        // Names are looked for only where there is a doubt: they cost more than it.
        if (doubts.length === 0) return [];
        const spared = joined([
          ...passage.spared,
          ...possibleNames(text),
          ...registeredNames(bulletin)(text),
          ...quotedIn(text).filter(({ start }) => text[start] === '《'),
        ]);
        return doubts
          .filter(({ place }) => !spared.some(({ start, end }) => start <= place && place < end))
          .filter(({ place }) => !isMuted(bulletin.proofreading.mutedWords, text, place))
          .map((doubt) => finding(passage, shownOf(text, doubt), counted));
      });
    });
  },
};

function finding({ source }: Passage, shown: Shown, printed: Counted): Diagnostic {
  const { start, end, written, meant } = shown;
  const otherwise = isWordOfProse(written) ? '没有写错的，可以写进“不查词语”' : '没有写错的不必改';
  return {
    ...coded('wording/unlikely'),
    message: `“${written}”像是错别字，疑为“${meant}”`,
    span: spanWithin(source, start, end),
    hint: `${reason(shown, printed)}；${otherwise}`,
  };
}
