import { type DecodedText, decodeAs, decodeText } from '../text/decode-text.js';

/** Reads a page's bytes as text: as text that needs no word of its own encoding, else by the one that the page names. */
export function decodePage(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decodeText(bytes);
  if (decoded?.isCertain) return decoded;
  const label = namedEncoding(bytes);
  const text = label === undefined ? undefined : decodeAs(label, bytes);
  if (text === undefined) return decoded;
  return text.includes('\0') ? undefined : { text, isCertain: true };
}

/** The encoding that a page names in its first bytes (HTML 13.2.3.2). */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1];
}
