import { describe, expect, it } from 'vitest';
import { anchoredId } from '../../src/manuscript/anchor.js';
import type { Line, LineRun, Manuscript, PartKind, Piece } from '../../src/manuscript/manuscript.js';
import { resaved } from '../libreoffice.js';
import { compiledDocx } from '../output/docx/compiled-docx.js';
import { issueFolders } from '../project.js';
import { type Edit, generateEdits, kinds } from '../receive/edit/generate.js';
import { pictureMark } from '../receive/edit/read-lines.js';
import { returned } from './as-sent.js';

const issues = await Promise.all(
  issueFolders.map(async ([name, folder]) => [name, await compiledDocx(folder)] as const),
);
const edits = generateEdits(issues, 2 * kinds.size);

/** A line or a cell as it reads. */
interface Read {
  readonly text: string;
  /** A character for each of the text's: B where it is bold, else a point. */
  readonly bold: string;
}

/** The lines and cells that a manuscript reads as, without blank ones and pictures. Briefs follow each other in a paragraph. */
function readingOf({ parts }: Manuscript): readonly Read[] {
  const read: Read[] = [];
  let before: PartKind | undefined;
  for (const { kind, pieces } of parts) {
    const own = pieces.flatMap(pieceReading).filter(({ text }) => text.trim() !== '');
    const [first, ...rest] = own;
    if (!first) continue;
    const goesOn = kind === 'brief' && (before === 'brief' || before === 'subsection');
    const last = goesOn ? read.pop() : undefined;
    read.push(last ? { text: last.text + first.text, bold: last.bold + first.bold } : first, ...rest);
    before = kind;
  }
  return read;
}

function pieceReading(piece: Piece): readonly Read[] {
  if (piece.kind === 'line') return [lineReading(piece)];
  const caption = piece.caption ? [lineReading(piece.caption)] : [];
  if (piece.kind === 'image') return caption;
  const rows = piece.rows.filter(({ change }) => change?.kind !== 'deleted');
  return [...caption, ...rows.flatMap(({ cells }) => cells.map(({ line }) => lineReading(line)))];
}

function lineReading({ runs }: Line): Read {
  const standing = runs.filter(({ change }) => change?.kind !== 'deleted');
  const all = (of: (run: LineRun) => string): string => standing.map(of).join('');
  return {
    text: all(({ text }) => text),
    bold: all(({ text, isBold }) => (isBold ? 'B' : '.').repeat(text.length)),
  };
}

/** A file's lines as the edit says, without pictures. */
function written(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replaceAll(pictureMark, '')).filter((line) => line.trim() !== '');
}

/** The parts of a manuscript but those of a submission, as they read, by their anchors. */
function othersOf({ parts }: Manuscript, tag: string): readonly string[] {
  return parts
    .filter(({ anchor = '' }) => anchoredId(anchor) !== tag)
    .map(({ anchor = '', pieces }) =>
      [anchor, ...pieces.flatMap(pieceReading).map(({ text }) => text)].join('\n'),
    );
}

const sent = new Map(issues.map(([name, bytes]) => [name, returned(bytes).manuscript]));

/** Holds an edit to what it says: the file reads so, and of a change within one submission no other part knows. */
function holds(edit: Edit, bytes: Uint8Array): void {
  const { kind, isTracked, issue, where, expected, tag, touchesOrder, bold } = edit;
  const { manuscript } = returned(bytes);
  const what = `${kind} ${isTracked} ${issue} ${where}`;
  const read = readingOf(manuscript);
  expect
    .soft(
      read.map(({ text }) => text),
      what,
    )
    .toEqual(written(expected));
  const before = sent.get(issue);
  if (tag !== undefined && !touchesOrder && before)
    expect.soft(othersOf(manuscript, tag), what).toEqual(othersOf(before, tag));
  if (!bold) return;
  const line = read.find(({ text }) => text === expected[bold.line]);
  const marks = (bold.isBold ? 'B' : '.').repeat(bold.to - bold.from);
  expect.soft(line?.bold.slice(bold.from, bold.to), what).toBe(marks);
}

describe('a DOCX that somebody has edited', () => {
  it('reads as the edit says', () => {
    for (const edit of edits) holds(edit, edit.bytes);
  });

  it('reads so once LibreOffice has saved it', { timeout: 600_000 }, async () => {
    const kept = edits.filter(({ isOfWord }) => !isOfWord);
    const saved = await resaved(kept.map(({ bytes }) => bytes));
    for (const [i, edit] of kept.entries()) holds(edit, saved[i] ?? new Uint8Array());
  });
});
