import type { OriginalPlace } from '../import/original.js';
import { looksLikeUnit } from '../prose/name/unit-name.js';
import { readAnnexPages, readAttachmentNames } from './attachment-lines.js';
import { missingPicture, readBlock } from './block-lines.js';
import { goesOn, isCaption } from './body-line.js';
import { entryEnd } from './contributor.js';
import { attendeesIn, beginsHeading, listedStart } from './headline.js';
import { readInstructions } from './instruction.js';
import type { ItemFiles } from './item-files.js';
import type { OldAttachment, OldDate, OldItem } from './old-issue.js';
import { PieceCursor } from './piece-cursor.js';
import { readDay } from './printed-day.js';
import type { PrintedLine, PrintedPiece } from './printed-line.js';
import { readTitle } from './title-lines.js';

/** The facts of an issue that its entries are read by. */
export interface EntryContext {
  /** The headlines that it lists, without blanks. */
  readonly headlines: ReadonlySet<string>;
  /** Its lines may be broken within paragraphs. */
  readonly isText: boolean;
  /** And its paragraphs are indented. */
  readonly indents: boolean;
  readonly files: ItemFiles;
  /** Lines that were joined to the paragraph before them are added here. */
  readonly joined: OriginalPlace[];
}

/** Parts the entries of a section: headline, attendees, text, （contributors） or 落款, attachments. */
export function readEntries(pieces: readonly PrintedPiece[], context: EntryContext): readonly OldItem[] {
  const cursor = new PieceCursor(pieces);
  const items: OldItem[] = [];
  while (!cursor.isAtEnd) {
    const before = cursor.at;
    items.push(readEntry(cursor, pieces, context));
    if (cursor.at === before) cursor.at++;
  }
  return items;
}

function readEntry(cursor: PieceCursor, pieces: readonly PrintedPiece[], context: EntryContext): OldItem {
  const place = cursor.piece()?.place ?? { kind: 'whole' };
  const { instructions, length } = readInstructions(pieces, cursor.at);
  cursor.at += length;
  const line = cursor.line();
  const { rest, ...title } = readTitle(cursor, context.headlines);
  const text = new EntryText(cursor, context, title.headline);
  if (rest !== undefined && line) text.take(rest, line);
  text.read();
  const told = title.headline === undefined ? undefined : attendeesIn(text.body[0] ?? '');
  const [, ...behind] = text.body;
  const body = told ? [...(told.rest === '' ? [] : [told.rest]), ...behind] : text.body;
  return {
    ...title,
    ...(told ? { attendees: told.headline } : {}),
    instructions,
    body,
    ...text.end,
    attachments: text.attachments,
    files: context.files.taken(),
    place,
  };
}

/** The text of an entry, line after line, and what ends it. */
class EntryText {
  readonly body: string[] = [];
  readonly attachments: OldAttachment[] = [];
  end: Pick<OldItem, 'contributors' | 'origin' | 'sender' | 'signedOn'> = { contributors: [] };

  constructor(
    private readonly cursor: PieceCursor,
    private readonly context: EntryContext,
    private readonly headline: string | undefined,
  ) {}

  read(): void {
    while (!this.cursor.isAtEnd && !this.isEnd()) this.readPiece();
    while (this.isTrailing()) this.readPiece();
  }

  /** Whether the entry ends before the next piece: it has been signed, or another one begins there. */
  private isEnd(): boolean {
    if (this.end.contributors.length > 0) return true;
    const line = this.cursor.line();
    if (!line || this.body.length === 0) return false;
    const listed = listedStart(line.text, this.context.headlines);
    return listed !== undefined && listed.replace(/\s+/gu, '') !== this.headline?.replace(/\s+/gu, '');
  }

  /** Whether the next piece stands below the contributors and is still the entry's. */
  private isTrailing(): boolean {
    const { cursor } = this;
    const line = cursor.line();
    if (!line) return !cursor.isAtEnd;
    const { text } = line;
    if (/^附\s*件\s*[：:]/u.test(text)) return true;
    if (/^附\s*件\s*\d*$/u.test(text)) return this.attachments.length > 0;
    const next = cursor.piece(1);
    const isAboveTable = next?.kind === 'table' || (next?.kind === 'line' && next.text.startsWith('|'));
    return isCaption(text) || text.startsWith('|') || (isAboveTable && !/。/u.test(text));
  }

  private readPiece(): void {
    const { cursor, context } = this;
    const line = cursor.line();
    if (!line) {
      this.body.push(...readBlock(cursor, context.files));
      return;
    }
    const names = readAttachmentNames(cursor);
    this.attachments.push(...names);
    const pages = names.length > 0 ? undefined : readAnnexPages(cursor, this.attachments, context);
    const attachment = pages && this.attachments[pages.place];
    if (attachment) this.attachments[pages.place] = { ...attachment, file: pages.file };
    if (names.length > 0 || pages) return;
    cursor.at++;
    const date = readDay(line.text);
    if (date && this.sign(date)) return;
    if (isCaption(line.text) && line.text.startsWith('图'))
      this.body.push(missingPicture(line.text, context.files));
    else this.take(line.text, line);
  }

  /** Puts a line to the text; where contributors end it, the entry is at its end. */
  take(text: string, line: PrintedLine): void {
    const last = this.body.at(-1);
    const { isText, indents, joined } = this.context;
    const isAlone = /^（[^（）]{2,60}）$/u.test(text) && entryEnd(text) !== undefined;
    const isJoined = last !== undefined && (isAlone || (isText && goesOn(last, line, indents)));
    if (isJoined) {
      this.body.pop();
      // A line of contributors is none that was broken.
      if (!isAlone) joined.push(line.place);
    }
    const paragraph = isJoined ? `${last}${text}` : text;
    const end = entryEnd(paragraph);
    const next = this.cursor.line()?.text ?? '';
    // Of a list of tasks each may end with who is to do it.
    if (!end || beginsHeading(next) || /^[一二三四五六七八九]是|^第[一二三四五六七八九]，/u.test(next)) {
      this.body.push(paragraph);
      return;
    }
    const { text: own, ...rest } = end;
    if (own !== '') this.body.push(own);
    this.end = rest;
  }

  /** 落款: the names above the day, a line each; whether there are any. */
  private sign(date: OldDate): boolean {
    const above = this.body.findLastIndex((text) => !looksLikeUnit(text)) + 1;
    const names = this.body.slice(above);
    if (names.length === 0) return false;
    this.body.length = above;
    this.end = { contributors: names, signedOn: date };
    return true;
  }
}
