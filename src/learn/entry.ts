import { tableLines } from '../import/item/item-body.js';
import type { OriginalPlace, OriginalTable } from '../import/original.js';
import { goesOn, isCaption } from './body-line.js';
import { entryEnd } from './contributor.js';
import { attendeesIn, beginsHeading, isHeadlineAlone, listedStart, runInHeadline } from './headline.js';
import { readInstructions } from './instruction.js';
import type { ItemFiles } from './item-files.js';
import type { OldAttachment, OldDate, OldItem, OldPlacement } from './old-issue.js';
import { readDay } from './printed-day.js';
import type { PrintedLine, PrintedPiece } from './printed-line.js';
import { looksLikeUnit } from './unit-name.js';

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
  const items: OldItem[] = [];
  for (let at = 0; at < pieces.length; ) {
    const reader = new EntryReader(pieces, at, context);
    items.push(reader.read());
    at = Math.max(reader.at, at + 1);
  }
  return items;
}

class EntryReader {
  private readonly body: string[] = [];
  private readonly attachments: OldAttachment[] = [];
  private headline: string | undefined;
  private placement: OldPlacement | undefined;
  private subtitle: string | undefined;
  private authors: readonly string[] = [];
  private attendees: string | undefined;
  private contributors: readonly string[] = [];
  private origin: string | undefined;
  private sender: string | undefined;
  private signedOn: OldDate | undefined;

  constructor(
    private readonly pieces: readonly PrintedPiece[],
    public at: number,
    private readonly context: EntryContext,
  ) {}

  read(): OldItem {
    const place = this.pieces[this.at]?.place ?? { kind: 'whole' };
    const { instructions, length } = readInstructions(this.pieces, this.at);
    this.at += length;
    this.readHeadline();
    while (this.at < this.pieces.length && !this.isEnd()) this.readPiece();
    this.readTrailing();
    const first = this.body[0];
    const told = first === undefined || this.attendees !== undefined ? undefined : attendeesIn(first);
    if (told && this.headline !== undefined) {
      this.attendees = told.headline;
      if (told.rest === '') this.body.shift();
      else this.body[0] = told.rest;
    }
    const { headline, subtitle, attendees, origin, sender, signedOn, placement } = this;
    return {
      contributors: this.contributors,
      ...(headline === undefined ? {} : { headline }),
      ...(placement === undefined ? {} : { placement }),
      ...(subtitle === undefined ? {} : { subtitle }),
      authors: this.authors,
      ...(attendees === undefined ? {} : { attendees }),
      instructions,
      body: this.body,
      ...(origin === undefined ? {} : { origin }),
      ...(sender === undefined ? {} : { sender }),
      attachments: this.attachments,
      ...(signedOn === undefined ? {} : { signedOn }),
      files: this.context.files.taken(),
      place,
    };
  }

  private line(offset = 0): PrintedLine | undefined {
    const piece = this.pieces[this.at + offset];
    return piece?.kind === 'line' ? piece : undefined;
  }

  private readHeadline(): void {
    const line = this.line();
    if (!line) return;
    const { headlines } = this.context;
    const runIn = runInHeadline(line.text, headlines);
    if (runIn) {
      this.headline = runIn.headline;
      this.placement = '接排';
      this.at++;
      this.push(runIn.rest, line);
      return;
    }
    if (!isHeadlineAlone(line.text)) return;
    this.headline = line.text;
    this.at++;
    const next = this.line();
    if (next && headlines.has(`${line.text}${next.text}`.replace(/\s+/gu, ''))) {
      this.headline += next.text;
      this.at++;
    }
    this.readUnderHeadline();
    const below = this.line();
    // A headline that runs in has a line for itself where a heading or a table follows.
    if (below && !beginsHeading(below.text) && !isCaption(below.text) && !below.text.startsWith('|'))
      this.placement = this.authors.length > 0 || (line.size ?? 0) >= 20 ? '居中' : '独行';
  }

  private readUnderHeadline(): void {
    const subtitle = this.line();
    if (subtitle && /^[—–─]{1,2}/u.test(subtitle.text)) {
      this.subtitle = subtitle.text.replace(/^[—–─\s]+/u, '');
      this.at++;
    }
    const authors = this.line()?.text ?? '';
    const next = this.line(1)?.text ?? '';
    const names = authors.split(/\s+/u);
    const areNames = names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name) && !looksLikeUnit(name));
    if (areNames && next.length > authors.length) {
      this.authors = names;
      this.at++;
    }
  }

  /** Whether the entry ends before the next piece: another one begins there. */
  private isEnd(): boolean {
    if (this.contributors.length > 0) return true;
    const line = this.line();
    if (!line || this.body.length === 0) return false;
    const listed = listedStart(line.text, this.context.headlines);
    return listed !== undefined && listed.replace(/\s+/gu, '') !== this.headline?.replace(/\s+/gu, '');
  }

  private readPiece(): void {
    const piece = this.pieces[this.at];
    if (!piece) return;
    if (piece.kind !== 'line') {
      this.readBlock();
      return;
    }
    const { text } = piece;
    const date = readDay(text);
    if (date && this.readSignature(date)) {
      this.at++;
      return;
    }
    this.at++;
    if (this.readAttachment(text)) return;
    if (this.readAnnex(text)) return;
    if (isCaption(text) && text.startsWith('图'))
      this.body.push(`[图片：${this.context.files.blank(text)} ${text}]`);
    else this.push(text, piece);
  }

  /** Puts a line to the text; where contributors end it, the entry is at its end. */
  private push(text: string, line: PrintedLine): void {
    const last = this.body.at(-1);
    const { isText, indents } = this.context;
    const isJoined = isText && goesOn(last, line, indents);
    const alone = /^（[^（）]{2,60}）$/u.test(text) && entryEnd(text) !== undefined && last !== undefined;
    const paragraph = isJoined || alone ? `${last ?? ''}${text}` : text;
    if (isJoined || alone) {
      this.body.pop();
      this.context.joined.push(line.place);
    }
    const end = entryEnd(paragraph);
    const next = this.line()?.text ?? '';
    // Of a list of tasks each may end with who is to do it.
    if (!end || beginsHeading(next) || /^[一二三四五六七八九]是|^第[一二三四五六七八九]，/u.test(next)) {
      this.body.push(paragraph);
      return;
    }
    if (end.text !== '') this.body.push(end.text);
    this.contributors = end.contributors;
    this.sender = end.sender;
    this.origin = end.origin;
  }

  /** 落款: the names above the day, a line each. */
  private readSignature(date: OldDate): boolean {
    const above = this.body.findLastIndex((text) => !looksLikeUnit(text)) + 1;
    const names = this.body.slice(above);
    if (names.length === 0) return false;
    this.body.length = above;
    this.contributors = names;
    this.signedOn = date;
    return true;
  }

  /** Takes the pieces below the contributors that are still the entry's. */
  private readTrailing(): void {
    for (let piece = this.pieces[this.at]; piece; piece = this.pieces[this.at]) {
      if (piece.kind !== 'line') {
        this.readBlock();
        continue;
      }
      const { text } = piece;
      const next = this.pieces[this.at + 1];
      const beginsTable = next?.kind === 'table' || (next?.kind === 'line' && next.text.startsWith('|'));
      const isOwn = isCaption(text) || text.startsWith('|') || (beginsTable && !/。/u.test(text));
      if (!isOwn && !/^附\s*件/u.test(text)) return;
      const before = this.at;
      this.readPiece();
      if (this.at === before) return;
    }
  }

  private readBlock(): void {
    const piece = this.pieces[this.at++];
    if (piece?.kind === 'table' && !this.readPictureTable(piece)) this.body.push(...tableLines(piece));
    if (piece?.kind !== 'picture') return;
    const next = this.line();
    const isBelow =
      next !== undefined && (isCaption(next.text) || (next.align === 'centre' && next.text.length < 60));
    const caption = isBelow ? next.text : '';
    if (isBelow) this.at++;
    const name = this.context.files.picture(piece, caption === '' ? piece.description : caption);
    this.body.push(`[图片：${name}${caption === '' ? '' : ` ${caption}`}]`);
  }

  /** A table of pictures side by side: its captions, then the pictures, as they come out of it. */
  private readPictureTable({ rows }: OriginalTable): boolean {
    const captions = rows.flatMap((row) => row.map(({ text }) => text.trim())).filter((text) => text !== '');
    const pictures = this.pieces.slice(this.at, this.at + captions.length);
    const areAlike = captions.length > 0 && captions.every((text) => text.length < 60 && !/。/u.test(text));
    if (!areAlike || rows.length > 2 || pictures.length < captions.length) return false;
    if (!pictures.every((piece) => piece.kind === 'picture')) return false;
    this.at += pictures.length;
    for (const [i, piece] of pictures.entries()) {
      const caption = captions[i] ?? '';
      if (piece.kind === 'picture')
        this.body.push(`[图片：${this.context.files.picture(piece, caption)} ${caption}]`);
    }
    return true;
  }

  /** 附件：1.甲, then 2.乙 */
  private readAttachment(text: string): boolean {
    const [, first] = /^附\s*件\s*[：:]\s*(.+)$/u.exec(text) ?? [];
    if (first === undefined) return false;
    const name = (words: string): string => words.replace(/^\d{1,2}\s*[.．、]\s*/u, '');
    this.attachments.push({ name: name(first) });
    if (!/^\d/u.test(first)) return true;
    for (let line = this.line(); line && /^\d{1,2}\s*[.．、]/u.test(line.text); line = this.line()) {
      this.attachments.push({ name: name(line.text) });
      this.at++;
    }
    return true;
  }

  /** The pages of an attachment: 附件1, its name, what it holds. */
  private readAnnex(text: string): boolean {
    const [, number] = /^附\s*件\s*(\d{0,2})$/u.exec(text) ?? [];
    const place = number === '' ? 0 : Number(number) - 1;
    const attachment = this.attachments[place];
    if (number === undefined || !attachment) return false;
    const plain = (words: string): string => words.replace(/\s+/gu, '');
    if (plain(this.line()?.text ?? '') === plain(attachment.name)) this.at++;
    const lines: string[] = [];
    let picture: string | undefined;
    for (let piece = this.pieces[this.at]; piece; piece = this.pieces[this.at]) {
      if (piece.kind === 'line' && (/^附\s*件\s*\d*$/u.test(piece.text) || this.beginsEntry(piece.text)))
        break;
      this.at++;
      if (piece.kind === 'line') lines.push(piece.text);
      else if (piece.kind === 'table') lines.push(...tableLines(piece));
      else picture = this.context.files.picture(piece, attachment.name);
    }
    const file =
      lines.length > 0
        ? this.context.files.text(attachment.name, lines)
        : (picture ?? this.context.files.blank(attachment.name));
    this.attachments[place] = { ...attachment, file };
    return true;
  }

  private beginsEntry(text: string): boolean {
    if (listedStart(text, this.context.headlines) !== undefined) return true;
    const runIn = runInHeadline(text, this.context.headlines);
    return runIn !== undefined && !beginsHeading(text) && /\u3000/u.test(text.slice(runIn.headline.length));
  }
}
