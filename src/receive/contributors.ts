import type { Line, LineRun, Manuscript, Part, Piece } from '../manuscript/manuscript.js';
import { lineText } from '../manuscript/manuscript.js';
import { sliceText } from '../source/text.js';

/** Two manuscripts without the names of units that composing adds to entries (（县水利局） behind the text) and briefs (县水利局： before it):
 * whoever adds a paragraph below the last one has changed no name. */
export interface WithoutContributors {
  readonly before: Manuscript;
  readonly after: Manuscript;
  /** Names that are others now, by the anchors of their parts: as they stood, and as they stand. */
  readonly renamed: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
}

/** Takes the names away on both sides, in each part where they are found on both. */
export function withoutContributors(before: Manuscript, after: Manuscript): WithoutContributors {
  const renamed = new Map<string, { readonly before: string; readonly after: string }>();
  const parts = new Map(before.parts.map((part, i) => [part.anchor ?? `${i}`, part]));
  const returned = after.parts.map((part) => {
    const own = part.anchor === undefined ? undefined : parts.get(part.anchor);
    const words = own && contributorsOf(own);
    if (!own || !words || part.anchor === undefined) return part;
    const whole = contributorsOf(own, true);
    const unchanged = whole && wordsIn(part, whole);
    if (whole && unchanged) {
      parts.set(part.anchor, without(own, whole));
      return without(part, unchanged);
    }
    const found = findIn(part, words, linesBelow(own, words));
    if (!found) return part;
    parts.set(part.anchor, without(own, words));
    if (found.text !== words.text) renamed.set(part.anchor, { before: words.text, after: found.text });
    return without(part, found);
  });
  return {
    before: { ...before, parts: before.parts.map((part, i) => parts.get(part.anchor ?? `${i}`) ?? part) },
    after: { ...after, parts: returned },
    renamed,
  };
}

/** A stretch of one of a part's pieces. */
interface Words {
  readonly kind: 'entry' | 'brief';
  readonly piece: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The names that composing has added to a part; on demand with what stands behind them. */
function contributorsOf({ kind, pieces }: Part, withBehind = false): Words | undefined {
  if (kind !== 'entry' && kind !== 'brief') return undefined;
  for (const [piece, each] of pieces.entries()) {
    if (each.kind !== 'line') continue;
    let from = 0;
    for (const [i, { role, source, text }] of each.runs.entries()) {
      const isOwn = source === undefined && role === (kind === 'entry' ? 'contributor' : 'unitName');
      if (isOwn) {
        const rest = each.runs
          .slice(i + 1)
          .map((run) => run.text)
          .join('');
        // A colon behind a brief's; of an entry what says where it was taken from.
        const behind = kind === 'brief' ? rest.slice(0, 1) : withBehind ? rest : '';
        return { kind, piece, from, to: from + text.length + behind.length, text: text + behind };
      }
      from += text.length;
    }
  }
  return undefined;
}

/** A piece of a part that is a line, and how it reads. */
interface NumberedLine {
  readonly piece: number;
  readonly read: string;
}

function numberedLines({ pieces }: Part): readonly NumberedLine[] {
  return pieces.flatMap((piece, i) => {
    if (piece.kind !== 'line') return [];
    const read = lineText(piece);
    return read.trim() === '' ? [] : [{ piece: i, read }];
  });
}

/** How many lines stand below the names: those of attachments. */
function linesBelow(part: Part, { piece }: Words): number {
  return numberedLines(part).filter((line) => line.piece > piece).length;
}

/** The same words where they stand last in an entry that came back. */
function wordsIn(part: Part, { kind, text }: Words): Words | undefined {
  if (kind === 'brief') return undefined;
  for (const { piece, read } of [...numberedLines(part)].reverse()) {
    const from = read.lastIndexOf(text);
    if (from >= 0) return { kind, piece, from, to: from + text.length, text };
  }
  return undefined;
}

/** The same in a part that came back: the words themselves, else others that stand in their place, above so many lines. */
function findIn(part: Part, words: Words, below: number): Words | undefined {
  const { kind, text } = words;
  const lines = numberedLines(part);
  if (kind === 'brief') {
    const [first] = lines;
    const name = first && (first.read.startsWith(text) ? text : /^[^：，。]{1,60}：/u.exec(first.read)?.[0]);
    return first && name ? { kind, piece: first.piece, from: 0, to: name.length, text: name } : undefined;
  }
  const same = wordsIn(part, words);
  if (same) return same;
  const last = lines.at(-1 - below);
  const other = last && /（[^（）]{2,60}）(?=(?:（[^（）]*）)?\s*$)/u.exec(last.read);
  return last && other
    ? { kind, piece: last.piece, from: other.index, to: other.index + other[0].length, text: other[0] }
    : undefined;
}

function without(part: Part, { piece, from, to }: Words): Part {
  const pieces = part.pieces.map(
    (each, i): Piece => (i === piece && each.kind === 'line' ? cutLine(each, from, to) : each),
  );
  return { ...part, pieces };
}

/** A line without a stretch of what it reads as. */
function cutLine(line: Line, from: number, to: number): Line {
  let at = 0;
  const runs = line.runs.flatMap((run): readonly LineRun[] => {
    if (run.change?.kind === 'deleted') return [run];
    const start = at;
    at += run.text.length;
    if (at <= from || start >= to) return [run];
    return [slice(run, 0, from - start), slice(run, to - start, run.text.length)].filter(
      ({ text }) => text !== '',
    );
  });
  return { ...line, runs };
}

function slice(run: LineRun, from: number, to: number): LineRun {
  const [start, end] = [Math.max(0, from), Math.max(0, to)];
  const { source, ...rest } = run;
  const cut = { ...rest, text: run.text.slice(start, end) };
  return source?.text === run.text ? { ...cut, source: sliceText(source, start, end) } : cut;
}
