import { nearest } from '../diagnostic/did-you-mean.js';
import type { Above } from './above.js';
import type { LineStart, WrittenKey } from './key-line.js';
import { type Line, startOf } from './lines.js';
import type { Vocabulary } from './vocabulary.js';

/** The key of the running text that a file must have, if none of its lines begins with it or with what may be meant by it;
 * else empty. */
export function lackingBody(lines: readonly Line[], { body = '', otherNames }: Vocabulary): string {
  const isKeyed = lines.some((line) => {
    const { key } = startOf(line);
    return line.text.trimStart().startsWith(body) || (key !== undefined && otherNames.has(key.text));
  });
  return isKeyed ? '' : body;
}

/** Whether a line begins a running text whose key the file lacks. */
export function isKeylessText(
  { key: above, form }: Above,
  { key, dashes }: LineStart,
  vocabulary: Vocabulary,
  lacking: string,
): boolean {
  if (lacking === '') return false;
  if (form === 'none' || form === 'block' || vocabulary.prose.has(above)) return false;
  return dashes.length === 0 && (key === undefined || isSentence(key, vocabulary));
}

/** A running text that begins at a line and is read as if its key stood above it. */
export function keylessAbove(at: number, key: string): Above {
  return {
    column: 0,
    key,
    form: 'block',
    valueAt: at,
    blockIndent: 2,
    firstAt: at,
    isGuess: false,
    marginHashes: [],
    isTold: true,
  };
}

/** Whether a colon at the left edge that is none of YAML's is a key's for certain: a word of a sentence may stand before a
 * full-width one, and below a text a line of that text, unless `others` of the file's keys have such colons. */
export function isKeyColon(
  key: WrittenKey,
  { above, vocabulary }: { readonly above: Above | undefined; readonly vocabulary: Vocabulary },
  others: boolean,
): boolean {
  if (key.fault !== 'wide') return true;
  return !isSentence(key, vocabulary) && (others || !(above && vocabulary.prose.has(above.key)));
}

/** Whether what stands before a line's colon is a word of its sentence (会议要求：…), and no key or slip of one. */
export function isSentence(
  { text, fault }: WrittenKey,
  { outermost, keys, otherNames }: Vocabulary,
): boolean {
  const isKnown = keys.has(text) || otherNames.has(text);
  return fault !== undefined && !isKnown && nearest(text, outermost) === undefined;
}
