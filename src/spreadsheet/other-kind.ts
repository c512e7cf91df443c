import type { OtherKind } from './sheet-grid.js';

/** Files that are known by how they begin, as Latin-1. */
const beginnings: readonly (readonly [RegExp, OtherKind])[] = [
  [/^%PDF-/u, 'pdf'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/su, 'picture'],
  [/^\{\\rtf/u, 'word'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table|meta|style|head)\b/iu, 'markup'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|MZ|\x7fELF)/u, 'other'],
  // A file of BIFF that is in no compound file: Excel 2 to 4.
  [/^\x09[\0\x02\x04]/u, 'xls'],
];

/** The kind of a file that is neither a zip nor text; undefined if it may be either. */
export function otherKindOf(bytes: Uint8Array): OtherKind | undefined {
  const head = latin(bytes, 0, 512);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(bytes);
  return beginnings.find(([beginning]) => beginning.test(head))?.[1];
}

/** A compound file (MS-CFB) names its streams in UTF-16, somewhere on a boundary of 128 bytes. */
function compoundKind(bytes: Uint8Array): OtherKind {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
    if (length >= 4 && length <= 64 && length % 2 === 0)
      names.add(latin(bytes, at, length - 2).replace(/\0/gu, ''));
  }
  if (names.has('EncryptedPackage')) return 'encrypted';
  if (names.has('WordDocument')) return 'word';
  return names.has('Workbook') || names.has('Book') ? 'xls' : 'other';
}

function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
