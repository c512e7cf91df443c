import { describe, expect, it } from 'vitest';
import { anchoredId } from '../../src/manuscript/anchor.js';
import { lineText, type Manuscript, type PartKind, type Piece } from '../../src/manuscript/manuscript.js';
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

/** The lines and cells that a manuscript reads as, without blank ones and pictures. Briefs follow each other in a paragraph. */
function textsOf({ parts }: Manuscript): readonly string[] {
  const texts: string[] = [];
  let before: PartKind | undefined;
  for (const { kind, pieces } of parts) {
    const own = pieces.flatMap(pieceTexts).filter((text) => text.trim() !== '');
    const goesOn = kind === 'brief' && (before === 'brief' || before === 'subsection');
    if (own.length === 0) continue;
    if (goesOn) texts.push(`${texts.pop() ?? ''}${own.shift() ?? ''}`);
    texts.push(...own);
    before = kind;
  }
  return texts;
}

function pieceTexts(piece: Piece): readonly string[] {
  if (piece.kind === 'line') return [lineText(piece)];
  const caption = piece.caption ? [lineText(piece.caption)] : [];
  if (piece.kind === 'image') return caption;
  const rows = piece.rows.filter(({ change }) => change?.kind !== 'deleted');
  return [...caption, ...rows.flatMap(({ cells }) => cells.map(({ line }) => lineText(line)))];
}

/** A file's lines as the edit says, without pictures. */
function written(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replaceAll(pictureMark, '')).filter((line) => line.trim() !== '');
}

/** The parts of a manuscript but those of a submission, as they read, by their anchors. */
function othersOf({ parts }: Manuscript, tag: string): readonly string[] {
  return parts
    .filter(({ anchor = '' }) => anchoredId(anchor) !== tag)
    .map(({ anchor = '', pieces }) => [anchor, ...pieces.flatMap(pieceTexts)].join('\n'));
}

const sent = new Map(issues.map(([name, bytes]) => [name, returned(bytes).manuscript]));

/** Holds an edit to what it says: the file reads so, and of a change within one submission no other part knows. */
function holds(
  { kind, isTracked, issue, where, expected, tag, touchesOrder }: Edit,
  bytes: Uint8Array,
): void {
  const { manuscript } = returned(bytes);
  const what = `${kind} ${isTracked} ${issue} ${where}`;
  expect.soft(textsOf(manuscript), what).toEqual(written(expected));
  const before = sent.get(issue);
  if (tag !== undefined && !touchesOrder && before)
    expect.soft(othersOf(manuscript, tag), what).toEqual(othersOf(before, tag));
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
