import type { Found } from '../../passage/found.js';
import { pairsIn } from '../../prose/pairs.js';
import type { Range } from '../../source/range.js';
import type { PassageRule } from '../rule.js';

const kinds = [
  { opening: '“', closing: '”', inner: '‘’', hint: '引号里再用引号，里面一层用单引号' },
  { opening: '《', closing: '》', inner: '〈〉', hint: '书名号里再用书名号，里面一层用单书名号' },
] as const;

/** A quotation inside a quotation, or a title inside a title, with the same marks. One whose outer pair is not whole is `punctuation/unpaired`'s. */
export const nestedQuotes: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/nested-quotes',
      title: '引号或书名号套用时内外两层相同',
      basis: 'GB/T 15834—2011 4.8、4.15',
      fix: 'suggested',
      wrong: '老支书说：“我们村的“合议庭”管用得很。”',
      right: '老支书说：“我们村的‘合议庭’管用得很。”',
    },
  ],
  check: ({ text }) =>
    kinds.flatMap(({ opening, closing, inner, hint }): readonly Found[] => {
      if (text.indexOf(opening) === text.lastIndexOf(opening)) return [];
      const { pairs, unclosed, unopened } = pairsIn(text, opening, closing);
      if (unclosed.length > 0 || unopened.length > 0) return [];
      return nested(pairs)
        .filter((pair) => isDirectlyInside(text, pair, inner))
        .map(({ start, end }) => ({
          start,
          end: start + 1,
          message: `出现“${opening}…${opening}…${closing}…${closing}”，里面一层应为“${inner.charAt(0)}…${inner.charAt(1)}”`,
          hint,
          changes: [
            { start, end: start + 1, text: inner.charAt(0) },
            { start: end - 1, end, text: inner.charAt(1) },
          ],
        }));
    }),
};

/** A pair with how many are round it and where the nearest of them begins. */
interface Nested extends Range {
  readonly depth: number;
  readonly nearest: number;
}

function nested(pairs: readonly Range[]): readonly Nested[] {
  const round: Range[] = [];
  return [...pairs]
    .sort((a, b) => a.start - b.start)
    .map((pair) => {
      while ((round.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= pair.start) round.pop();
      const found = { ...pair, depth: round.length, nearest: round.at(-1)?.start ?? 0 };
      round.push(pair);
      return found;
    });
}

/** In a pair of the same marks with no single ones between: “‘“”’” is right, and of “““””” the middle pair is wrong. */
function isDirectlyInside(text: string, { start, depth, nearest }: Nested, inner: string): boolean {
  if (depth % 2 === 0) return false;
  const between = text.slice(nearest, start);
  return between.lastIndexOf(inner.charAt(0)) <= between.lastIndexOf(inner.charAt(1));
}
