import { commonShare } from './common-han.js';

/** Encodings of Chinese text besides UTF-8. */
export type Encoding = 'GBK' | 'Big5' | 'UTF-16';

/** Bytes read as UTF-8: the text, or the place of the first byte that is not UTF-8 and what the file seems to be. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'foreign';
      /** The text of the bytes when read as `encoding` (or, that failing, as UTF-8 with replacements). */
      readonly text: string;
      /** UTF-16 offset in `text` of the first character that is not UTF-8. */
      readonly offset: number;
      readonly encoding?: Encoding;
      /** Every byte reads as `encoding`, what it says is Chinese, and read as another it is none. */
      readonly isCertain: boolean;
    };

/** Reads UTF-8 strictly; a byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const wide = utf16Label(bytes);
  if (wide) {
    const text = tryDecode(bytes, wide);
    return {
      kind: 'foreign',
      text: text ?? '',
      offset: 0,
      encoding: 'UTF-16',
      isCertain: text !== undefined,
    };
  }
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined) return { kind: 'text', text };
  const good = validPrefix(bytes);
  const offset = new TextDecoder().decode(bytes.subarray(0, good)).length;
  const chinese = decodeChinese(bytes);
  if (chinese) return { kind: 'foreign', offset, ...chinese };
  return { kind: 'foreign', text: new TextDecoder().decode(bytes), offset, isCertain: false };
}

/** Shares of common 汉字 above which a text is Chinese, and below which it is none. */
const share = { chinese: 0.3, other: 0.15 };

/** The bytes as GB 18030 or as Big5, whichever says more that is Chinese. A text holds no control characters. */
function decodeChinese(bytes: Uint8Array) {
  const read = (['GBK', 'Big5'] as const).flatMap((encoding) => {
    const text = tryDecode(bytes, encoding === 'GBK' ? 'gb18030' : 'big5');
    if (text === undefined || !/\p{Script=Han}/u.test(text) || /[\0-\u0008\u000e-\u001f]/u.test(text))
      return [];
    return [{ encoding, text, share: commonShare(text) }];
  });
  const [best, other] = read.sort((a, b) => b.share - a.share);
  if (!best) return undefined;
  // Whoever pasted UTF-8 into a file of another encoding has made a file that no encoding reads.
  if (hasUtf8Line(bytes)) return { text: best.text, encoding: best.encoding, isCertain: false };
  const keyed = read.filter(({ text }) => startsWithKey.test(text));
  const sure = keyed.length === 1 ? keyed[0] : undefined;
  if (sure) return { text: sure.text, encoding: sure.encoding, isCertain: true };
  const isCertain = best.share >= share.chinese && (other?.share ?? 0) <= share.other;
  return { text: best.text, encoding: best.encoding, isCertain };
}

/** A file whose first line, remarks apart, is a key of an office's: however short, it is read rightly. */
const startsWithKey =
  /^(?:\s*#.*\n|\s*\n|---\s*\n)*(?:单位|栏目|标题|正文|日期|期号|刊名|编发单位|單位|欄目|標題) *[:：]/u;

/** Whether there is a line of UTF-8 in which two 汉字 or marks follow each other, three bytes each: in GBK and Big5 such bytes meet by chance
 * once in a great many lines. */
function hasUtf8Line(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte > 0x7f) && /[\u2010-\uffef]{2}/u.test(tryDecode(line, 'utf-8') ?? ''))
      return true;
    start = end + 1;
  }
  return false;
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Which UTF-16 the bytes seem to be: by a byte order mark, or by many zero bytes, nearly all the same half of a
 * pair that, so read, leave text with line ends and no zeros. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (!bytes.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [i, byte] of bytes.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < 2 || (even + odd) * 50 < bytes.length) return undefined;
  // A few characters end in a zero byte themselves (开 is U+5F00).
  if (Math.max(even, odd) < 4 * Math.min(even, odd)) return undefined;
  const label = odd > even ? 'utf-16le' : 'utf-16be';
  const text = tryDecode(bytes, label);
  return text !== undefined && !text.includes('\0') && /[\r\n:]/u.test(text) ? label : undefined;
}

/** Length of the longest prefix that is UTF-8 and ends between characters. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && tryDecode(bytes.subarray(0, low), 'utf-8') === undefined) low--;
  return low;
}

/** True if the bytes are UTF-8, but for a last character that may be cut off. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
