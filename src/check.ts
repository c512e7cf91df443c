import type { Bulletin } from './bulletin/bulletin.js';
import { readBulletin } from './bulletin/read-bulletin.js';
import type { Diagnostic, Outcome } from './diagnostic/diagnostic.js';
import { orderDiagnostics } from './diagnostic/order.js';
import { type IssueSheet, readSheet } from './issue/sheet.js';
import type { FoundFile, IssueFolder } from './office/found.js';
import { checkBulletin, checkIssue, checkSubmission } from './rule/rules.js';
import type { SourceFile } from './source/file.js';
import { readSubmissions } from './submission/read-submissions.js';
import type { Submission } from './submission/submission.js';

/** An issue as read and checked. `bulletin` and `sheet` are absent if their files are too wrong to go on with. */
export interface CheckedIssue {
  readonly bulletin?: Bulletin;
  readonly sheet?: IssueSheet;
  readonly submissions: readonly Submission[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks an office's configuration. */
export function checkHouse(file: SourceFile): Outcome<Bulletin> {
  const { value, diagnostics } = readBulletin(file);
  if (!value) return { diagnostics };
  return { value, diagnostics: orderDiagnostics([...diagnostics, ...checkBulletin(value)]) };
}

/** Reads and checks files of submissions; without a configuration only their form is checked. */
export function checkSubmissions(files: readonly FoundFile[], bulletin: Bulletin | undefined) {
  const read = files.map(({ file, path }) => ({ path, ...readSubmissions(file, path) }));
  const submissions = read.flatMap((each) => each.submissions);
  const ruled = bulletin ? submissions.flatMap((each) => checkSubmission(each, bulletin)) : [];
  const diagnostics = orderDiagnostics([...read.flatMap((each) => each.diagnostics), ...ruled]);
  const unreadable = read.filter((each) => each.diagnostics.length > 0).map(({ path }) => path);
  return { submissions, diagnostics, unreadable };
}

/** Reads and checks a whole issue: the configuration, the issue's sheet, every submission, and all of them together. */
export function checkIssueFolder(folder: IssueFolder, house: SourceFile): CheckedIssue {
  const { value: bulletin, diagnostics: houseFindings } = checkHouse(house);
  const { value: sheet, diagnostics: sheetFindings } = folder.sheet
    ? readSheet(folder.sheet)
    : { diagnostics: [] };
  const { submissions, diagnostics, unreadable } = checkSubmissions(folder.submissions, bulletin);
  const issueFindings =
    bulletin && sheet
      ? checkIssue({ bulletin, sheet, submissions, unreadable: [...unreadable, ...folder.unreadable] })
      : [];
  return {
    ...(bulletin ? { bulletin } : {}),
    ...(sheet ? { sheet } : {}),
    submissions,
    diagnostics: orderDiagnostics([
      ...houseFindings,
      ...folder.diagnostics,
      ...sheetFindings,
      ...diagnostics,
      ...issueFindings,
    ]),
  };
}
