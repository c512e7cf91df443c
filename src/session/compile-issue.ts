import { resolve } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { type CompileRequest, compile, type Output } from '../compile.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { countBySeverity, isStopped } from '../diagnostic/order.js';
import { leftOutOf, unreadFiles, withoutWithheld } from '../draft/left-out.js';
import type { InputPlaces } from '../folder/input-files.js';
import { createFontLibrary, type FontLibrary } from '../font/library.js';
import type { FontResolution } from '../font/resolve.js';
import type { Host } from '../host/host.js';
import { arrange } from '../issue/arrange.js';
import { type FaceNote, faceNotes } from '../layout/face-notes.js';
import type { LaidSections } from '../layout/reuse.js';
import { emitters } from '../output/outputs.js';
import type { FacesAsked } from '../preflight/print-material.js';
import { version } from '../product/version.js';
import { digest } from '../record/digest.js';
import { issueDigest } from '../record/issue-digest.js';
import { type Manifest, outputName } from '../record/manifest.js';
import { shownPath } from '../source/shown-path.js';
import { contributionRecords } from './contribution-records.js';
import { faceRecords } from './face-records.js';
import { findFonts } from './find-fonts.js';
import { inputRecords } from './input-records.js';
import { limitsFrom } from './limits.js';
import { nameClash } from './name-clash.js';
import { nothingRead, type OfficeRead } from './office-read.js';
import { type OpenedIssue, openIssue } from './open-issue.js';
import type { CompileOptions } from './options.js';
import { numberTaken } from './released-number.js';
import type { MarkedSurroundings } from './surroundings.js';

/** An issue to be compiled: values that a worker can be sent. */
export interface CompileTask {
  /** Of the issue or, if it has only one, the office. */
  readonly directory: string;
  /** Absolute; out/ beside `bulletin.yaml` if it is not given. */
  readonly output?: string;
  readonly options: CompileOptions;
  /** A released issue as if it had not been. */
  readonly ignoreRelease?: boolean;
  /** To be released: then its number must be free, but for one held by a folder that is gone if released again. */
  readonly purpose?: 'release' | 'releaseAgain';
  /** The folders of the issues that are compiled in this run, if several are. */
  readonly run?: readonly string[];
}

/** The result of compiling an issue, before anything is written. */
export interface CompiledIssue {
  readonly diagnostics: readonly Diagnostic[];
  /** The files looked at, as shown to users. */
  readonly files: readonly string[];
  readonly faceNotes: readonly FaceNote[];
  /** Absent if findings are in the way. */
  readonly made?: MadeIssue;
}

/** Outputs with their record, to be written as one. */
export interface MadeIssue {
  /** Where they go, absolute. */
  readonly folder: string;
  readonly name: string;
  readonly outputs: readonly Output[];
  readonly manifest: Manifest;
  readonly places: InputPlaces;
  /** The errors that a draft was made in spite of, and how many submissions without. */
  readonly rest: DraftRest;
  /** How the pages are filled, if there are pages. */
  readonly fill?: { readonly pages: number; readonly freeRows: number };
}

/** The work left on a draft. */
export interface DraftRest {
  readonly errors: number;
  /** Submissions that are not in it. */
  readonly leftOut: number;
  /** The output that bears the findings, by its name in messages, if one that was made does. */
  readonly notesIn?: string;
}

/** Cache from issue to issue: what was read of the office, and the fonts; by an office that stays open also the faces
 * found, and each issue as it was laid out last, by its folder. */
export interface CompileCache {
  readonly read: OfficeRead;
  readonly library: FontLibrary;
  readonly faces?: FaceFinder;
  readonly laid?: Map<string, LaidSections>;
}

/** Finds the faces for an office, or knows them. */
export type FaceFinder = (bulletin: Bulletin, office: string, which: FacesAsked) => FontResolution;

export function emptyCompileCache(): CompileCache {
  return { read: nothingRead(), library: createFontLibrary() };
}

/** Checks, arranges and emits one issue; writes nothing. */
export async function compileIssue(
  host: Host,
  { directory, output, options, ignoreRelease = false, run = [], purpose }: CompileTask,
  surroundings: MarkedSurroundings,
  { read, library, faces, laid }: CompileCache = emptyCompileCache(),
): Promise<CompiledIssue> {
  const limits = limitsFrom(surroundings);
  const mark = surroundings.mark ? { mark: surroundings.mark } : {};
  const opened = openIssue(host, directory, surroundings.workingDirectory, output, {
    read,
    ignoreRelease,
    limits,
    ...mark,
  });
  const { bulletin, sheet, office, submissions, diagnostics, files } = opened;
  const draft = options.draft === true;
  // A draft is there to show what is wrong: of an issue with errors it is made too, as far as it can be laid out.
  const isInTheWay = (found: readonly Diagnostic[]) => !draft && isStopped(found, options.strict === true);
  const nothing = (found: readonly Diagnostic[]) => ({ diagnostics: found, files, faceNotes: [] });
  if (!bulletin || !sheet || isInTheWay(diagnostics)) return nothing(diagnostics);
  const isNameless = diagnostics.some(({ code }) => code === 'structure/bad-file-name');
  const issue = arrange(isNameless ? withStandardName(bulletin) : bulletin, sheet, submissions);
  if (draft && issue.sections.length === 0) return nothing(diagnostics);
  const leftOut = draft ? [...leftOutOf(issue, opened), ...unreadFiles(diagnostics)] : [];
  const folder = output ?? resolve(office, 'out');
  const name = outputName(issue.fileName, draft);
  const clash =
    (purpose && numberTaken(host, opened, purpose)) ??
    nameClash(host, opened, { name: issue.fileName, draft, folder, run });
  if (clash) return nothing([...diagnostics, clash]);
  const { places } = opened;
  const inputs = inputRecords(host, issue, opened);
  const origin = {
    folder: shownPath(places.directory, office),
    digest: issueDigest(inputs),
    version: `kuaibao ${version()}`,
  };
  const compiled = await compile(issue, {
    ...requestFor(opened, options),
    origin,
    ...mark,
    findFonts: () =>
      faces?.(bulletin, office, options.fonts) ??
      findFonts(bulletin, office, options.fonts, { ...surroundings, host }, library),
    findings: withoutWithheld(diagnostics, issue),
    leftOut,
    ...previousIn(laid, places.directory),
  });
  const all = [...diagnostics, ...compiled.diagnostics];
  const { laidOut, outputs } = compiled;
  if (laidOut) laid?.set(places.directory, laidOut.pagination.sections);
  const result = {
    diagnostics: all,
    files,
    faceNotes: laidOut ? faceNotes(laidOut.fonts, laidOut.pagination) : [],
  };
  if (isInTheWay(all)) return result;
  const manifest: Manifest = {
    version: 2,
    tool: origin.version,
    issue: issue.issueNumber,
    series: sheet.supplement ? 'supplement' : 'issue',
    number: sheet.issueNumber.value,
    date: sheet.date.value.iso,
    ...(sheet.serialNumber ? { serial: sheet.serialNumber.value } : {}),
    folder: origin.folder,
    draft,
    ...(draft && options.clean ? { clean: true } : {}),
    formats: options.format,
    fonts: options.fonts,
    attachSources: options.attachSources === true,
    warnings: countBySeverity(all).warning,
    inputs,
    contributions: contributionRecords(issue, laidOut?.pagination.pages ?? []),
    faces: laidOut ? faceRecords(laidOut.fonts) : [],
    outputs: outputs.map((each) => ({
      name: each.name,
      sha256: digest(each.bytes),
      size: each.bytes.length,
    })),
  };
  const fill = laidOut && {
    pages: laidOut.pagination.pages.length,
    freeRows: laidOut.pagination.freeRows,
  };
  const bearer = emitters.find(({ bearsNotes, format }) => bearsNotes && options.format.includes(format));
  const rest = {
    errors: countBySeverity(all).error,
    leftOut: leftOut.length,
    ...(bearer && !options.clean ? { notesIn: bearer.name } : {}),
  };
  return { ...result, made: { folder, name, outputs, manifest, places, rest, ...(fill ? { fill } : {}) } };
}

function previousIn(laid: CompileCache['laid'], directory: string): Pick<CompileRequest, 'previous'> {
  const previous = laid?.get(directory);
  return previous ? { previous } : {};
}

function requestFor(
  { sources }: OpenedIssue,
  { format, draft, clean, attachSources }: CompileOptions,
): Omit<CompileRequest, 'findFonts' | 'findings'> {
  return {
    formats: format,
    draft: draft === true,
    clean: clean === true,
    ...(attachSources ? { embeddedFiles: sources.map(withPlainEnds) } : {}),
  };
}

/** Line ends are the machine's; the record does not count them either. */
function withPlainEnds({ name, text }: OpenedIssue['sources'][number]) {
  return { name, text: text.replaceAll('\r\n', '\n') };
}

/** A configuration whose own name for files cannot be one: a draft has the standard's. */
function withStandardName(bulletin: Bulletin): Bulletin {
  const { fileName: _, ...patterns } = bulletin.patterns;
  return { ...bulletin, patterns };
}
