import { gapSideOf } from '../../../typography/character.js';
import {
  advancesIn,
  edgeTrim,
  mostSteering,
  type Program,
  type SetCharacter,
  type Steering,
  squeezableIn,
  steeringMargin,
  type TextSetting,
  word,
} from '../../../typography/program.js';

/** A line that is to end where a layout ends it. */
export interface SteeredLine extends TextSetting {
  /** All characters of its paragraph, and those of the line among them; `end` exclusive. */
  readonly characters: readonly SetCharacter[];
  readonly start: number;
  readonly end: number;
  /** In pt. */
  readonly room: number;
}

/** The steering with which programs end a line where it is to end, of as few of its characters as can be, counted from its first; `none` if
 * they do so anyway, undefined if no slight one serves them all. */
export function steeringFor(line: SteeredLine, programs: readonly Program[]): Steering | 'none' | undefined {
  if (!programs.every((program) => mayEnd(line, program))) return undefined;
  const lacks = programs.map((program) => lackOf(line, program));
  const wider = Math.max(...lacks.map((lack) => lack.wider));
  const tighter = Math.max(...lacks.map((lack) => lack.tighter));
  if (wider <= 0 && tighter <= 0) return 'none';
  if (wider > 0 && tighter > 0) return undefined;
  const more = wider > 0 ? mostSteering : -mostSteering;
  // A program may leave out the spacing at the edges of what is steered, be it negative or not.
  const least = Math.ceil(Math.max(wider, tighter) / mostSteering) - 2;
  for (let count = Math.max(1, least); count <= line.end - line.start - 2; count++) {
    const steering = { ...placeFor(line, count), more };
    if (programs.every((program) => isServed(lackOf(line, program, steering)))) return steering;
  }
  return undefined;
}

/** Whether a program may end a line there; what Word does not part either has a blank between. */
function mayEnd({ characters, end }: SteeredLine, program: Program): boolean {
  const [last, next] = [characters[end - 1], characters[end]];
  return !last || !next || program.mayPart(last, next) || !word.mayPart(last, next);
}

/** By how much a line has to be wider, in pt, so that a program takes no more into it, and by how much tighter so that it takes in all;
 * below 0 if it does so by that much. */
interface Lack {
  readonly wider: number;
  readonly tighter: number;
}

function isServed({ wider, tighter }: Lack): boolean {
  return wider <= 0 && tighter <= 0;
}

function lackOf(line: SteeredLine, program: Program, steering?: Steering): Lack {
  const { characters, start, end, room, compress } = line;
  const further = characters.slice(start, unitEnd(characters, end, program));
  const advances = advancesIn(program, further, line, steering);
  const count = end - start;
  const last = characters[end - 1];
  const own = sum(advances.slice(0, count - 1)) + (last ? program.cellOf(last) : 0);
  return {
    wider: room + steeringMargin - sum(advances) + edgeTrim(program, line, further[0], further.at(-1)),
    // What closes marks up pulls them in, too, as far as they give.
    tighter:
      compress && program.closesUp
        ? own - edgeTrim(program, line, further[0], last) - squeezableIn(further.slice(0, count)) - room
        : own + steeringMargin - room,
  };
}

/** Where the characters end that a program keeps together with the one at `from`. */
function unitEnd(characters: readonly SetCharacter[], from: number, program: Program): number {
  let end = from + 1;
  for (; end < characters.length; end++) {
    const [before, after] = [characters[end - 1], characters[end]];
    if (!before || !after || program.mayPart(before, after)) break;
  }
  return end;
}

/** Where in a line, neither at its beginning nor at its end, so many characters stand of which the fewest are letters or digits. */
function placeFor(
  { characters, start, end }: SteeredLine,
  count: number,
): { readonly start: number; readonly end: number } {
  const western = characters.slice(start, end).map(({ char }) => gapSideOf(char) === 'western');
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let from = 1; from + count < western.length; from++) {
    const found = western.slice(from, from + count).filter(Boolean).length;
    if (found >= least) continue;
    best = from;
    least = found;
  }
  return { start: best, end: best + count };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
