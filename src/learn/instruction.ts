import { runInHeadline } from './headline.js';
import type { OldDate, OldInstruction } from './old-issue.js';
import { dayPattern, readDay } from './printed-day.js';
import type { PrintedPiece } from './printed-line.js';

const signatureWords = new RegExp(`^(?:(\\S{2,20})\\s+)?(\\S{2,4})(?:\\s+(${dayPattern}))?$`, 'u');
const post = /(?:书记|长|主任|主席|常委|委员|主管|总|秘书)$/u;

/** 市长　卓砚舟　2026年11月3日 */
function signatureIn(line: string): { readonly leader: string; readonly date?: OldDate } | undefined {
  const [, before, name = '', day] = signatureWords.exec(line) ?? [];
  if (name === '' || /[，。：；、]/u.test(line)) return undefined;
  const date = day === undefined ? undefined : readDay(day);
  if (!date && !post.test(before ?? '')) return undefined;
  return { leader: before === undefined ? name : `${before} ${name}`, ...(date ? { date } : {}) };
}

/** Reads the 批示 that stand from a piece on: words that end as sentences do, then who signs them. Gives how many pieces they take. */
export function readInstructions(
  pieces: readonly PrintedPiece[],
  from: number,
): { readonly instructions: readonly OldInstruction[]; readonly length: number } {
  const instructions: OldInstruction[] = [];
  let at = from;
  for (;;) {
    const lines: string[] = [];
    let end = at;
    for (; end < pieces.length && end - at < 8; end++) {
      const piece = pieces[end];
      if (piece?.kind !== 'line' || !/[。！？”]$/u.test(piece.text) || runInHeadline(piece.text, new Set()))
        break;
      lines.push(piece.text);
    }
    const signature = pieces[end];
    const signed = signature?.kind === 'line' && lines.length > 0 ? signatureIn(signature.text) : undefined;
    if (!signed) return { instructions, length: at - from };
    instructions.push({ ...signed, lines });
    at = end + 1;
  }
}
