/** A piece of what a terminal sends: keys, as they were pressed, or text that came at once, pasted or from an input method. */
export interface TerminalPiece {
  readonly kind: 'keys' | 'text';
  readonly text: string;
}

/** Parts what a terminal sends into pieces; chunks are given as they come. */
export interface PieceReader {
  readonly read: (chunk: string) => readonly TerminalPiece[];
  /** Whether a bracketed paste has begun whose end has not come. */
  readonly isPasting: () => boolean;
}

/** Asks a terminal to put brackets round what is pasted, and takes that back; one that does not know of it passes over it. */
export const bracketedPaste = { on: '\u001b[?2004h', off: '\u001b[?2004l' } as const;

const begin = '\u001b[200~';
const end = '\u001b[201~';
const interrupt = '\u0003';

/** A reader of pieces. What a terminal puts in brackets is one text, line ends as \n, without control characters; so is what comes in a
 * chunk of several characters without any: a person presses one key at a time. */
export function pieceReader(): PieceReader {
  let rest = '';
  let pasted: string | undefined;
  let endedInReturn = false;
  const textOf = (written: string): string => {
    const whole = endedInReturn && written.startsWith('\n') ? written.slice(1) : written;
    endedInReturn = whole.endsWith('\r');
    return whole.replace(/\r\n?/gu, '\n').replace(/[\0-\u0008\u000b-\u001f\u007f]/gu, '');
  };
  const outside = (typed: string): TerminalPiece => {
    if (/^[^\0-\u0008\u000b\u000c\u000e-\u001f\u007f]{2,}$/u.test(typed) || (endedInReturn && typed === '\n'))
      return { kind: 'text', text: textOf(typed) };
    endedInReturn = typed.endsWith('\r');
    return { kind: 'keys', text: typed };
  };
  return {
    isPasting: () => pasted !== undefined,
    read: (chunk) => {
      const pieces: TerminalPiece[] = [];
      let text = rest + chunk;
      rest = '';
      while (text !== '') {
        const mark = pasted === undefined ? begin : end;
        const at = text.indexOf(mark);
        // The Escape key alone may begin a paste, but is told at once.
        const least = pasted === undefined ? 2 : 1;
        const stop = at < 0 ? text.length - partOf(mark, text, least) : at;
        const before = text.slice(0, stop);
        if (pasted === undefined) {
          if (before !== '') pieces.push(outside(before));
          if (at >= 0) pasted = '';
        } else if (before.includes(interrupt)) {
          // The end of the paste was lost: the user breaks off.
          pasted = undefined;
          pieces.push({ kind: 'keys', text: interrupt });
        } else {
          pasted += before;
          if (at >= 0) {
            endedInReturn = false;
            pieces.push({ kind: 'text', text: textOf(pasted) });
            endedInReturn = false;
            pasted = undefined;
          }
        }
        rest = at < 0 ? text.slice(stop) : '';
        text = at < 0 ? '' : text.slice(at + mark.length);
      }
      return pieces;
    },
  };
}

/** How many characters at a text's end may be the beginning of a mark, `least` or none. */
function partOf(mark: string, text: string, least: number): number {
  for (let length = mark.length - 1; length >= least; length--)
    if (text.endsWith(mark.slice(0, length))) return length;
  return 0;
}
