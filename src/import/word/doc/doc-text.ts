import { Binary } from './binary.js';
import { type DocRun, docRun } from './doc-run.js';
import { type FileInformation, tableIndex } from './file-information.js';
import { characterRuns, type FormattedRun, paragraphRuns, runAt } from './formatted-runs.js';
import { type Piece, pieceText, readPieces } from './pieces.js';

/** Characters that follow each other in one run. */
export interface TextRun {
  readonly text: string;
  /** The position of the first. */
  readonly from: number;
  readonly run: DocRun;
}

/** All texts of a document, one behind the other, and how they look. */
export class DocText {
  readonly text: string;
  private readonly characters: readonly FormattedRun[];
  private readonly paragraphs: readonly FormattedRun[];
  private readonly known = new Map<FormattedRun | undefined, DocRun>();

  constructor(
    private readonly pieces: readonly Piece[],
    { main, table }: FileInformation,
  ) {
    this.text = pieces.map((piece) => pieceText(piece, main)).join('');
    this.characters = characterRuns(table(tableIndex.characterRuns), main);
    this.paragraphs = paragraphRuns(table(tableIndex.paragraphRuns), main);
  }

  /** The properties of the paragraph that ends at a position. */
  paragraphAt(position: number): FormattedRun | undefined {
    const piece = this.pieceAt(position);
    return piece && runAt(this.paragraphs, placeIn(piece, position));
  }

  /** Whether a paragraph ends with the character at a position. */
  endsParagraph(position: number): boolean {
    const piece = this.pieceAt(position);
    return piece !== undefined && this.paragraphAt(position)?.to === placeIn(piece, position) + piece.width;
  }

  /** The run that the character at a position is in. */
  runAt(position: number): DocRun {
    const piece = this.pieceAt(position);
    return this.read(piece && runAt(this.characters, placeIn(piece, position)));
  }

  /** The runs between two positions. */
  *runs(from: number, to: number): Generator<TextRun> {
    for (let at = from; at < to; ) {
      const piece = this.pieceAt(at);
      if (!piece) return;
      const place = placeIn(piece, at);
      const run = runAt(this.characters, place);
      const left = run ? Math.max(1, Math.ceil((run.to - place) / piece.width)) : Number.POSITIVE_INFINITY;
      const end = Math.min(to, piece.to, at + left);
      yield { text: this.text.slice(at, end), from: at, run: this.read(run) };
      at = end;
    }
  }

  private read(run: FormattedRun | undefined): DocRun {
    const known = this.known.get(run);
    if (known) return known;
    const read = docRun(run?.properties ?? nothing);
    this.known.set(run, read);
    return read;
  }

  private pieceAt(position: number): Piece | undefined {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.pieces[middle]?.to ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return this.pieces[low];
  }
}

function placeIn({ from, place, width }: Piece, position: number): number {
  return place + width * (position - from);
}

const nothing = new Binary(new Uint8Array());

/** The texts of a document; undefined if they can't be found. */
export function docText(file: FileInformation): DocText | undefined {
  const pieces = readPieces(file.table(tableIndex.pieces), file.main);
  return pieces && new DocText(pieces, file);
}
