import { commonShare } from '../../source/common-han.js';
import { decodeUtf8 } from '../../source/decode.js';

/** A text that bytes were read as. `isCertain`: its encoding is told by the bytes beyond doubt. */
export interface DecodedText {
  readonly text: string;
  readonly isCertain: boolean;
  /** It ends within a character: the file was cut off. */
  readonly isCut?: true;
}

/** Reads bytes as text: by a byte order mark, as strict UTF-8, as UTF-16 where that is certain, as Big5 where that alone is Chinese,
 * else as GB 18030. Undefined if they are none of these, or hold zeros, as no text does. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const whole = withoutEndMark(bytes);
  const wide = asWide(whole);
  if (wide !== undefined) return { text: wide, isCertain: true };
  const decoded = decodeUtf8(whole);
  if (decoded.kind === 'text') return withoutZeros(decoded.text, true);
  const cut = withoutCutCharacter(whole);
  if (cut !== undefined) return withoutZeros(cut, true, true);
  if (decoded.encoding && decoded.isCertain) return withoutZeros(decoded.text, true);
  const text = decodeAs('gb18030', whole);
  return text === undefined ? undefined : withoutZeros(text, false);
}

/** Old editors of MS-DOS end a text with this. */
function withoutEndMark(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0x1a ? bytes.subarray(0, -1) : bytes;
}

/** UTF-8 of which only the last character is not whole; ASCII alone does not tell that it is UTF-8. */
function withoutCutCharacter(bytes: Uint8Array): string | undefined {
  for (const length of [1, 2, 3]) {
    const text = decodeAs('utf-8', bytes.subarray(0, -length));
    if (text !== undefined) return commonShare(text) >= leastChinese ? text : undefined;
  }
  return undefined;
}

/** Bytes with zeros as UTF-16 without its mark, if one order of its bytes makes Chinese of them. */
function asWide(bytes: Uint8Array): string | undefined {
  if (!bytes.includes(0)) return undefined;
  const texts = ['utf-16le', 'utf-16be'].map((label) => decodeAs(label, bytes));
  return texts.find(
    (text) => text !== undefined && !/[\0-\x08]/u.test(text) && commonShare(text) >= leastChinese,
  );
}

/** A Chinese text has more common characters, bytes read as what they are not have fewer. */
const leastChinese = 0.3;

/** Bytes in an encoding, if they are that throughout. */
export function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withoutZeros(text: string, isCertain: boolean, isCut = false): DecodedText | undefined {
  return text.includes('\0') ? undefined : { text, isCertain, ...(isCut ? { isCut } : {}) };
}
