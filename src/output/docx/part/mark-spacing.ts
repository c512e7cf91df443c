import { type Pt, ptToTwip } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import { characterClass } from '../../../typography/character.js';
import { endsMarkPair } from '../../../typography/mark-pair.js';
import { characterSpacing, twip } from '../style/measure.js';
import type { SpacedStretch } from './spaced-stretch.js';

/** Characters of a text, in UTF-16 units, `end` exclusive, behind each of which there is to be less space, in twips. */
interface Tightened {
  readonly start: number;
  readonly end: number;
  readonly less: number;
}

/** The spacing of a text with that of its marks which no program narrows by itself: · takes half a cell (GB/T 15834 5.1.7), ？！ and
 * the like one together (5.1.2). `stretches` is the spacing without it; both are undefined where the style's serves the whole text. */
export function withTightMarks(
  text: string,
  stretches: readonly SpacedStretch[] | undefined,
  style: Style,
): readonly SpacedStretch[] | undefined {
  const marks = style.punctuationCompression ? tightened(text, style.text.body.size) : [];
  if (marks.length === 0) return stretches;
  const base = characterSpacing(style);
  const given = stretches ?? [{ end: text.length, spacing: undefined }];
  const ends = [...given.map(({ end }) => end), ...marks.flatMap(({ start, end }) => [start, end])];
  return [...new Set(ends)]
    .filter((end) => end > 0)
    .sort((one, other) => one - other)
    .map((end) => {
      const spacing = given.find((stretch) => stretch.end >= end)?.spacing;
      const less = marks.reduce(
        (sum, mark) => sum + (end > mark.start && end <= mark.end ? mark.less : 0),
        0,
      );
      return { end, spacing: less === 0 ? spacing : twip((spacing ?? base) - less) };
    });
}

function tightened(text: string, size: Pt): readonly Tightened[] {
  const em = ptToTwip(size);
  const marks: Tightened[] = [];
  for (const { 0: char, index } of text.matchAll(candidates)) {
    const end = index + char.length;
    if (endsMarkPair(text, index)) marks.push({ start: index, end, less: em / 2 });
    else if (characterClass(char) === 'middleDot') {
      marks.push({ start: index, end, less: em / 4 });
      const before = startBefore(text, index);
      if (before < index) marks.push({ start: before, end: index, less: em / 4 });
    }
  }
  return marks;
}

const candidates = /[·•・‧？！]/gu;

/** Where the character before an offset begins. */
function startBefore(text: string, offset: number): number {
  return offset - ([...text.slice(0, offset)].at(-1)?.length ?? 0);
}
