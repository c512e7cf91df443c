import type { Authorship, TrackedChange } from '../../src/document/tracked-change.js';
import type {
  Grid,
  Line,
  LineRun,
  Manuscript,
  Part,
  PartKind,
  Piece,
} from '../../src/manuscript/manuscript.js';
import type {
  RevisedLine,
  RevisedPart,
  RevisedPiece,
  Revision,
  Segment,
} from '../../src/revision/revision.js';

/** A manuscript as a person writes it: `[entry a]` begins a part of that kind and anchor (`[loose]` has none), a line a line. *Bold*; {+added+张三 09:30+} and
 * {-deleted-张三 09:30-} by tracked changes; a line or row behind `(+张三 09:30)` or `(-张三 09:30)` was added or deleted as such. `| a | b |` is a row
 * of a table, `^ text` its caption; `![digest] text` is a picture and its caption. */
export function readManuscript(notation: string): Manuscript {
  const parts: { kind: PartKind; anchor?: string; pieces: Piece[] }[] = [];
  for (const written of notation.split('\n')) {
    const head = /^\[(?<kind>\w+)(?: (?<anchor>\w+))?\]$/u.exec(written)?.groups;
    if (head) {
      const { kind, anchor } = head;
      parts.push({ kind: kind as PartKind, ...(anchor ? { anchor } : {}), pieces: [] });
      continue;
    }
    const pieces = parts.at(-1)?.pieces;
    if (written === '' || !pieces) continue;
    addPiece(pieces, written);
  }
  return { parts: parts as readonly Part[], remarks: [] };
}

function addPiece(pieces: Piece[], written: string): void {
  const sign = /^\((?<sign>[+-])(?<by>[^)]*)\)/u.exec(written);
  const change = sign ? changeOf(sign.groups?.sign, sign.groups?.by) : undefined;
  const text = written.slice(sign?.[0].length ?? 0);
  const changed = change ? { change } : {};
  const last = pieces.at(-1);
  const grid = last?.kind === 'grid' ? last : undefined;
  if (text.startsWith('^ ')) {
    pieces.push({ kind: 'grid', caption: lineOf(text.slice(2)), rows: [] });
  } else if (text.startsWith('|')) {
    const texts = text.split('|').slice(1, -1);
    const cells = texts.map((each, column) => ({
      column,
      colSpan: 1,
      rowSpan: 1,
      line: lineOf(each.trim()),
    }));
    if (grid) pieces.pop();
    const rows = [...(grid?.rows ?? []), { cells, ...changed }];
    pieces.push({ ...(grid ?? ({ kind: 'grid', rows } satisfies Grid)), rows });
  } else if (text.startsWith('![')) {
    const [, sha256 = '', caption = ''] = /^!\[(\w+)\] ?(.*)$/u.exec(text) ?? [];
    pieces.push({ kind: 'image', sha256, ...(caption ? { caption: lineOf(caption) } : {}) });
  } else {
    pieces.push({ ...lineOf(text), ...changed });
  }
}

function lineOf(text: string): Line {
  let isBold = false;
  const runs: LineRun[] = [];
  for (const [, tracked = '', body = '', by = '', plain = '', star = ''] of text.matchAll(
    /\{([+-])(.*?)[+-]([^+-]*)[+-]\}|([^{*]+)|(\*)/gu,
  )) {
    if (star) isBold = !isBold;
    else if (tracked) runs.push({ text: body, isBold, change: changeOf(tracked, by) });
    else runs.push({ text: plain, isBold });
  }
  return { kind: 'line', runs };
}

function changeOf(sign = '+', by = ''): TrackedChange {
  const [author = '', time] = by.split(' ');
  const date = time ? { date: `2025-03-14T${time}:00Z` } : {};
  return { kind: sign === '+' ? 'inserted' : 'deleted', by: { author, ...date } };
}

/** A revision as a person reads it: of each part what it is, then its pieces, with [-deleted-], [+inserted+] and who did it. */
export function showRevision({ parts }: Revision): string {
  return parts.map(showPart).join('\n');
}

function showPart(part: RevisedPart): string {
  const { kind, anchor } = part.kind === 'removed' ? part.before : part.after;
  const moved = part.kind === 'kept' && part.isMoved ? ', moved' : '';
  const from =
    part.kind === 'kept' && part.before.anchor !== anchor
      ? `, was ${part.before.anchor ?? part.before.kind}`
      : '';
  const head = `[${kind}${anchor ? ` ${anchor}` : ''}] ${part.kind}${moved}${from}`;
  return [head, ...part.pieces.flatMap(showPiece), ''].join('\n');
}

function showPiece(piece: RevisedPiece): readonly string[] {
  if (piece.kind === 'line') return [`${markOf(piece)} ${showLine(piece)}`];
  const caption = piece.caption ? showLine(piece.caption) : '';
  if (piece.kind === 'image') {
    const [was, is] = [piece.before?.sha256, piece.after?.sha256];
    return [`${markOf(piece)} ![${was === is ? (is ?? '') : `${was ?? ''}→${is ?? ''}`}] ${caption}`];
  }
  return [
    ...(caption ? [`${markOf(piece)} ^ ${caption}`] : []),
    ...piece.rows.map(({ cells, change }) => {
      const mark = change === 'added' ? '+' : change === 'removed' ? '-' : ' ';
      return `${mark} | ${cells.map(({ line }) => showLine(line)).join(' | ')} |`;
    }),
  ];
}

function markOf({ before, after }: { readonly before?: unknown; readonly after?: unknown }): string {
  return before ? (after ? ' ' : '-') : '+';
}

function showLine({ segments, by }: RevisedLine): string {
  return segments.map(showSegment).join('') + (by ? ` (${showBy(by)})` : '');
}

function showSegment({ kind, text, by, bold }: Segment): string {
  const who = by ? `{${showBy(by)}}` : '';
  if (kind === 'deleted') return `[-${text}-]${who}`;
  if (kind === 'inserted') return `[+${text}+]${who}`;
  return bold ? `[${bold === 'on' ? '*' : '/*'}${text}]` : text;
}

function showBy({ author, date }: Authorship): string {
  return date ? `${author} ${date.slice(11, 16)}` : author;
}
