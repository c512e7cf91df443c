import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Code, Severity } from '../fault/severity.js';
import type { Passage } from './passage.js';

/** A replacement of a stretch of a passage's text; offsets in it, `end` exclusive. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** If it is not the finding's: the passage that the offsets count in. */
  readonly passage?: Passage;
}

/** A finding of a rule of prose in a passage. */
export interface Found {
  /** The wrong words, in offsets of the passage's text. */
  readonly start: number;
  readonly end: number;
  /** One Chinese sentence, without a full stop: 出现“…”，应为“…”. */
  readonly message: string;
  readonly hint?: string;
  /** The changes that would mend it. */
  readonly changes?: readonly Change[];
  /** Although the fault's fixes are safe, this one is not. */
  readonly isUnsure?: true;
  /** It may be part of a person's name, which is not ours to mend. */
  readonly isOfName?: true;
  /** Which of the rule's faults, if it finds several. */
  readonly code?: Code;
  /** Instead of the fault's own: a word of the office's own may be an error. */
  readonly severity?: Severity;
  readonly related?: NonNullable<Diagnostic['related']>;
}

/** A finding of a rule of prose in one of several passages. */
export interface FoundIn extends Found {
  readonly passage: Passage;
}

/** Wrong words with the right ones: “出现‘…’，应为‘…’”, or, if nothing should stand there, “应删去”. */
export function replacement(
  passage: Passage,
  start: number,
  end: number,
  right: string,
  hint?: string,
): Found {
  const wrong = passage.text.slice(start, end);
  return {
    start,
    end,
    message: right === '' ? `出现“${wrong}”，应删去` : `出现“${wrong}”，应为“${right}”`,
    ...(hint === undefined ? {} : { hint }),
    changes: [{ start, end, text: right }],
  };
}
