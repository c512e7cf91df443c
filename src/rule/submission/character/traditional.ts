import { CharacterSet } from '../../../lexicon/character-set.js';
import { traditionalPairs } from '../../../lexicon/traditional.js';
import type { Range } from '../../../submission/paragraph.js';
import { type Found, instead } from '../../found.js';
import type { Passage } from '../../passage.js';
import type { PassageRule, ProofContext } from '../../rule.js';
import { isWithin, quotedIn } from '../punctuation/pairs.js';

/** Two characters and a blank for each pair. */
const pairs = traditionalPairs.trim();
const isTraditional = new CharacterSet();
for (let at = 0; at < pairs.length; at += 3) isTraditional.add(pairs.charCodeAt(at));

/** The runs of such characters in a text, by their places. */
function* traditionalIn(text: string): Generator<Range> {
  for (let at = 0; at < text.length; at++) {
    if (!isTraditional.has(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isTraditional.has(text.charCodeAt(at))) at++;
    yield { start, end: at };
  }
}

/** The standard form of each character that has one other. */
export function simplify(text: string): string {
  return [...text].map((char) => simplifiedOf(char) ?? char).join('');
}

function simplifiedOf(char: string): string | undefined {
  if (char.length > 1 || !isTraditional.has(char.charCodeAt(0))) return undefined;
  for (let at = pairs.indexOf(char); at >= 0; at = pairs.indexOf(char, at + 1))
    if (at % 3 === 0) return pairs.charAt(at + 1);
  return undefined;
}

/** P25. Traditional characters. Those of a registered leader's name stay; in quotations and titles, which may show an original, they are a
 * warning and not mended by themselves. */
export const traditional: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/traditional',
      severity: 'error',
      title: '用了繁体字或异体字',
      basis: '《国家通用语言文字法》第三条；《通用规范汉字表》（2013年）',
      fix: 'safe',
      wrong: '全县召開重点项目推进会。',
      right: '全县召开重点项目推进会。',
    },
  ],
  check: (passage, context) =>
    [...traditionalIn(passage.text)]
      .filter(({ start, end }) => !isInName(passage, start, end, context))
      .map(({ start, end }) => judge(passage, passage.text.slice(start, end), start)),
};

function judge(passage: Passage, found: string, start: number): Found {
  const finding = instead(
    passage,
    start,
    start + found.length,
    simplify(found),
    '公文用规范汉字；人名、书名确需保留的，请与编辑联系',
  );
  return isWithin(quotedIn(passage.text), start)
    ? { ...finding, severity: 'warning', isUnsure: true }
    : finding;
}

function isInName({ text }: Passage, start: number, end: number, { registers }: ProofContext): boolean {
  return (registers.leaders ?? []).some(({ name }) => {
    const at = text.indexOf(name, Math.max(0, start - name.length));
    return at >= 0 && at <= start && end <= at + name.length;
  });
}
