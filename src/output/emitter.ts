import type { Document } from '../document/document.js';
import type { LaidOut } from '../layout/laid-out.js';
import type { Span } from '../source/file.js';
import type { FaceRole } from '../style/role.js';

/** One form that an issue is given out in: a row of the table of outputs. */
export type Emitter = EmitterFacts &
  (
    | {
        /** Made of the words alone: an issue is not laid out for it. */
        readonly from: 'document';
        readonly emit: (document: Document, emission: Emission) => Promise<Emitted>;
      }
    | {
        /** Made of the pages, or broken as they are. */
        readonly from: 'pages';
        readonly emit: (laidOut: LaidOut, emission: Emission) => Promise<Emitted>;
      }
  );

/** The facts of a form that options, help, messages and records tell. */
interface EmitterFacts {
  /** As `--format` and the record call it. */
  readonly format: string;
  /** Of its files' names, without the point. */
  readonly ending: string;
  /** As users call it: Word. */
  readonly name: string;
  /** Whether it is made where no format is asked for. */
  readonly isDefault?: true;
  /** Whether its files are lines of text, whose ends version control may turn. */
  readonly isText?: true;
  /** Whether a draft's notes stand in it. */
  readonly bearsNotes?: true;
  /** Whether people work on it and send it back: what it was made of is kept. */
  readonly comesBack?: true;
  /** Whether other threads do a part of the work: it is begun first, and the others are made meanwhile. */
  readonly isThreaded?: true;
}

/** An emission's matter beside the words and pages of an issue. */
export interface Emission {
  /** Every page is marked 送审稿. */
  readonly isDraft: boolean;
  /** For those who approve a draft, in the order in which they stand at one place. */
  readonly notes: readonly Note[];
  /** Absent where an issue is not made of files. */
  readonly origin?: Origin;
  /** The faces that the office asks for by name. */
  readonly faceNames: Readonly<Partial<Record<FaceRole, string>>>;
  /** Files that go with the issue. */
  readonly embeddedFiles: readonly EmbeddedFile[];
  /** Called when the emitter is loaded and its work begins. */
  readonly begin: () => void;
}

/** The origin of an issue's outputs, for forms that tell it when they come back. */
export interface Origin {
  /** The folder, from the office's: issues/0127. */
  readonly folder: string;
  /** Of all inputs: SHA-256, hexadecimal. */
  readonly digest: string;
  /** kuaibao 0.1.0 */
  readonly version: string;
}

/** A note on a place in the sources; one line is one paragraph. */
export interface Note {
  readonly span: Span;
  readonly text: string;
}

export interface EmbeddedFile {
  readonly name: string;
  readonly text: string;
}

/** The result of an emitter. */
export interface Emitted {
  readonly bytes: Uint8Array;
  /** How many pages it has, where it holds them as they are. */
  readonly pages?: number;
}
