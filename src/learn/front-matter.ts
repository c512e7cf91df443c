import { isHeadlineAlone, listedStart, runInHeadline } from './headline.js';
import { readInstructions } from './instruction.js';
import type { OldInstruction } from './old-issue.js';
import { type PrintedPiece, withoutPage } from './printed-line.js';
import { headingIn } from './section.js';

/** The parts between the divider and the first section. */
export interface FrontMatter {
  /** How many pieces it takes. */
  readonly length: number;
  readonly instructions: readonly OldInstruction[];
  /** 要目, without page numbers. */
  readonly headlines: readonly string[];
  readonly hasPages: boolean;
  readonly editorsNote: readonly string[];
}

/** Reads 批示, 要目 and 编者按 at the start of an issue's text. */
export function readFrontMatter(pieces: readonly PrintedPiece[]): FrontMatter {
  const { instructions, length } = readInstructions(pieces, 0);
  const contents = readContents(pieces, length);
  const note = readNote(pieces, length + contents.length, contents.headlines);
  return {
    ...contents,
    instructions,
    editorsNote: note.paragraphs,
    length: length + contents.length + note.length,
  };
}

function readContents(pieces: readonly PrintedPiece[], from: number) {
  const title = pieces[from];
  const none = { headlines: [] as string[], hasPages: false, length: 0 };
  if (title?.kind !== 'line' || !/^(?:本期)?(?:要目|目录|导读|内容提要)[：:]?$/u.test(plain(title.text)))
    return none;
  const headlines: string[] = [];
  let hasPages = false;
  let at = from + 1;
  for (; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'line') break;
    const heading = headingIn(piece.text);
    // A list may name the sections too: those that stand again below are only listed here.
    const isListed =
      heading !== undefined &&
      pieces.slice(at + 1).some((each) => each.kind === 'line' && plain(each.text) === plain(piece.text));
    if (isListed) continue;
    if (heading || /^编\s*者\s*按|。/u.test(piece.text)) break;
    const headline = withoutPage(piece.text.replace(/\s{2,}(?=\d{1,3}$)/u, '\t'));
    const first = pieces[from + 1];
    const isParted =
      piece.isBehindBlank && headlines.length > 0 && first?.kind === 'line' && !first.isBehindBlank;
    if (isParted || headlines.some((each) => plain(each) === plain(headline))) break;
    if (headline !== piece.text) hasPages = true;
    headlines.push(headline.replace(/^\d{1,2}[.．、]\s*(?!\d)/u, ''));
  }
  return { headlines, hasPages, length: at - from };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, '');
}

function readNote(pieces: readonly PrintedPiece[], from: number, headlines: readonly string[]) {
  const known = new Set(headlines.map((each) => plain(each)));
  const first = pieces[from];
  const [label] =
    (first?.kind === 'line' && /^(?:编\s*者\s*按|按\s*语|编者的话)\s*(?:[：:]\s*|$)/u.exec(first.text)) || [];
  if (label === undefined || first?.kind !== 'line') return { paragraphs: [], length: 0 };
  const paragraphs = [first.text.slice(label.length)].filter((text) => text !== '');
  let at = from + 1;
  for (; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'line' || headingIn(piece.text) || piece.isBehindBlank) break;
    if (
      listedStart(piece.text, known) !== undefined ||
      isHeadlineAlone(piece.text) ||
      runInHeadline(piece.text, known)
    )
      break;
    paragraphs.push(piece.text);
  }
  return { paragraphs, length: at - from };
}
