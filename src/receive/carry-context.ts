import type { Bulletin } from '../bulletin/bulletin.js';
import type { Document } from '../document/document.js';
import type { Issue } from '../issue/issue.js';
import type { Manuscript, Part } from '../manuscript/manuscript.js';
import type { SourceFile } from '../source/file.js';
import type { Style } from '../style/style.js';
import type { Submission } from '../submission/submission.js';
import type { Change } from '../yaml/edit/change.js';
import type { Conflicts } from './conflicts.js';
import { counterparts } from './counterpart.js';
import { DocumentChanges } from './document-changes.js';
import type { Unplaced } from './field-edit.js';
import { writtenAt } from './field-text.js';
import type { NewItem } from './new-item.js';
import { submissionsOf } from './placement.js';
import type { CarriedChange, Leftover, ReceivedRemark } from './received.js';
import { documentsOf, type WrittenDocument, WrittenFiles } from './written-documents.js';

/** An issue as it was sent out. */
export interface SentIssue {
  readonly issue: Issue;
  readonly document: Document;
  readonly manuscript: Manuscript;
  readonly style: Style;
}

/** An issue of today. */
export interface IssueToday {
  readonly issue: Issue;
  /** All of its submissions, those that are 停用 too. */
  readonly submissions: readonly Submission[];
}

/** An issue that takes back what was changed in a DOCX: both of its states, and what has been found so far. */
export class CarryContext {
  readonly changes: CarriedChange[] = [];
  readonly left: Leftover[] = [];
  readonly remarks: ReceivedRemark[] = [];
  readonly items: NewItem[] = [];
  readonly written: WrittenFiles;
  readonly sentSubmissions: readonly Submission[];
  readonly bulletin: Bulletin;
  private readonly submissionsAt = new Map<WrittenDocument, Submission>();
  private readonly todays: ReadonlyMap<Submission, Submission>;
  private readonly changed = new Map<Submission, DocumentChanges>();
  private readonly sheetChanges: DocumentChanges | undefined;

  constructor(
    readonly sent: SentIssue,
    readonly today: IssueToday,
    readonly conflicts: Conflicts,
  ) {
    const { issue } = sent;
    this.bulletin = today.issue.bulletin;
    this.sentSubmissions = submissionsOf(issue);
    const files = new Set(this.sentSubmissions.map(({ file }) => file));
    const submissions = [...files].flatMap((file) => documentsOf(file, 'submission'));
    for (const document of submissions) {
      const { file, place } = document;
      const own = this.sentSubmissions.find((each) => each.file === file && each.index === place + 1);
      if (own) this.submissionsAt.set(document, own);
    }
    this.written = new WrittenFiles([
      ...submissions,
      ...documentsOf(issue.sheet.file, 'sheet'),
      ...documentsOf(issue.bulletin.issuingOffice.span.file, 'bulletin'),
    ]);
    this.todays = counterparts(this.sentSubmissions, today.submissions);
    const [sheet] = documentsOf(today.issue.sheet.file, 'sheet');
    this.sheetChanges = sheet && new DocumentChanges(sheet, '本期');
  }

  /** The changes of `issue.yaml`. */
  get sheet(): DocumentChanges | undefined {
    return this.sheetChanges;
  }

  /** The submission, as it was sent, that a part was composed of. */
  submissionOf({ pieces }: Part): Submission | undefined {
    for (const piece of pieces) {
      const lines =
        piece.kind === 'line'
          ? [piece]
          : piece.kind === 'image'
            ? []
            : piece.rows.flatMap(({ cells }) => cells.map(({ line }) => line));
      for (const { source } of lines.flatMap(({ runs }) => runs)) {
        const offset = source && writtenAt(source, 0);
        const spot = source && offset !== undefined ? this.written.find(source.span.file, offset) : undefined;
        const document = spot && this.written.documentOf(spot.field);
        const submission = document && this.submissionsAt.get(document);
        if (submission) return submission;
      }
    }
    return undefined;
  }

  /** That submission as it stands today. */
  todayOf(submission: Submission): Submission | undefined {
    return this.todays.get(submission);
  }

  /** The changes of that submission's document of today; undefined if it is there no more. */
  changesOf(submission: Submission): DocumentChanges | undefined {
    const known = this.changed.get(submission);
    const today = this.todayOf(submission);
    if (known || !today) return known;
    const document = documentsOf(today.file, 'submission')[today.index - 1];
    if (!document) return undefined;
    const made = new DocumentChanges(document, itemName(today));
    this.changed.set(submission, made);
    return made;
  }

  /** Tells of changes that go nowhere. */
  lose(where: string, unplaced: readonly Unplaced[]): void {
    for (const each of unplaced) this.left.push({ where, ...each });
  }

  /** All changes, by the file as it stands today. */
  get edits(): ReadonlyMap<SourceFile, FileChanges> {
    const byFile = new Map<SourceFile, FileChanges>();
    for (const { document, changes } of [
      ...this.changed.values(),
      ...(this.sheetChanges ? [this.sheetChanges] : []),
    ]) {
      const { file, kind } = document;
      const known = byFile.get(file)?.changes ?? [];
      if (changes.length > 0) byFile.set(file, { kind, changes: [...known, ...changes] });
    }
    return byFile;
  }
}

/** The changes of a file. */
export interface FileChanges {
  readonly kind: WrittenDocument['kind'];
  readonly changes: readonly Change[];
}

/** A submission as people call it: 县水利局《…》, or its unit and its first words. */
export function itemName({ contributors, headline, body }: Submission): string {
  const units = contributors.map(({ text }) => text).join('、');
  const words = headline?.text ?? `${body.text.trim().slice(0, 12)}…`;
  return `${units}“${words}”`;
}
