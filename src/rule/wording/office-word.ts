import type { OfficeWord } from '../../bulletin/proofreading.js';
import { bulletin, entry } from '../../fault/explained/example.js';
import { type Found, replacement } from '../../passage/found.js';
import { isSpared } from '../../passage/passage.js';
import type { WordEntry } from '../../prose/lexicon/lexicon.js';
import { matchesIn } from '../../prose/lexicon/match.js';
import type { PassageRule } from '../rule.js';

const bulletinYaml = bulletin('校对:\n  词语:\n    - {不用: 老百姓, 改用: 群众}\n');
const item = (body: string) => entry({ 正文: `正文: ${body}` });
const withBulletin = (body: string) => ({ ...Object(bulletinYaml), ...Object(item(body)) });

interface OfficeEntry extends WordEntry {
  readonly word: OfficeWord;
}

const entriesOf = new WeakMap<readonly OfficeWord[], readonly OfficeEntry[]>();

/** A word that the office does not use (校对, 词语), at the severity that the office gave it; it speaks in place of the lists that
 * come with kuaibao. */
export const officeWord: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/office-word',
      title: '用了本单位不用的词',
      basis: 'bulletin.yaml 的“校对”“词语”',
      fix: 'suggested',
      wrong: withBulletin('老百姓用水更加方便。'),
      right: withBulletin('群众用水更加方便。'),
    },
  ],
  check(passage, { proofreading: { words } }) {
    const entries = entriesOf.get(words) ?? words.map(toEntry);
    entriesOf.set(words, entries);
    return matchesIn(passage.text, entries)
      .filter(({ start, end }) => !isSpared(passage, start, end))
      .map(({ start, end, entry: { wrong, right } }): Found => {
        const word = words.find((each) => each.wrong === wrong);
        const { note, severity = 'warning' } = word ?? {};
        if (right !== undefined) return { ...replacement(passage, start, end, right, note), severity };
        const message = `出现“${wrong}”，本单位不用这个词`;
        return { start, end, message, hint: note ?? '换一个说法', severity };
      });
  },
};

function toEntry(word: OfficeWord): OfficeEntry {
  const { wrong, right, exceptions } = word;
  return { word, wrong, exceptions, ...(right === undefined ? {} : { right }) };
}
