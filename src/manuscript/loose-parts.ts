import { type Line, type LineRun, lineText, type Manuscript, type Part, type Piece } from './manuscript.js';

/** A manuscript that came back, in which text that may have lost its anchor stands in parts of its own, without one: what stands behind a heading or
 * behind a brief, what was added below an entry while another has gone, and briefs that run on in another's. Who compares it with `before`, the
 * manuscript that it began as, finds by likeness what it is. */
export function withLooseParts(before: Manuscript, after: Manuscript): Manuscript {
  const there = new Set(
    after.parts.filter(isReadable).flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor])),
  );
  const gone = before.parts.filter(({ anchor }) => anchor !== undefined && !there.has(anchor));
  const own = new Map(before.parts.map((part) => [part.anchor, part]));
  const places: number[] = [];
  const parts: Part[] = [];
  for (const part of after.parts) {
    places.push(parts.length);
    parts.push(...split(part, own.get(part.anchor), gone));
  }
  const remarks = after.remarks.map((remark) => ({ ...remark, part: places[remark.part] ?? remark.part }));
  return { parts, remarks };
}

function split(part: Part, before: Part | undefined, gone: readonly Part[]): readonly Part[] {
  if (!before || part.anchor === undefined) return [part];
  switch (part.kind) {
    case 'section':
    case 'subsection':
      return behindHeading(part, before);
    case 'brief':
      return gone.length === 0 ? [part] : withoutBriefs(part, gone);
    case 'entry':
    case 'annex':
      return gone.some(({ kind }) => kind === 'entry') ? belowEntry(part) : [part];
    default:
      return [part];
  }
}

/** A heading and what was put behind it. */
function behindHeading(part: Part, before: Part): readonly Part[] {
  const [first, ...rest] = part.pieces;
  const heading = textOf(before);
  if (first?.kind !== 'line' || heading === '') return [part];
  const text = lineText(first);
  const isLonger = text.length > heading.length && text.startsWith(heading);
  if (!isLonger) return rest.length === 0 ? [part] : [{ ...part, pieces: [first] }, loose(rest)];
  const [own, other] = cutLine(first, heading.length);
  return [{ ...part, pieces: [own] }, loose([other, ...rest])];
}

/** An entry and what was put below it, where that may be another that has lost its anchor. */
function belowEntry(part: Part): readonly Part[] {
  const end = part.pieces.findLastIndex((piece) => piece.kind !== 'line' || piece.isBehind === undefined) + 1;
  if (end === 0 || end === part.pieces.length) return [part];
  return [{ ...part, pieces: part.pieces.slice(0, end) }, loose(part.pieces.slice(end))];
}

/** A brief and others, the same to the letter, that run on in its line. */
function withoutBriefs(part: Part, gone: readonly Part[]): readonly Part[] {
  const [line, ...rest] = part.pieces;
  if (line?.kind !== 'line') return [part];
  for (const each of gone) {
    const text = each.kind === 'brief' ? textOf(each) : '';
    const at = text === '' ? -1 : lineText(line).indexOf(text);
    if (at < 0) continue;
    const [head, tail] = cutLine(line, at);
    const [other, foot] = cutLine(tail, text.length);
    const left = gone.filter((one) => one !== each);
    const own = at > 0 ? head : foot;
    const behind = at > 0 ? foot : undefined;
    const parts = [{ ...part, pieces: [own, ...rest] }, loose([other])];
    const ordered = at > 0 ? parts : parts.reverse();
    const foots = behind && lineText(behind) !== '' ? [loose([behind])] : [];
    return [
      ...ordered.flatMap((one) => (one.anchor === undefined ? [one] : withoutBriefs(one, left))),
      ...foots,
    ];
  }
  return [part];
}

function loose(pieces: readonly Piece[]): Part {
  return { kind: 'loose', pieces };
}

function isReadable(part: Part): boolean {
  return part.pieces.some((piece) => piece.kind !== 'line' || lineText(piece) !== '');
}

function textOf({ pieces }: Part): string {
  const [first] = pieces;
  return first?.kind === 'line' ? lineText(first) : '';
}

/** A line in two, at an offset of what it reads as. */
function cutLine(line: Line, at: number): readonly [Line, Line] {
  const head: LineRun[] = [];
  const tail: LineRun[] = [];
  let from = 0;
  for (const run of line.runs) {
    if (run.change?.kind === 'deleted') {
      (from < at ? head : tail).push(run);
      continue;
    }
    const cut = Math.min(Math.max(at - from, 0), run.text.length);
    if (cut > 0) head.push({ ...run, text: run.text.slice(0, cut) });
    if (cut < run.text.length) tail.push({ ...run, text: run.text.slice(cut) });
    from += run.text.length;
  }
  const { node: _, ...rest } = line;
  return [
    { ...rest, runs: head },
    { ...rest, runs: tail },
  ];
}
