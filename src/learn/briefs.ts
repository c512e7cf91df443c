import type { OriginalPlace } from '../import/original.js';
import { leadingUnit, looksLikeUnit, readUnits } from '../prose/name/unit-name.js';
import { briefOrigin, entryEnd } from './contributor.js';
import type { OldItem } from './old-issue.js';
import type { PrintedLine } from './printed-line.js';

/** Whether a line begins with 单位： as a brief does. */
export function beginsBrief(line: string): boolean {
  const [, words = '', rest = ''] = /^([^：:，。；！？]{2,40})[：:](.*)$/u.exec(line) ?? [];
  return readUnits(words) !== undefined && rest.length > 4;
}

/** Parts the lines of a sub-section's briefs: each 单位：text, however many stand in a paragraph, or a paragraph whose first words are the
 * unit's name. What begins with no unit goes on with the brief before it. */
export function readBriefs(
  lines: readonly PrintedLine[],
  { joined }: { readonly joined: OriginalPlace[] },
): readonly OldItem[] {
  const briefs: { contributors: readonly string[]; text: string; place: OriginalPlace }[] = [];
  for (const { text, place } of lines) {
    for (const piece of partsOf(text)) {
      const last = briefs.at(-1);
      const isBehindEnd = last === undefined || /[。！？”）]$/u.test(last.text);
      const { contributors, body } = startOf(piece, isBehindEnd);
      if (contributors) briefs.push({ contributors, text: body.trim(), place });
      else if (last) {
        last.text += piece;
        joined.push(place);
      } else briefs.push({ contributors: [], text: piece, place });
    }
  }
  return briefs.map(({ contributors, text, place }) => {
    const { text: body, origin } = briefOrigin(text);
    const end = contributors.length === 0 ? entryEnd(body) : undefined;
    return {
      contributors: end?.contributors ?? contributors,
      authors: [],
      instructions: [],
      body: [end?.text ?? body],
      ...(origin === undefined ? {} : { origin }),
      attachments: [],
      files: [],
      place,
    };
  });
}

/** Whose a brief is by its first words, and its text behind them. */
function startOf(
  piece: string,
  isBehindEnd: boolean,
): { readonly contributors?: readonly string[]; readonly body: string } {
  const [, words = '', body = ''] = /^([^：:，。；！？]{2,40})[：:](.*)$/su.exec(piece) ?? [];
  const contributors = readUnits(words);
  if (contributors) return { contributors, body };
  const unit = isBehindEnd ? leadingUnit(piece) : undefined;
  return unit === undefined
    ? { body: piece }
    : { contributors: [unit], body: piece.slice(unit.length).replace(/^，/u, '') };
}

/** A paragraph's stretches that begin with a unit each, behind a sentence's end. */
function partsOf(paragraph: string): readonly string[] {
  const starts = [...paragraph.matchAll(/(?<=^|[。！？”）]\s*)([^：:，。；！？“”（）\s]{2,40})[：:]/gu)]
    .filter(([, words = '']) => words.split('、').every(looksLikeUnit))
    .map(({ index }) => index);
  const bounds = starts[0] === 0 ? starts : [0, ...starts];
  return bounds.map((start, i) => paragraph.slice(start, bounds[i + 1]).trim()).filter((part) => part !== '');
}
