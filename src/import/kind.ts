import { openZip } from '../inflate/zip.js';
import { fileKind } from '../picture/kind.js';
import { isCompound, openCompound } from './compound/compound-file.js';
import type { OriginalKind } from './original.js';

/** A kind of file that is none of those that are read, with a way out for each. */
export type ForeignKind =
  | 'empty'
  | 'encrypted'
  | 'damaged'
  | 'rtf'
  | 'pdf'
  | 'oldWorkbook'
  | 'slides'
  | 'openDocument'
  | 'ofd'
  | 'uof'
  | 'outlook'
  | 'works'
  | 'archive'
  | 'binary';

/** A kind of file that has a reader. */
export type ReadableKind = Exclude<OriginalKind, 'other'>;

export type FileKind = ReadableKind | ForeignKind;

/** Bytes looked at where a file's beginning tells its kind. */
const headLength = 8192;

/** The kind of a file, told by its content alone: a .doc may be a DOCX, and a .docx the flat XML of an old Word. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const head = asciiHead(bytes);
  if (/^PK(?:\x03\x04|\x05\x06)/u.test(head)) return zipKind(bytes);
  if (isCompound(bytes)) return compoundKind(bytes);
  const signed = signatures.find(([signature]) => signature.test(head))?.[1];
  if (signed) return signed;
  const picture = fileKind(bytes);
  if (picture.kind !== 'other' || pictureNames.has(picture.found ?? '')) return 'picture';
  return isBinary(bytes) ? 'binary' : textKind(head.replaceAll('\0', '').trimStart());
}

const signatures: readonly (readonly [RegExp, FileKind])[] = [
  [/^\s*\{\\rtf/u, 'rtf'],
  [/^%PDF-/u, 'pdf'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/u, 'archive'],
  [/^(?:MZ|\x7fELF)/u, 'binary'],
];

const pictureNames: ReadonlySet<string> = new Set(['GIF', 'WebP', 'AVIF', 'HEIC', 'BMP', 'TIFF']);

/** A file's first bytes as characters of one byte each, without the mark of UTF-8. */
function asciiHead(bytes: Uint8Array): string {
  let head = '';
  for (const byte of bytes.subarray(0, headLength)) head += String.fromCharCode(byte);
  return head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '');
}

function zipKind(bytes: Uint8Array): FileKind {
  const names = openZip(bytes)?.names;
  if (!names) return 'damaged';
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/iu)) return 'docx';
  if (has(/^xl\//iu)) return 'workbook';
  if (has(/^ppt\//iu)) return 'slides';
  if (has(/^OFD\.xml$/iu)) return 'ofd';
  if (has(/^mimetype$/iu) && has(/^content\.xml$/iu)) return 'openDocument';
  // A package whose main part has a name of its own.
  return has(/^\[Content_Types\]\.xml$/iu) ? 'docx' : 'archive';
}

function compoundKind(bytes: Uint8Array): FileKind {
  const names = openCompound(bytes)?.names;
  if (!names) return 'damaged';
  const has = (name: string): boolean => names.includes(name);
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'doc';
  if (has('Workbook') || has('Book')) return 'oldWorkbook';
  if (has('PowerPoint Document')) return 'slides';
  if (has('__properties_version1.0')) return 'outlook';
  return has('MatOST') || has('CONTENTS') ? 'works' : 'binary';
}

/** Whether some bytes are no text in any encoding: they hold control characters other than white space, and aren't UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, headLength);
  const controls = head.filter(
    (byte) => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1a,
  ).length;
  const isZeroFree = !head.includes(0);
  if (isZeroFree && controls <= head.length / 100) return false;
  return !isWideText(head, 'utf-16le') && !isWideText(head, 'utf-16be');
}

/** Characters of Chinese text. */
const usual = /[\p{Script=Han}\u0020-\u007e\u2010-\u2027\u3000-\u303f\uff00-\uffef\s]/gu;

/** Whether nearly all of some bytes are usual characters in an encoding of two bytes each, with or without its mark. */
function isWideText(head: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const text = new TextDecoder(encoding).decode(head);
  return (text.match(usual)?.length ?? 0) >= 0.9 * [...text].length;
}

function textKind(head: string): FileKind {
  if (/^<(?:\?|!doctype\s+(?!html\b)|\w+:)/iu.test(head)) {
    if (/<(?:\w+:)?(?:wordDocument|package)\b/u.test(head) || /progid="Word\.Document"/u.test(head))
      return 'wordXml';
    if (/<(?:uof:)?UOF\b/iu.test(head)) return 'uof';
    if (/urn:schemas-microsoft-com:office:spreadsheet/u.test(head)) return 'oldWorkbook';
    return /<html\b/iu.test(head) ? 'html' : 'binary';
  }
  if (
    /^<!--|^<(?:!doctype\s+html|html|head|body|meta|title|style|table|div|section|article|p|span|font|center|pre|[ou]l|img|h[1-6])\b/iu.test(
      head,
    )
  )
    return 'html';
  if (isMail(head)) return 'mail';
  return /^(?:#{1,6} \S|\|? ?:?-{3,}:? ?\||[-*+] \S|> \S|!\[)/mu.test(head) ||
    /\*\*\S[^*\n]*\S\*\*/u.test(head)
    ? 'markdown'
    : 'text';
}

const mailFields =
  /^(?:received|return-path|delivered-to|message-id|mime-version|from|to|subject|date|content-type|x-[\w-]+):/iu;

/** Whether a text begins with the fields of a mail (RFC 5322): two of its own at least, before anything else. */
function isMail(head: string): boolean {
  const lines = head.split(/\r?\n/u);
  const end = lines.findIndex((line) => !/^(?:[!-9;-~]+:|[ \t]+\S)/u.test(line));
  const fields = lines.slice(0, end < 0 ? lines.length : end).filter((line) => mailFields.test(line));
  return fields.length >= 2;
}
