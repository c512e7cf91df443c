import { readHtml } from './html/read-html.js';
import { kindOf, type ReadableKind } from './kind.js';
import { mailReader } from './mail/read-mail.js';
import type { ImportLimits, Original, OriginalReader } from './original.js';
import { readPicture } from './read-picture.js';
import { readMarkdown, readText } from './text/read-text.js';
import { foreign, isForeign, tooLarge } from './unreadable.js';
import { readDoc } from './word/doc/read-doc.js';
import { readDocx } from './word/read-docx.js';
import { readWordXml } from './word/read-word-xml.js';
import { readWorkbook } from './workbook/read-workbook.js';

/** The readers by the kind of file. One that finds files within its file is given `readOriginals` here. */
const readers: Readonly<Record<ReadableKind, OriginalReader>> = {
  docx: readDocx,
  wordXml: readWordXml,
  doc: readDoc,
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  mail: mailReader(readOriginals),
  workbook: readWorkbook,
  picture: readPicture,
};

/** Reads a file that was sent, by its content: one original, or several of a mail with attachments. Never throws: a file that can't
 * be read is an original without blocks, with `import/unreadable`. */
export async function readOriginals(
  name: string,
  bytes: Uint8Array,
  limits: ImportLimits,
): Promise<readonly Original[]> {
  if (bytes.length > limits.fileBytes) return [tooLarge(name, 'other', bytes.length, limits.fileBytes)];
  const kind = kindOf(bytes);
  return isForeign(kind) ? [foreign(name, kind)] : await readers[kind](name, bytes, limits);
}
