import { readWords } from '../../prose/lexicon/words.js';
import { mmToPt } from '../../style/length.js';
import type { TextRole } from '../../style/role.js';
import type { Style } from '../../style/style.js';
import { characterClass, charactersOf, hasBlank } from '../character.js';
import { emWidth } from '../width.js';
import { boundaryCosts } from './boundary.js';
import { chooseEnds } from './choose-ends.js';
import type { TitleWords } from './token.js';

/** A line of a title: the stretch of its text that stands on it, in UTF-16 units, `end` exclusive. */
export interface TitleLine {
  readonly start: number;
  readonly end: number;
}

/** The lines of a centred title of a role on a page of a style. `names` are those that the office has registered. */
export function titleLines(
  text: string,
  role: TextRole,
  style: Style,
  names: readonly string[] = [],
): readonly TitleLine[] {
  return breakTitle(text, titleRoom(role, style), () => ({ names, words: readWords() }));
}

/** Rows of the grid that a line of a role's type takes: more than one only where type larger than the body's meets a narrow pitch. */
export function titleLineHeight(role: TextRole, style: Style): number {
  const { size } = style.text[role];
  return size > style.text.body.size ? Math.ceil((size * 1.15) / style.grid.linePitch) : 1;
}

/** The room of a line in em of a role's type: the characters of the grid, or, in type of another size than the body's, what fits. */
export function titleRoom(role: TextRole, style: Style): number {
  const { size } = style.text[role];
  if (size === style.text.body.size) return style.grid.characters;
  return mmToPt(style.typeArea.width) / size;
}

/** The lines of a centred title, by the widths of the official faces, so that all outputs break it alike: 回行时词意完整，排列对称，长短适宜，梯形或菱形
 * (GB/T 9704—2012 7.3.1). `room` is a line's, in em. Blanks where a line ends stand on neither line.
 * `known` is asked for only where there is more than one line. */
export function breakTitle(text: string, room: number, known: () => TitleWords): readonly TitleLine[] {
  const characters = [...charactersOf(text)];
  if (widthOf(characters, 0, characters.length) <= room) return [lineOf(characters, 0, characters.length)];
  const widths = new Map<number, number>();
  const width = (start: number, end: number): number => {
    const key = start * (characters.length + 1) + end;
    const measured = widths.get(key) ?? widthOf(characters, start, end);
    widths.set(key, measured);
    return measured;
  };
  const costs = boundaryCosts(characters, known(), (start, end) => width(start, end) <= room);
  const ends = chooseEnds({ count: characters.length, room, costs, width });
  return ends.map((end, i) => lineOf(characters, ends[i - 1] ?? 0, end));
}

/** A line without the blanks at its ends. */
function lineOf(characters: readonly string[], start: number, end: number): TitleLine {
  const before = characters.slice(0, start).join('').length;
  const line = characters.slice(start, end).join('');
  const blank = line.length - line.trimStart().length;
  return { start: before + blank, end: before + Math.max(blank, line.trimEnd().length) };
}

/** The width of a line in em: without the blanks at its ends and the empty halves of marks there. */
function widthOf(characters: readonly string[], start: number, end: number): number {
  const line = characters.slice(start, end).join('').trim();
  const opens = hasBlank(characterClass(line.charAt(0))) === 'left' ? 0.5 : 0;
  const closes = hasBlank(characterClass(line.slice(-1))) === 'right' ? 0.5 : 0;
  return emWidth(line) - opens - closes;
}
