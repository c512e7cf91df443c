import { type OwnSize, sizeOfAll } from './archive/printed-phrases.js';
import type { Bulletin } from './bulletin/bulletin.js';
import { bulletinOn, registersOn } from './bulletin/leaders-on.js';
import { readProofreading } from './bulletin/proofreading.js';
import { type ReadBulletin, readBulletin } from './bulletin/read-bulletin.js';
import type { Registers } from './bulletin/register.js';
import type { Diagnostic } from './diagnostic/diagnostic.js';
import { countBySeverity, orderDiagnostics } from './diagnostic/order.js';
import type { CalendarDate } from './field/calendar.js';
import type { FoundFile, IssueFolder } from './folder/found.js';
import { dayOf, factsOf } from './issue/facts.js';
import type { ReleasedNumber } from './issue/released.js';
import { type IssueSheet, readSheet } from './issue/sheet.js';
import { checkBulletin, checkIssue, checkPart, checkSubmission, proofread } from './judge/check-rules.js';
import { type Stopwatch, untimed } from './judge/judge.js';
import { settle } from './judge/settle.js';
import { noOthers, type Others, submissionsIn, textsOf } from './other-issues.js';
import { articlesAround } from './passage/around.js';
import { articleOf, noteOf } from './passage/passage.js';
import type { ProofContext } from './passage/proof-context.js';
import { lexiconFor } from './prose/lexicon/for-office.js';
import { readLexicon } from './prose/lexicon/read-lexicon.js';
import type { SourceFile } from './source/file.js';
import { isWithheld, type Submission, type SubmissionPart } from './submission/submission.js';

/** An issue as read and checked. `bulletin` and `sheet` are absent if their files are too wrong to go on with. */
export interface CheckedIssue {
  readonly bulletin?: Bulletin;
  readonly sheet?: IssueSheet;
  readonly submissions: readonly Submission[];
  /** Submissions that could not be read as a whole. */
  readonly parts: readonly SubmissionPart[];
  /** Paths, from the issue's folder, of files that could not be read or have something wrong with their form. */
  readonly unreadable: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Options of a check, besides the files. */
export interface CheckOptions {
  /** The office's other issues. */
  readonly others?: Others;
  /** The numbers of the office's issues that were released. */
  readonly released?: readonly ReleasedNumber[];
  /** The issue's day, for submissions that are checked by themselves. */
  readonly issueDate?: CalendarDate;
  readonly stopwatch?: Stopwatch;
  /** Findings that can be mended without asking are wanted to the last place, not as much as a report lists. */
  readonly forMending?: boolean;
}

const checkedBulletins = new WeakMap<SourceFile, ReadBulletin>();

/** Reads and checks an office's configuration; the same file but once. */
export function checkBulletinFile(file: SourceFile): ReadBulletin {
  const checked = checkedBulletins.get(file) ?? readAndCheckBulletin(file);
  checkedBulletins.set(file, checked);
  return checked;
}

function readAndCheckBulletin(file: SourceFile): ReadBulletin {
  const { value, diagnostics, registers } = readBulletin(file);
  const found = [...diagnostics, ...(value ? checkBulletin(value) : [])];
  const settled = settle(found, [file], value, { scope: 'bulletin' });
  return { ...(value ? { value } : {}), registers, diagnostics: settled };
}

/** Reads and checks files of submissions by themselves; without a configuration only their form and their language are
 * checked, and what the `registers` that could be read of one allow. */
export function checkSubmissions(
  files: readonly FoundFile[],
  bulletin: Bulletin | undefined,
  registers: Registers = bulletin ?? {},
  options: CheckOptions = {},
): readonly Diagnostic[] {
  const day = options.issueDate?.iso;
  const known = bulletin && bulletinOn(bulletin, day);
  const { diagnostics } = judgeSubmissions(files, known, registersOn(registers, day), options);
  return settle(diagnostics, sourcesOf(files), bulletin, { ...options, scope: 'submission' });
}

/** Reads and checks a whole issue: the configuration, as it is on the issue's day, the issue's sheet, every submission, and all of them together. */
export function checkIssueFolder(
  folder: IssueFolder,
  bulletinFile: SourceFile,
  options: CheckOptions = {},
): CheckedIssue {
  const configured = checkBulletinFile(bulletinFile);
  const { value: sheet, diagnostics: sheetFindings } = folder.sheet
    ? readSheet(folder.sheet)
    : { diagnostics: [] };
  const day = sheet?.date.value.iso;
  const bulletin = configured.value && bulletinOn(configured.value, day);
  const registers = registersOn(configured.registers, day);
  const dated = { ...options, ...(sheet ? { issueDate: sheet.date.value } : {}) };
  const judged = judgeSubmissions(folder.submissions, bulletin, registers, dated);
  const { submissions } = judged;
  const unreadable = [...judged.unreadable, ...folder.unreadable];
  const { others = noOthers, released = [] } = options;
  const used = byUse(submissions);
  const issueFindings =
    bulletin && sheet
      ? [
          ...proofreadSheet(sheet, contextOf(bulletin, registers), options),
          ...checkIssue(
            {
              bulletin,
              sheet,
              ...used,
              unreadable,
              others: others.issues,
              printed: others.printed,
              phrases: () => others.phrases.beside(others.issues, ownSize(sheet, used.submissions)),
              released,
            },
            options.stopwatch,
          ),
        ]
      : [];
  const own = [...sheetFindings, ...judged.diagnostics, ...issueFindings];
  const files = [...(folder.sheet ? [folder.sheet] : []), ...sourcesOf(folder.submissions)];
  return {
    ...(bulletin ? { bulletin } : {}),
    ...(sheet ? { sheet } : {}),
    submissions,
    parts: judged.parts,
    unreadable,
    diagnostics: orderDiagnostics([
      ...configured.diagnostics,
      ...folder.diagnostics,
      ...settle(own, files, bulletin, { ...options, scope: 'issue', bulletinFile }),
    ]),
  };
}

function ownSize(sheet: IssueSheet, printed: readonly Submission[]): OwnSize {
  return { day: dayOf(factsOf(sheet)), size: sizeOfAll(textsOf(printed)) };
}

/** The submissions that are printed, and those that are 停用. */
function byUse(all: readonly Submission[]) {
  const withheld = all.filter(isWithheld);
  return withheld.length === 0
    ? { submissions: all, withheld }
    : { submissions: all.filter((each) => !isWithheld(each)), withheld };
}

function judgeSubmissions(
  files: readonly FoundFile[],
  bulletin: Bulletin | undefined,
  registers: Registers,
  { issueDate, stopwatch = untimed, forMending = false }: CheckOptions,
) {
  const context = contextOf(bulletin, registers);
  const read = files.map((found) => ({ path: found.path, ...submissionsIn(found) }));
  const submissions = read.flatMap((each) => each.submissions);
  const parts = read.flatMap((each) => each.parts);
  const ruled = submissions.flatMap((each) =>
    bulletin ? structureOf(each, bulletin) : checkPart(each, registers),
  );
  const prose = [...submissions, ...parts].flatMap((each) =>
    proofreadPart(each, context, { ...(issueDate ? { issueDate } : {}), stopwatch, forMending }),
  );
  const unreadable = read
    .filter((each) => countBySeverity(each.diagnostics).error > 0)
    .map(({ path }) => path);
  const diagnostics = [
    ...read.flatMap((each) => each.diagnostics),
    ...ruled,
    ...parts.flatMap((each) => checkPart(each, registers)),
    ...prose,
  ];
  return { submissions, parts, diagnostics, unreadable };
}

const structureKnown = new WeakMap<
  Submission,
  { readonly bulletin: Bulletin; readonly findings: readonly Diagnostic[] }
>();

/** Checks a submission against the configuration; the same against the same but once. */
function structureOf(submission: Submission, bulletin: Bulletin): readonly Diagnostic[] {
  const known = structureKnown.get(submission);
  if (known?.bulletin === bulletin) return known.findings;
  const findings = checkSubmission(submission, bulletin);
  structureKnown.set(submission, { bulletin, findings });
  return findings;
}

/** The findings in a submission, and what it was judged by. */
interface Proofread {
  readonly context: ProofContext;
  readonly day: string | undefined;
  readonly forMending: boolean;
  readonly findings: readonly Diagnostic[];
}

const partsRead = new WeakMap<SubmissionPart, Proofread>();

/** Proofreads a submission; the same, by the same registers and day, but once, unless its rules are timed. */
function proofreadPart(
  part: SubmissionPart,
  context: ProofContext,
  { issueDate, stopwatch = untimed, forMending = false }: CheckOptions,
): readonly Diagnostic[] {
  const known = partsRead.get(part);
  const day = issueDate?.iso;
  const isKnown = known?.context === context && known.day === day && known.forMending === forMending;
  if (isKnown && stopwatch === untimed) return known.findings;
  const articles = [articleOf(part, context.registers, issueDate), ...articlesAround(part, issueDate)];
  const findings = articles.flatMap((each) => proofread(each, context, { stopwatch, forMending }));
  partsRead.set(part, { context, day, forMending, findings });
  return findings;
}

function proofreadSheet(
  sheet: IssueSheet,
  context: ProofContext,
  { stopwatch = untimed, forMending = false }: CheckOptions,
): readonly Diagnostic[] {
  const { editorsNote, date } = sheet;
  const articles = [
    ...articlesAround(sheet, date.value),
    ...(editorsNote ? [noteOf(editorsNote, date.value)] : []),
  ];
  return articles.flatMap((each) => proofread(each, context, { stopwatch, forMending }));
}

const contexts = new WeakMap<Registers, ProofContext>();

/** The context by which prose is judged; for the same registers the same. */
function contextOf(bulletin: Bulletin | undefined, registers: Registers): ProofContext {
  const known = contexts.get(registers);
  if (known) return known;
  const proofreading = bulletin?.proofreading ?? readProofreading();
  const context = {
    registers,
    proofreading,
    dateStyle: bulletin?.dateStyle ?? 'plain',
    lexicon: lexiconFor(readLexicon(), proofreading),
  };
  contexts.set(registers, context);
  return context;
}

function sourcesOf(files: readonly FoundFile[]): readonly SourceFile[] {
  return files.map(({ file }) => file);
}
