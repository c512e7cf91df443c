import { dirname, join } from 'node:path';
import { coded } from '../fault/severity.js';
import { bulletinAbove, isThere, sheetName } from '../folder/find-bulletin.js';
import { type SentFile, unreadReason } from '../folder/sent-files.js';
import { Refused } from '../refusal/refusal.js';
import type { Origin, Returned } from '../returned/returned.js';
import { spanOf } from '../source/file.js';
import { sizeText } from '../source/limits.js';
import { shownPath } from '../source/shown-path.js';
import type { ReadingSurroundings } from './surroundings.js';

/** The most bytes that a DOCX which comes back may have: photographs with it. */
const mostBytes = 64 << 20;

/** Reads a DOCX that people have worked on; refuses one that cannot be read. */
export async function readReturnedFile(
  file: SentFile,
  { workingDirectory }: ReadingSurroundings,
): Promise<Returned> {
  const path = file.path === undefined ? file.name : shownPath(file.path, workingDirectory);
  const refuse = (message: string, hint?: string): Refused => {
    const span = spanOf({ path, text: '' }, 0);
    const finding = { ...coded('import/unreadable'), message, span } as const;
    return new Refused({ kind: 'unreadable', finding: hint === undefined ? finding : { ...finding, hint } });
  };
  const read = file.read(mostBytes);
  if (read.kind === 'tooLarge')
    throw refuse(`这个文件有 ${sizeText(read.size)}，超过上限 ${sizeText(mostBytes)}`);
  if (read.kind !== 'bytes') throw refuse(`这个文件读不出来：${unreadReason(read)}`);
  const { readReturned } = await import('../returned/read-returned.js');
  const returned = readReturned(read.bytes);
  if (returned.kind === 'returned') return returned;
  throw refuse(returned.message, returned.hint);
}

/** The folder of the issue that a DOCX says it is of, absolute: of the office around the working directory, else of the one around the file. */
export function returnedFolder(
  { path }: SentFile,
  { folder }: Origin,
  { host, workingDirectory }: ReadingSurroundings,
): string | undefined {
  if (folder === undefined) return undefined;
  const starts = [workingDirectory, ...(path === undefined ? [] : [dirname(path)])];
  for (const start of starts) {
    const bulletin = bulletinAbove(host, start);
    const directory = bulletin === undefined ? undefined : join(dirname(bulletin), folder);
    if (directory !== undefined && isThere(host, join(directory, sheetName))) return directory;
  }
  return undefined;
}
