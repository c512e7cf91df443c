import type { Bulletin } from './bulletin/bulletin.js';
import { type ReadBulletin, readBulletin } from './bulletin/read-bulletin.js';
import type { Registers } from './bulletin/register.js';
import type { Diagnostic } from './diagnostic/diagnostic.js';
import { countBySeverity, orderDiagnostics } from './diagnostic/order.js';
import { type IssueSheet, readSheet } from './issue/sheet.js';
import type { FoundFile, IssueFolder } from './office/found.js';
import { checkBulletin, checkIssue, checkPart, checkSubmission } from './rule/rules.js';
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
export function checkHouse(file: SourceFile): ReadBulletin {
  const { value, diagnostics, ...rest } = readBulletin(file);
  if (!value) return { ...rest, diagnostics: orderDiagnostics(diagnostics) };
  return { ...rest, value, diagnostics: orderDiagnostics([...diagnostics, ...checkBulletin(value)]) };
}

/** Reads and checks files of submissions; without a configuration only their form is checked, and what the `registers`
 * that could be read of one allow. */
export function checkSubmissions(
  files: readonly FoundFile[],
  bulletin: Bulletin | undefined,
  registers: Registers = bulletin ?? {},
) {
  const read = files.map(({ file, path }) => ({ path, ...readSubmissions(file, path) }));
  const submissions = read.flatMap((each) => each.submissions);
  const ruled = submissions.flatMap((each) =>
    bulletin ? checkSubmission(each, bulletin) : checkPart(each, registers),
  );
  const parts = read.flatMap((each) => each.parts).flatMap((each) => checkPart(each, registers));
  const diagnostics = orderDiagnostics([...read.flatMap((each) => each.diagnostics), ...ruled, ...parts]);
  const unreadable = read
    .filter((each) => countBySeverity(each.diagnostics).error > 0)
    .map(({ path }) => path);
  return { submissions, diagnostics, unreadable };
}

/** Reads and checks a whole issue: the configuration, the issue's sheet, every submission, and all of them together. */
export function checkIssueFolder(folder: IssueFolder, house: SourceFile): CheckedIssue {
  const { value: bulletin, registers, diagnostics: houseFindings } = checkHouse(house);
  const { value: sheet, diagnostics: sheetFindings } = folder.sheet
    ? readSheet(folder.sheet)
    : { diagnostics: [] };
  const { submissions, diagnostics, unreadable } = checkSubmissions(folder.submissions, bulletin, registers);
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
