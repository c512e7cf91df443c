import { decodeUtf8 } from '../../source/decode.js';

/** The text of a file of delimited cells, without a byte order mark; undefined if its encoding can't be told. It is UTF-8, UTF-16,
 * or what it says in GB 18030 or Big5. A few cells are too short a text to be certain: spreadsheets write GB 18030 where the
 * system's language is Chinese, so that is believed where it says more than Big5. */
export function decodeDelimited(bytes: Uint8Array): string | undefined {
  const decoded = decodeUtf8(bytes);
  const isRead = decoded.kind === 'text' || decoded.isCertain || decoded.encoding === 'GBK';
  return isRead && !decoded.text.includes('\0') ? decoded.text : undefined;
}
