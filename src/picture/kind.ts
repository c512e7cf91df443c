/** The kind of a file, told by its first bytes, not by its name. */
export type FileKind =
  | { readonly kind: 'jpeg' }
  | { readonly kind: 'png' }
  /** `found` is what it is called, where that is known. */
  | { readonly kind: 'other'; readonly found?: string };

/** Signatures, as characters of one byte each; `.` is any. */
const signatures: readonly (readonly [start: string, found: string])[] = [
  ['GIF8', 'GIF'],
  ['RIFF....WEBP', 'WebP'],
  ['....ftypavif', 'AVIF'],
  ['....ftyphei', 'HEIC'],
  ['....ftyphev', 'HEIC'],
  ['....ftypmif1', 'HEIC'],
  ['....ftypmsf1', 'HEIC'],
  ['BM', 'BMP'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['8BPS', 'PSD'],
  ['%PDF', 'PDF'],
  ['\0\0\u0001\0', 'ICO'],
  ['PK\u0003\u0004', 'ZIP'],
  ['\u00d0\u00cf\u0011\u00e0', 'Office'],
  ['\0\0\0\u000cjP  ', 'JPEG 2000'],
  ['\u00ff\u000a', 'JPEG XL'],
  ['<svg', 'SVG'],
  ['<?xml', 'SVG'],
];

export function fileKind(bytes: Uint8Array): FileKind {
  if (begins(bytes, '\u00ff\u00d8\u00ff')) return { kind: 'jpeg' };
  if (begins(bytes, '\u0089PNG\r\n\u001a\n')) return { kind: 'png' };
  const found = signatures.find(([start]) => begins(bytes, start))?.[1];
  return found === undefined ? { kind: 'other' } : { kind: 'other', found };
}

function begins(bytes: Uint8Array, start: string): boolean {
  for (let i = 0; i < start.length; i++)
    if (start[i] !== '.' && bytes[i] !== start.charCodeAt(i)) return false;
  return true;
}
