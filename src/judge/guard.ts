import type { Registers } from '../bulletin/register.js';
import type { Fault } from '../fault/fault.js';
import { severities } from '../fault/severity.js';
import type { Change, Found } from '../passage/found.js';
import type { Passage } from '../passage/passage.js';
import type { ProofContext } from '../passage/proof-context.js';
import { registeredNames } from '../passage/registered-names.js';
import { letterOf, radicalOf } from '../prose/character/look-alike-table.js';
import { enclosureAt } from '../prose/enclosed.js';
import type { Occurrence } from '../prose/name/occurrence.js';
import { possibleNames } from '../prose/name/person.js';
import { joined, touching } from '../source/ranges.js';
import { remembered } from '../source/remembered.js';

/** The longest quotation without a stop that is taken for a name: “清河净岸”行动. */
const longestName = 20;

/** A finding as it is left where its words are not ours to mend, whichever rule has found it:
 *
 * - in a title 《》, which is written as its work has it, and in what may be a person's or a company's name, a hint that mends nothing;
 * - in a registered name, which is right, nothing;
 * - in a quotation that is a name, and of errors in any quotation, at most a warning that is not mended by itself.
 *
 * What the office itself calls an error stays one. Where only marks, blanks and forms of characters would change, the words stay the same, and the finding with them. */
export function guarded(
  found: Found,
  { code }: Fault,
  passage: Passage,
  { registers }: ProofContext,
): Found | undefined {
  if (!touchesWords(found, passage)) return found;
  const { text } = passage;
  if (enclosureAt(text, found.start, 'title')) {
    return withoutFix(found, '书名号里是原来的名称，请对照原文；原文确实有误的再改');
  }
  if (!code.startsWith('register/') && splitsName(found, passage, registeredIn(registers)(passage)))
    return undefined;
  if (found.isOfName || touching(namesIn(passage), found).length > 0) {
    if (code.startsWith('character/'))
      return withoutFix(found, '像是人名或单位名称，请与本人或单位的写法核对');
    return { ...found, isUnsure: true };
  }
  const quotation = enclosureAt(text, found.start, 'quotation');
  if (!quotation) return found;
  const inner = text.slice(quotation.start + 1, quotation.end - 1);
  const isName = inner.length <= longestName && !/[，。；：！？]/u.test(inner);
  if (found.severity === undefined && severities[code] === 'error')
    return { ...found, severity: 'warning', isUnsure: true };
  return isName ? { ...found, isUnsure: true } : found;
}

/** The finding as a hint, without its mending. */
function withoutFix({ changes: _, ...found }: Found, hint: string): Found {
  const message = found.message.replace('，应为“', '，一般写作“').replace('，应删去', '，一般不写');
  const level = found.severity === 'error' ? 'error' : 'hint';
  return { ...found, severity: level, message, hint };
}

/** Whether other words would stand there than before; or, if nothing is proposed, whether it is words that are found: a single character is a
 * place, such as a paragraph's end. */
function touchesWords({ start, end, changes }: Found, passage: Passage): boolean {
  if (!changes || changes.length === 0)
    return end - start > 1 && wordsOf(passage.text.slice(start, end)) !== '';
  return changes.some(
    ({ start: from, end: to, text, passage: other = passage }) =>
      wordsOf(other.text.slice(from, to)) !== wordsOf(text),
  );
}

/** A text without its marks and blanks, each character in its usual form. */
function wordsOf(text: string): string {
  // Nearly always; what follows takes an engine long to compile.
  if (/^[\u4e00-\u9fff]*$/u.test(text)) return text;
  return [...text.normalize('NFKC').replace(/[○◯]/gu, '〇')]
    .map((char) => radicalOf.get(char) ?? letterOf.get(char) ?? char)
    .join('')
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '');
}

/** Ranges of a passage that may be names. */
const namesIn = remembered(({ text }: Passage) => joined(possibleNames(text)));

/** The registered names in a passage. */
const registeredIn = remembered((registers: Registers) => {
  const find = registeredNames(registers);
  return remembered(({ text }: Passage) => find(text));
});

/** Round a finding, so much of the text is looked at for names that it tears, in UTF-16 units. */
const reach = 100;

/** Whether a finding's words are a part of a name, or begin or end in one, and the name would not stand there afterwards. */
function splitsName(
  { start, end, changes = [] }: Found,
  { text }: Passage,
  names: readonly Occurrence[],
): boolean {
  const torn = touching(names, { start, end }).filter((name) => name.start < start || end < name.end);
  if (torn.length === 0) return false;
  const own = changes.filter(({ passage }) => passage === undefined);
  const from = Math.max(Math.min(start, ...own.map((each) => each.start)) - reach, 0);
  const to = Math.max(end, ...own.map((each) => each.end)) + reach;
  const part = text.slice(from, to);
  const mended = applied(
    part,
    own.map((each) => ({ ...each, start: each.start - from, end: each.end - from })),
  );
  return torn.some((name) => {
    const at = name.start - from;
    return mended === part || !(mended.startsWith(name.name, at) || mended.endsWith(part.slice(at)));
  });
}

function applied(text: string, changes: readonly Change[]): string {
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (mended, { start, end, text: words }) => mended.slice(0, start) + words + mended.slice(end),
      text,
    );
}
