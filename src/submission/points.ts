import { readNumeral } from '../prose/numeral.js';
import { sentenceEnd } from '../prose/sentence.js';
import type { Range } from '../source/range.js';

export type PointKind = '要' | '是' | '第';

/** An ordinal at which a point may begin: 一要, 二是, 第三，. */
export interface Ordinal {
  readonly paragraph: number;
  readonly at: number;
  readonly kind: PointKind;
  readonly number: number;
}

/** 要点: one point of a series, from its ordinal to where the next begins. */
export interface Point {
  readonly kind: PointKind;
  readonly number: number;
  /** The paragraph it begins in. */
  readonly paragraph: number;
  readonly start: number;
  /** Its lead sentence in that paragraph, if it has one that more of its text follows. */
  readonly leadSentence?: Range;
}

/** Points of one kind, numbered from one without a gap; at least two. */
export type Series = readonly Point[];

/** Recognises the series of points (一要…二要…, 一是…, 第一，…) in an entry's paragraphs, inline or a paragraph each.
 * `names` are leaders' names, which may stand right before an ordinal. Two ordinals of a kind are needed: a lone 一是 is prose. */
export function findPoints(paragraphs: readonly string[], names: readonly string[] = []): readonly Series[] {
  const isName = nameEndings(names);
  const ordinals = paragraphs.flatMap((text, i) => findOrdinals(text, i, isName));
  return (['要', '是', '第'] as const)
    .flatMap((kind) => seriesOf(ordinals.filter((ordinal) => ordinal.kind === kind)))
    .map((series) => toPoints(series, paragraphs));
}

const pattern = /第([一二三四五六七八九十]{1,3})(?=[，、：])|([一二三四五六七八九十]{1,3})([要是])/gu;
/** Words that may stand right before an ordinal, besides a leader's name: two characters at most. */
const opening = /(?:[。！？；：，、”’）),:;\s]|要求|强调|指出|提出|明确|表示)$/u;
/** 三要素, 二要件 and the like are words. */
const words = /^[一二三四五六七八九十]+要(?:素|件|点|领|害|职|塞|义|目)/u;

/** Says whether a name ends at an offset of a text. */
type NameEnding = (text: string, at: number) => boolean;

/** Looks for the ends of some names: leaders', which may stand right before an ordinal. */
export function nameEndings(names: readonly string[]): NameEnding {
  const known = new Set(names);
  const lengths = [...new Set(names.map((name) => name.length))];
  return (text, at) => lengths.some((length) => length <= at && known.has(text.slice(at - length, at)));
}

/** The ordinals of one paragraph's text, whether they make a series or not. */
export function findOrdinals(
  text: string,
  paragraph: number,
  isName: NameEnding = () => false,
): readonly Ordinal[] {
  return [...text.matchAll(pattern)].flatMap(({ index: at, 0: whole, 1: after, 2: before, 3: verb }) => {
    const numeral = after ?? before ?? '';
    const number = readNumeral(numeral);
    const stands = at === 0 || opening.test(text.slice(Math.max(at - 2, 0), at)) || isName(text, at);
    const isWord = words.test(text.slice(at, at + 8)) || text.startsWith(numeral, at + whole.length);
    if (number === undefined || !stands || isWord) return [];
    const kind: PointKind = verb === '要' || verb === '是' ? verb : '第';
    return [{ paragraph, at, kind, number }];
  });
}

function seriesOf(ordinals: readonly Ordinal[]): readonly (readonly Ordinal[])[] {
  const found: Ordinal[][] = [];
  let current: Ordinal[] = [];
  for (const ordinal of ordinals) {
    if (ordinal.number === 1) {
      current = [ordinal];
      found.push(current);
    } else if (ordinal.number === (current.at(-1)?.number ?? 0) + 1 && current.length > 0)
      current.push(ordinal);
  }
  return found.filter((series) => series.length > 1);
}

function toPoints(series: readonly Ordinal[], paragraphs: readonly string[]): Series {
  const parted = series.some(({ paragraph, at }, i) => i > 0 && endsInSemicolon(paragraphs, paragraph, at));
  let leads = 0;
  let spills = 0;
  return series.map((ordinal, i) => {
    const { kind, number, paragraph, at: start } = ordinal;
    const point = { kind, number, paragraph, start };
    if (parted) return point;
    const next = series[i + 1];
    const text = paragraphs[paragraph] ?? '';
    const end = next?.paragraph === paragraph ? next.at : text.length;
    const lead = sentenceEnd(text, start, end);
    if (lead === undefined) return point;
    const inParagraph = text.slice(lead, end).trim() !== '';
    const spilled = next ? next.paragraph > paragraph + 1 : paragraph + 1 < paragraphs.length && spills > 0;
    // Behind a last point an entry's closing words may stand: it leads only if points before it do.
    if (!(inParagraph || spilled) || (!next && leads === 0)) return point;
    leads++;
    if (spilled && !inParagraph) spills++;
    return { ...point, leadSentence: { start, end: lead } };
  });
}

function endsInSemicolon(paragraphs: readonly string[], paragraph: number, at: number): boolean {
  const before = (paragraphs[paragraph] ?? '').slice(0, at).trimEnd();
  return (before === '' ? (paragraphs[paragraph - 1] ?? '') : before).endsWith('；');
}
