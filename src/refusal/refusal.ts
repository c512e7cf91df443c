import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Reason } from './reason.js';

/** Why something that was asked for cannot be done at all. Paths and folders are absolute; an `office` is the folder that
 * holds `bulletin.yaml`. */
export type Refusal = NotFound | NotRead | NotWritten | BadPlace | NotCreated | NoNextIssue | NotMoved;

/** Refusals where what was asked for is not there, or is not known to be one thing. */
export type NotFound =
  /** `issues`: those that there are, in the order of their paths. */
  | {
      readonly kind: 'nothingThere';
      readonly path: string;
      readonly wanted: 'any' | 'folder';
      readonly issues: readonly string[];
    }
  | { readonly kind: 'notAFolder'; readonly path: string }
  /** Neither in the folder nor above it. */
  | { readonly kind: 'noBulletin'; readonly folder: string }
  | { readonly kind: 'noSheet'; readonly folder: string }
  /** The office in a folder, or the folder, has no issue. */
  | { readonly kind: 'noIssue'; readonly folder: string }
  /** All issues of an office are released, or there is none. */
  | { readonly kind: 'noOpenIssue'; readonly office: string; readonly issues: readonly string[] }
  /** No issue is named to import into, and the day of the last, as 2024-03-14, is long past. `next`: the number behind it. */
  | { readonly kind: 'pastIssue'; readonly folder: string; readonly date: string; readonly next: string }
  /** A DOCX of which nobody can tell whose issue it is; `issue`: the one that it says, as 第127期. */
  | {
      readonly kind: 'unnamedIssue';
      readonly path: string;
      readonly issue?: string;
      readonly issues: readonly string[];
    }
  /** A draft that is to be compared, or the one that it is to be compared with: the path of a DOCX, of an issue's folder, of a file of kept inputs. */
  | {
      readonly kind: 'nothingToCompare';
      readonly path: string;
      readonly fault: 'unnamed' | 'notSent' | 'notReleased' | 'damaged';
    }
  /** No configuration either, and no submission. */
  | { readonly kind: 'nothingToCheck'; readonly folder: string }
  /** A file that should be called `name`. */
  | { readonly kind: 'misnamed'; readonly path: string; readonly name: string }
  /** A file that is no submission of an issue, nor one that waits. */
  | { readonly kind: 'noSubmission'; readonly path: string }
  /** Several submissions' files are meant by a word. */
  | { readonly kind: 'severalSubmissions'; readonly word: string; readonly paths: readonly string[] }
  /** Several issues are meant by a word. */
  | { readonly kind: 'ambiguousIssue'; readonly word: string; readonly issues: readonly string[] }
  /** An office with several issues was asked for. */
  | { readonly kind: 'severalIssues'; readonly issues: readonly string[] };

/** Refusals where what is there cannot, or may not, be read. */
export type NotRead =
  | { readonly kind: 'notRead'; readonly path: string; readonly reason: Reason }
  /** A file that was asked for by itself. */
  | { readonly kind: 'unreadable'; readonly finding: Diagnostic }
  | { readonly kind: 'faultyBulletin'; readonly path: string }
  /** A link leads out of the office's folder: to an issue, to a record of a release, to a face named in the configuration. */
  | { readonly kind: 'outsideOffice'; readonly path: string }
  | { readonly kind: 'recordOutside'; readonly path: string; readonly office: string }
  | { readonly kind: 'faceOutside'; readonly path: string; readonly text: string }
  | { readonly kind: 'badRecord'; readonly path: string; readonly office: string }
  /** An environment variable that sets a limit. */
  | { readonly kind: 'badLimit'; readonly variable: string; readonly most: number; readonly value: string };

/** Refusals where something could not be written, or would have destroyed something. */
export type NotWritten =
  /** `isHalfDone`: some files are new already, and could not be put back. */
  | {
      readonly kind: 'notWritten';
      readonly path: string;
      readonly reason: Reason;
      readonly isHalfDone?: boolean;
    }
  | { readonly kind: 'notRemoved'; readonly path: string; readonly reason: Reason }
  /** Another run writes into a folder; `holder` tells where it runs. */
  | {
      readonly kind: 'locked';
      readonly folder: string;
      readonly lock: string;
      readonly holder?: string;
    }
  /** A file has changed since it was read: it is not mended, or its issue is not compiled, or not released. */
  | { readonly kind: 'changedBeforeMending'; readonly path: string }
  | { readonly kind: 'changedBeforeCompiling'; readonly path: string; readonly office: string }
  | { readonly kind: 'changedBeforeRelease'; readonly path: string }
  /** Texts of an office are not saved, of which a release would know nothing. */
  | { readonly kind: 'unsaved'; readonly office: string }
  /** A link stands in an output's place. */
  | { readonly kind: 'linkInPlace'; readonly path: string }
  /** An output is open in Word or a program like it, as a file beside it says. */
  | { readonly kind: 'openInWord'; readonly path: string; readonly owner: string }
  /** Outputs that people have edited, or that nothing is known of, would be written over. */
  | { readonly kind: 'wouldOverwrite'; readonly files: readonly StrangeFile[] };

export interface StrangeFile {
  readonly kind: 'edited' | 'unknown';
  readonly path: string;
  /** Its changes can be carried into the submissions. */
  readonly comesBack?: true;
}

/** A place that was asked for and is not fit for what is to be written. */
export type BadPlace =
  | { readonly kind: 'outputNotAFolder'; readonly path: string }
  /** `name`: the part of the path that is a device's name, if it is not all of it. */
  | { readonly kind: 'outputOnDevice'; readonly path: string; readonly name?: string }
  | { readonly kind: 'outputInIssue'; readonly path: string }
  /** One folder for the outputs of several offices. */
  | { readonly kind: 'severalOffices'; readonly offices: readonly string[] }
  | { readonly kind: 'reportPlace'; readonly path: string; readonly fault: ReportPlaceFault }
  | { readonly kind: 'proofSheetPlace'; readonly path: string; readonly fault: 'file' | 'inIssue' };

/** Why a report must not be written to a path. */
export type ReportPlaceFault =
  | { readonly kind: 'folder' | 'special' | 'yaml' | 'input' | 'own' | 'inIssue' }
  /** Of a document, an archive or a picture: `.docx`. */
  | { readonly kind: 'ending'; readonly ending: string };

/** A new office or submission that is not made. */
export type NotCreated =
  | { readonly kind: 'insideOffice'; readonly office: string }
  | { readonly kind: 'taken'; readonly path: string }
  /** A register or a slip of the same name, which somebody may have filled in. */
  | { readonly kind: 'paperTaken'; readonly path: string }
  /** `issue`: its title. */
  | { readonly kind: 'released'; readonly folder: string; readonly issue: string }
  | {
      readonly kind: 'badFileName';
      readonly name: string;
      readonly fault: 'empty' | 'device' | 'unseen' | 'long';
    };

/** A next issue whose number, day or place cannot be told. */
export type NoNextIssue =
  /** `folders`: of the issues that make it doubtful, in the order of their numbers, each with its number. */
  | {
      readonly kind: 'doubtfulNumbers';
      readonly fault: 'twins' | 'numberGap' | 'serialGap' | 'disorder' | 'unreadable';
      readonly issues: readonly { readonly folder: string; readonly number: number }[];
    }
  /** The last issue lies in its office's own folder: beside it there is no place for another. */
  | { readonly kind: 'issueIsOffice'; readonly office: string }
  /** `date`: the one that was asked for; `last`: that of the issue before, in `folder`. */
  | { readonly kind: 'dayBeforeLast'; readonly date: string; readonly last: string; readonly folder: string }
  | { readonly kind: 'numberTaken'; readonly folder: string; readonly number: number };

/** Submissions that are not moved. */
export type NotMoved =
  /** Of a released issue; `issue`: its title. */
  | { readonly kind: 'releasedSubmission'; readonly path: string; readonly issue: string }
  /** They are there already; `isWaiting`: they wait for an issue. */
  | { readonly kind: 'alreadyThere'; readonly path: string; readonly isWaiting: boolean }
  /** The file holds so many `documents`, and none of this `index`; or it is not parted as it should be. */
  | { readonly kind: 'notParted'; readonly path: string; readonly index: number; readonly documents: number }
  /** No issue of this number, and none that is to come; `last`: the number of the last. */
  | { readonly kind: 'noLaterIssue'; readonly word: string; readonly last: number }
  /** A submission of another office than `office`. */
  | { readonly kind: 'otherOffice'; readonly path: string; readonly office: string };

/** Thrown where something cannot be done at all. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}
