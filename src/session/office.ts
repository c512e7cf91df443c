import { join, resolve } from 'node:path';
import type { Accepted } from '../accept/accepted.js';
import { layOut } from '../compile.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { findIssues } from '../folder/find-bulletin.js';
import { createFontLibrary } from '../font/library.js';
import type { WritableHost } from '../host/host.js';
import type { Issue } from '../issue/issue.js';
import { type Plan, planOf } from '../issue/plan.js';
import type { LaidOut } from '../layout/laid-out.js';
import type { LaidSections } from '../layout/reuse.js';
import type { FacesAsked } from '../preflight/print-material.js';
import type { Verified } from '../record/verified.js';
import type { WrittenIssue } from '../record/written.js';
import { type Refusal, Refused } from '../refusal/refusal.js';
import { shownPath } from '../source/shown-path.js';
import { type AcceptRequest, acceptFindings } from './accept-findings.js';
import { type Checked as CheckedPaths, checkPaths } from './check-paths.js';
import { type CompiledIssue, compileIssue } from './compile-issue.js';
import { faceFinder } from './face-finder.js';
import { holdSubmissions, type MovedToIssue, moveSubmissions } from './hold-submissions.js';
import { type Imported, type ImportRequest, importFiles } from './import-files.js';
import { draftSubmission, openForSubmission, type SubmissionDraft } from './new-submission.js';
import { makeNextIssue, type NextIssue, type NextIssueRequest } from './next-issue.js';
import { nextRelease, type ReleaseNote } from './next-release.js';
import type { CompileOptions, VerifyRequest } from './options.js';
import { planIssue } from './plan-issue.js';
import { type Received, type ReceiveRequest, receiveDocx } from './receive-docx.js';
import { compileRelease, recordRelease } from './release-issue.js';
import { type GivenFile, sentFile } from './sent.js';
import { type TallyOutcome, tallyOffice } from './tally-office.js';
import type { PeriodWords } from './tally-period.js';
import { verifyPaths } from './verify-paths.js';
import { workspaceOn } from './workspace.js';
import { writeIssue } from './write-issue.js';

/** The result of an act, or why it cannot be done: then `refusal` says so, and the rest is empty. */
export type Answer<T> = T & { readonly refusal: Refusal | undefined };

/** The findings in the files looked at. */
export interface Findings {
  readonly findings: readonly Diagnostic[];
  /** Their paths, from the office's folder. */
  readonly files: readonly string[];
}

/** An issue in its order, if it can be read. */
export interface Planned extends Findings {
  /** As data for others. */
  readonly plan?: Plan;
  readonly issue?: Issue;
}

/** An issue on its pages, if it can be laid out. */
export interface Paged extends Findings {
  readonly laidOut?: LaidOut;
}

/** The outputs of an issue: nothing if findings are in the way. */
export interface Made extends Findings, Pick<CompiledIssue, 'faceNotes' | 'made'> {}

/** An office, open on a host: each file is read and judged once, until an unsaved text stands over it or it is said to have
 * changed. Paths are absolute or go from the office's folder; an issue is named by its folder's path or by its number. */
export interface Office {
  /** The folder that holds `bulletin.yaml`, absolute. */
  readonly folder: string;
  /** The folders of its issues, from its own, in the order of their paths. */
  readonly issues: () => readonly string[];
  /** Puts an unsaved text over what the host has at a path, for every act; null: nothing is there; undefined: takes it away. */
  readonly overlay: (path: string, text: string | null | undefined) => void;
  /** Forgets what is known of a path: the host has something else there now. */
  readonly changed: (path: string) => void;
  /** Checks issues, submissions, folders of them; without paths all there is. */
  readonly check: (paths?: readonly string[], faces?: FacesAsked) => Promise<Answer<Findings>>;
  readonly plan: (issue: string) => Answer<Planned>;
  readonly layOut: (issue: string, faces?: FacesAsked) => Promise<Answer<Paged>>;
  /** Makes an issue's outputs; writes nothing. */
  readonly compile: (issue: string, options: CompileOptions) => Promise<Answer<Made>>;
  /** Writes what was made of an issue, whole or not at all; `keepEdited`: what people have edited is kept under another name. */
  readonly write: (
    made: NonNullable<Made['made']>,
    keepEdited?: boolean,
  ) => Answer<{ readonly written?: WrittenIssue }>;
  /** Compares issues with their records; without paths all there are. */
  readonly verify: (
    paths?: readonly string[],
    request?: VerifyRequest,
  ) => Promise<Answer<{ readonly verified: readonly Verified[] }>>;
  /** Makes and writes an issue's outputs, and writes down that it is released, on which day and why again; what was released before is kept. Refuses
   * while texts are unsaved. */
  readonly release: (
    issue: string,
    options: CompileOptions & ReleaseNote & { readonly again?: true },
  ) => Promise<Answer<Made & { readonly record?: string }>>;
  /** Mends what can be mended without asking; writes it only with `write`. */
  readonly mend: (
    paths?: readonly string[],
    write?: boolean,
  ) => Promise<Answer<Findings & Pick<CheckedPaths, 'mended' | 'changes'>>>;
  /** Keeps that what stands at some places of findings is right, and where that is written; writes nothing with `isTrial`. Refuses while texts are
   * unsaved. */
  readonly accept: (request: AcceptRequest) => Promise<Answer<{ readonly accepted?: Accepted }>>;
  /** Makes submissions of files that units have sent, of an issue or of the newest that is not released; writes nothing with
   * `isTrial`. */
  readonly import: (
    files: readonly GivenFile[],
    request?: ImportRequest,
  ) => Promise<Answer<{ readonly imported?: Imported }>>;
  /** Carries what people changed in an issue's DOCX into its YAML; writes nothing with `isTrial`. */
  readonly receive: (
    file: GivenFile,
    request?: ReceiveRequest,
  ) => Promise<Answer<{ readonly received?: Received }>>;
  /** Counts what units sent and what was used in a period, with points; writes nothing but what the next count goes faster by. */
  readonly tally: (words?: PeriodWords) => Answer<{ readonly tally?: TallyOutcome }>;
  /** Makes the next issue, and puts into it what waits for it. Refuses while texts are unsaved. */
  readonly next: (request: NextIssueRequest) => Answer<{ readonly made?: NextIssue }>;
  /** Takes submissions out of their issue: they wait for the next, or for the one that `to` names. Refuses while texts are unsaved. */
  readonly hold: (submissions: readonly string[], to?: string) => Answer<{ readonly moved?: MovedToIssue }>;
  /** Moves submissions into another issue. Refuses while texts are unsaved. */
  readonly move: (submissions: readonly string[], to: string) => Answer<{ readonly moved?: MovedToIssue }>;
  /** The file that a new submission to an issue would be: its path, which is free, and its text. */
  readonly draft: (
    issue: string,
    draft: SubmissionDraft,
    fileName?: string,
  ) => Answer<{ readonly path?: string; readonly text?: string }>;
}

/** Opens the office in a folder, absolute, on a host. `environment` may set limits (KUAIBAO_MAX_…) and say where faces lie. */
export function openOffice(
  base: WritableHost,
  folder: string,
  environment: Readonly<Record<string, string | undefined>> = {},
): Office {
  const workspace = workspaceOn(base);
  const { host, read } = workspace;
  const surroundings = { host, workingDirectory: folder, environment };
  const library = createFontLibrary();
  const faces = faceFinder(surroundings, library);
  const laid = new Map<string, LaidSections>();
  const cache = { read, library, faces, laid };
  const absolute = (path: string): string => resolve(folder, path);
  const refuseUnsaved = (): void => {
    if (workspace.isUnsaved()) throw new Refused({ kind: 'unsaved', office: folder });
  };
  const foundIn = ({ diagnostics, files }: Pick<CompiledIssue, 'diagnostics' | 'files'>): Findings => {
    return { findings: diagnostics, files };
  };
  return {
    folder,
    issues: () => findIssues(host, folder).map((issue) => shownPath(issue, folder)),
    overlay: (path, text) => workspace.overlay(absolute(path), text),
    changed: (path) => workspace.forget(absolute(path)),
    check: (paths = ['.'], asked = 'all') =>
      answered(nothingFound, async () => {
        const { found, files } = await checkPaths(
          paths,
          { fonts: asked, read, keepsIndex: !workspace.isUnsaved() },
          surroundings,
        );
        return { findings: found, files };
      }),
    plan: (path) =>
      answer<Planned>(nothingFound, () => {
        const { issue, ...planned } = planIssue(path, surroundings, read);
        return { ...foundIn(planned), ...(issue ? { issue, plan: planOf(issue) } : {}) };
      }),
    layOut: (path, asked = 'all') =>
      answered<Paged>(nothingFound, async () => {
        const { issue, office, directory, ...planned } = planIssue(path, surroundings, read);
        if (!issue) return foundIn(planned);
        const found = faces(issue.bulletin, office, asked);
        const laidOut = await layOut(issue, found, false, laid.get(directory));
        laid.set(directory, laidOut.pagination.sections);
        return { ...foundIn(planned), laidOut };
      }),
    compile: (path, options) =>
      answered<Made>(nothingMade, async () => {
        const { output, ...rest } = options;
        const place = output === undefined ? {} : { output: absolute(output) };
        return madeOf(
          await compileIssue(host, { directory: path, options: rest, ...place }, surroundings, cache),
        );
      }),
    write: (made, keepEdited = false) =>
      answer<{ readonly written?: WrittenIssue }>({}, () => ({
        written: writeIssue(host, made, { keepEdited }),
      })),
    verify: (paths = ['.'], request = {}) =>
      answered({ verified: [] }, async () => {
        const { verified } = await verifyPaths(paths, request, surroundings);
        return { verified };
      }),
    release: (path, options) =>
      answered<Made & { readonly record?: string }>(nothingMade, async () => {
        refuseUnsaved();
        const { compiled, office, left, isReleased, ...before } = await compileRelease(
          path,
          options,
          surroundings,
        );
        const { made } = compiled;
        if (!made || isReleased !== undefined) return madeOf(compiled);
        const { facts, former } = nextRelease(host, made, { office, ...before }, options);
        writeIssue(host, made, { left, former: former?.files ?? [] });
        return { ...madeOf(compiled), record: recordRelease(host, made, facts, office) };
      }),
    mend: (paths = ['.'], write = false) =>
      answered({ ...nothingFound, mended: [], changes: [] }, async () => {
        const mending = write ? 'write' : 'show';
        const checked = await checkPaths(
          paths,
          { fonts: 'all', mending, read, keepsIndex: !workspace.isUnsaved() },
          surroundings,
        );
        const { found, files, mended, changes } = checked;
        return { findings: found, files, mended, changes };
      }),
    accept: (request) =>
      answered<{ readonly accepted?: Accepted }>({}, async () => {
        refuseUnsaved();
        return { accepted: await acceptFindings(request, surroundings) };
      }),
    import: (files, request = {}) =>
      answered<{ readonly imported?: Imported }>({}, async () => ({
        imported: await importFiles(files.map(sentFile), request, surroundings),
      })),
    receive: (file, request = {}) =>
      answered<{ readonly received?: Received }>({}, async () => ({
        received: await receiveDocx(sentFile(file), request, surroundings),
      })),
    tally: (words = { kind: 'month' }) =>
      answer<{ readonly tally?: TallyOutcome }>({}, () => ({
        tally: tallyOffice(folder, words, surroundings, workspace.isUnsaved() ? undefined : { host }),
      })),
    next: (request) =>
      answer<{ readonly made?: NextIssue }>({}, () => {
        refuseUnsaved();
        return { made: makeNextIssue(request, surroundings) };
      }),
    hold: (submissions, to) =>
      answer<{ readonly moved?: MovedToIssue }>({}, () => {
        refuseUnsaved();
        return { moved: holdSubmissions(submissions, to, surroundings) };
      }),
    move: (submissions, to) =>
      answer<{ readonly moved?: MovedToIssue }>({}, () => {
        refuseUnsaved();
        return { moved: moveSubmissions(submissions, to, surroundings) };
      }),
    draft: (path, draft, fileName) =>
      answer<{ readonly path?: string; readonly text?: string }>({}, () =>
        draftSubmission(openForSubmission(join(folder, path), surroundings), draft, host, fileName),
      ),
  };
}

const nothingFound: Findings = { findings: [], files: [] };
const nothingMade: Made = { ...nothingFound, faceNotes: [] };

function madeOf({ diagnostics, files, faceNotes, made }: CompiledIssue): Made {
  return { findings: diagnostics, files, faceNotes, ...(made ? { made } : {}) };
}

/** Does an act; a refusal becomes a value. */
function answer<T extends object>(nothing: T, act: () => T): Answer<T> {
  try {
    return { ...act(), refusal: undefined };
  } catch (error) {
    return refused(nothing, error);
  }
}

async function answered<T extends object>(nothing: T, act: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ...(await act()), refusal: undefined };
  } catch (error) {
    return refused(nothing, error);
  }
}

function refused<T extends object>(nothing: T, error: unknown): Answer<T> {
  if (!(error instanceof Refused)) throw error;
  return { ...nothing, refusal: error.refusal };
}
