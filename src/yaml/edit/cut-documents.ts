import { lineEndOf, type SourceFile } from '../../source/file.js';
import { parseYaml } from '../parse.js';
import { separate } from '../separator.js';
import type { Vocabulary } from '../vocabulary.js';

/** A file's text parted in two: some of its documents, and the others. */
export interface CutDocuments {
  readonly taken: string;
  readonly left: string;
}

/** Takes documents, counted from 0, out of a file that holds more. Both texts begin with those lines of comment at the file's own beginning that are
 * told of all of it (`isOfAll`); each document else stays as it is written. Undefined where it holds no such documents or no others, or where
 * either text would not be read as so many. */
export function cutDocuments(
  file: SourceFile,
  vocabulary: Vocabulary,
  places: ReadonlySet<number>,
  isOfAll: (line: string) => boolean,
): CutDocuments | undefined {
  const { roots } = parseYaml(file, vocabulary);
  const { stretches } = separate(file, vocabulary);
  const ends = lineEndOf(file);
  const head = headOf(file.text, isOfAll);
  const pieces = stretches.map(({ start, end }) => {
    const at = roots.findIndex(({ span }) => start <= span.start && span.start < end);
    const text = file.text.slice(start === 0 ? head.length : start, end);
    return { at, text: text.replace(/^---[ \t]*(?:\r\n|\n|\r)/u, '') };
  });
  const joined = (isTaken: boolean): string => {
    const own = pieces.filter(({ at }) => places.has(at) === isTaken && (at >= 0 || !isTaken));
    const texts = own.map(({ text }) => (/[\r\n]$/u.test(text) ? text : `${text}${ends}`));
    return `${head}${texts.join(`---${ends}`)}`;
  };
  const taken = joined(true);
  const left = joined(false);
  const holds = (text: string, count: number): boolean =>
    parseYaml({ ...file, text }, vocabulary).roots.length === count;
  const most = roots.length;
  if (places.size === 0 || places.size >= most || [...places].some((at) => at < 0 || at >= most))
    return undefined;
  return holds(taken, places.size) && holds(left, most - places.size) ? { taken, left } : undefined;
}

/** The first lines of a text as far as they are of some kind. */
function headOf(text: string, isOfAll: (line: string) => boolean): string {
  let end = 0;
  for (const line of text.match(/[^\r\n]*(?:\r\n|\n|\r)/gu) ?? []) {
    if (!isOfAll(line.trimEnd())) break;
    end += line.length;
  }
  return text.slice(0, end);
}
