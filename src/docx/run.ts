import { TextRun } from 'docx';
import type { Run } from '../document/document.js';
import type { Twip } from '../style/length.js';
import type { TextRole } from '../style/role.js';
import type { FaceNames } from './face-name.js';
import { type CharacterKind, characterStyles } from './style-id.js';
import { characterKindOf } from './style-role.js';
import { requireXmlText } from './xml.js';

/** Letters and digits with the half-width marks between them. */
const latin = /[0-9A-Za-z\u00C0-\u024F](?:[!-~\u00C0-\u024F]*[0-9A-Za-z\u00C0-\u024F])?/gu;

export interface RunForm {
  readonly style?: CharacterKind;
  /** Horizontal scaling in per cent; direct formatting. */
  readonly scale?: number;
  /** Space after each character; direct formatting. */
  readonly spacing?: Twip;
}

/** A text as OOXML runs: one, or several where the office has a face of its own for Latin letters and digits. */
export function textRuns(text: string, faces: FaceNames, form: RunForm = {}): TextRun[] {
  if (requireXmlText(text) === '') return [];
  return splitLatin(text, faces.latin !== undefined).map((piece) => {
    const own = piece.latin && faces.latin !== undefined ? { ascii: faces.latin, hAnsi: faces.latin } : {};
    return new TextRun({
      text: piece.text,
      font: piece.latin ? own : { hint: 'eastAsia' },
      ...(form.style === undefined ? {} : { style: characterStyles[form.style].id }),
      ...(form.scale === undefined ? {} : { scale: form.scale }),
      ...(form.spacing === undefined ? {} : { characterSpacing: form.spacing }),
    });
  });
}

/** Runs of the document inside a paragraph whose own style already sets text of role `base`. */
export function documentRuns(
  runs: readonly Run[],
  base: TextRole,
  faces: FaceNames,
  spacing?: Twip,
): TextRun[] {
  return runs.flatMap((run) => {
    const style = characterKindOf(run.role, base);
    return textRuns(run.text, faces, {
      ...(style === undefined ? {} : { style }),
      ...(spacing === undefined ? {} : { spacing }),
    });
  });
}

interface Piece {
  readonly text: string;
  readonly latin: boolean;
}

function splitLatin(text: string, split: boolean): Piece[] {
  if (!split) return [{ text, latin: false }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(latin)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), latin: false });
    pieces.push({ text: match[0], latin: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), latin: false });
  return pieces;
}
