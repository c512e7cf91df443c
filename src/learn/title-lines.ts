import { looksLikeUnit } from '../prose/name/unit-name.js';
import { isCaption } from './body-line.js';
import { beginsHeading, isHeadlineAlone, runInHeadline } from './headline.js';
import type { OldPlacement } from './old-issue.js';
import type { PieceCursor } from './piece-cursor.js';

/** The lines that an entry begins with. */
export interface TitleLines {
  readonly headline?: string;
  readonly placement?: OldPlacement;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  /** The text that goes on behind a headline that runs in. */
  readonly rest?: string;
}

/** Reads the headline at a place, on lines of its own or in front of its text, and what stands under it. `headlines`: those that the issue
 * lists, without blanks. Without a headline nothing is taken. */
export function readTitle(cursor: PieceCursor, headlines: ReadonlySet<string>): TitleLines {
  const line = cursor.line();
  const runIn = line && runInHeadline(line.text, headlines);
  if (runIn) {
    cursor.at++;
    return { headline: runIn.headline, placement: '接排', authors: [], rest: runIn.rest };
  }
  if (!line || !isHeadlineAlone(line.text)) return { authors: [] };
  cursor.at++;
  const next = cursor.line()?.text ?? '';
  const isBroken = headlines.has(`${line.text}${next}`.replace(/\s+/gu, ''));
  if (isBroken) cursor.at++;
  const headline = isBroken ? `${line.text}${next}` : line.text;
  const subtitle = readSubtitle(cursor);
  const authors = readAuthors(cursor);
  const below = cursor.line()?.text ?? '';
  // A headline that runs in has a line for itself, too, where a heading or a table follows.
  const isTelling = below !== '' && !beginsHeading(below) && !isCaption(below) && !below.startsWith('|');
  const isCentred = authors.length > 0 || (line.size ?? 0) >= 20;
  return {
    headline,
    ...(isTelling ? { placement: isCentred ? '居中' : '独行' } : {}),
    ...(subtitle === undefined ? {} : { subtitle }),
    authors,
  };
}

/** ——以青枧县为例 */
function readSubtitle(cursor: PieceCursor): string | undefined {
  const [, subtitle] = /^[—–─]{1,2}\s*(.+)$/u.exec(cursor.line()?.text ?? '') ?? [];
  if (subtitle !== undefined) cursor.at++;
  return subtitle;
}

/** A line of nothing but names, above a longer one. */
function readAuthors(cursor: PieceCursor): readonly string[] {
  const words = cursor.line()?.text ?? '';
  const names = words.split(/\s+/u);
  const areNames = names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name) && !looksLikeUnit(name));
  if (!areNames || (cursor.line(1)?.text ?? '').length <= words.length) return [];
  cursor.at++;
  return names;
}
