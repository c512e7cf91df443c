import { traditionalPairs } from '../../../lexicon/traditional.js';
import { type Found, instead } from '../../found.js';
import type { Passage } from '../../passage.js';
import type { PassageRule, ProofContext } from '../../rule.js';
import { isWithin, quotedIn } from '../punctuation/pairs.js';

const simplified: ReadonlyMap<string, string> = new Map(
  traditionalPairs
    .trim()
    .split(/\s+/u)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const pattern = new RegExp(`[${[...simplified.keys()].join('')}]+`, 'gu');

/** The standard form of each character that has one other. */
export function simplify(text: string): string {
  return [...text].map((char) => simplified.get(char) ?? char).join('');
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
    [...passage.text.matchAll(pattern)]
      .filter(({ 0: found, index }) => !isInName(passage, index, index + found.length, context))
      .map(({ 0: found, index }) => judge(passage, found, index)),
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
