import { PrintedPhrases } from './archive/printed-phrases.js';
import { PrintedTexts } from './archive/printed-texts.js';
import type { FoundFile, IssueFolder } from './folder/found.js';
import { factsOf } from './issue/facts.js';
import { sheetOf } from './issue/sheet-of.js';
import type { OtherIssue } from './rule/rule.js';
import { areSameAssets } from './source/asset.js';
import type { SourceFile } from './source/file.js';
import { readSubmissions, type SubmissionFile } from './submission/read-submissions.js';
import { isWithheld, type Submission } from './submission/submission.js';

/** An office's other issues, in the order of their folders' paths, and what is printed in them. */
export interface Others {
  readonly issues: readonly OtherIssue[];
  readonly printed: PrintedTexts;
  readonly phrases: PrintedPhrases<OtherIssue>;
}

/** Others of an issue that is looked at alone. */
export const noOthers: Others = {
  issues: [],
  printed: new PrintedTexts(),
  phrases: new PrintedPhrases(textsOfIssue),
};

/** Issues that were read. Those whose sheet cannot be read are left out: that is said where they are checked. */
export function othersIn(folders: readonly IssueFolder[]): Others {
  const printed = new PrintedTexts();
  const issues = folders.flatMap((each) => otherIssue(each, printed) ?? []);
  return { issues, printed, phrases: new PrintedPhrases(textsOfIssue) };
}

/** An issue that was read, its texts added to those that are printed; undefined if its sheet cannot be read. */
export function otherIssue(folder: IssueFolder, printed: PrintedTexts): OtherIssue | undefined {
  const { directory, sheet: file, submissions } = folder;
  const sheet = file && sheetOf(file);
  if (!sheet) return undefined;
  const from = printed.size;
  for (const { file } of submissions) printed.add(file.text);
  return {
    directory,
    sheetPath: sheet.file.path,
    facts: factsOf(sheet),
    sheet: () => sheet,
    texts: { from, to: printed.size },
    submissionsAt: (place) => {
      const found = submissions[place - from];
      return found ? printedIn(found) : [];
    },
  };
}

/** The submissions of a file that are printed. */
export function printedIn(found: FoundFile): readonly Submission[] {
  return submissionsIn(found).submissions.filter((each) => !isWithheld(each));
}

/** The texts of submissions whose phrases are counted: each headline and each body. */
export function textsOf(submissions: readonly Pick<Submission, 'headline' | 'body'>[]): readonly string[] {
  return submissions.flatMap(({ headline, body }) => [...(headline ? [headline.text] : []), body.text]);
}

/** Those of an issue. */
export function textsOfIssue(issue: OtherIssue): readonly string[] {
  const { from, to } = issue.texts;
  return Array.from({ length: to - from }, (_, i) => textsOf(issue.submissionsAt(from + i))).flat();
}

const filesRead = new WeakMap<SourceFile, { readonly found: FoundFile; readonly read: SubmissionFile }>();

/** Reads a file's submissions; the same file, with the same files that it names, but once. */
export function submissionsIn(found: FoundFile): SubmissionFile {
  const known = filesRead.get(found.file);
  if (known?.found.path === found.path && areSameAssets(known.found.assets, found.assets)) return known.read;
  const read = readSubmissions(found.file, found.path, found.assets);
  filesRead.set(found.file, { found, read });
  return read;
}
