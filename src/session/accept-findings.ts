import { basename, dirname, join, resolve } from 'node:path';
import type { Accepted, AcceptedPlace, LeftPlace } from '../accept/accepted.js';
import { answerTo } from '../accept/answer.js';
import type { Bulletin } from '../bulletin/bulletin.js';
import { readBulletin } from '../bulletin/read-bulletin.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { bulletinName, findBulletin, isThere, kindOf, sheetName } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { releaseOf } from '../folder/releases.js';
import { rewriteFiles } from '../folder/rewrite-files.js';
import type { Host } from '../host/host.js';
import { readLexicon } from '../prose/lexicon/read-lexicon.js';
import { Refused } from '../refusal/refusal.js';
import { positionAt, type SourceFile } from '../source/file.js';
import { checkPaths } from './check-paths.js';
import { issuesAround } from './issue-place.js';
import { limitsFrom } from './limits.js';
import { type GivenAnswer, provedAnswers, type RewrittenFile } from './proved-answers.js';
import type { WritingSurroundings } from './surroundings.js';
import { workspaceOn } from './workspace.js';

/** A request to keep answers. */
export interface AcceptRequest {
  readonly places: readonly AcceptedPlace[];
  /** Why they are right: of those that are answered by a comment. */
  readonly reason?: string;
  /** Paths to check, if not the issues in which the places are. */
  readonly paths?: readonly string[];
  /** Nothing is written. */
  readonly isTrial?: boolean;
}

/** Keeps, of findings at some places, that what stands there is right: words in 不查词语, a unit's other name in its 别名, people in 领导, of all
 * else a comment above the value with the reason. An answer is written only if the check that follows has the finding no more and no new error; then
 * all files are written, or none. Refuses files that are not there, and what `checkPaths` refuses. */
export async function acceptFindings(
  { places: said, reason, paths = [], isTrial = false }: AcceptRequest,
  surroundings: WritingSurroundings,
): Promise<Accepted> {
  const { host, workingDirectory } = surroundings;
  const absolute = (path: string): string => resolve(workingDirectory, path);
  const keyOf = ({ path, line, column }: AcceptedPlace) => `${line}:${column} ${absolute(path)}`;
  const places = [...new Map(said.map((each) => [keyOf(each), each])).values()];
  for (const { path } of places) refuseMissing(absolute(path), surroundings);
  const targets =
    paths.length > 0 ? paths : [...new Set(places.map(({ path }) => targetOf(host, absolute(path))))];
  const before = await findingsIn(targets, [], surroundings);
  const given: GivenAnswer[] = [];
  const left: LeftPlace[] = [];
  for (const place of places) {
    const findings = before.filter(({ span }) => absolute(span.file.path) === absolute(place.path));
    const here = findings.filter((each) => isAt(each, place));
    if (here.length === 0)
      left.push({ place, reason: { kind: 'nothingFound', near: placesNear(findings, place) } });
    if (here.length === 0) continue;
    const office = officeOf(absolute(place.path), surroundings);
    for (const finding of here) {
      const answer = judged(finding, place, office, reason);
      if ('reason' in answer) left.push(answer);
      else given.push(answer);
    }
  }
  const { files, written, refused } = await provedAnswers(given, before, (changed) =>
    findingsIn(targets, changed, surroundings),
  );
  if (!isTrial && files.length > 0)
    rewriteFiles(
      host,
      files.map((each) => ({ ...each, path: absolute(each.before.path) })),
    );
  return { written, left: [...left, ...refused] };
}

function refuseMissing(path: string, { host, workingDirectory }: WritingSurroundings): void {
  if (kindOf(host, path) === 'file') return;
  const issues = issuesAround(host, workingDirectory);
  throw new Refused({ kind: 'nothingThere', path, wanted: 'any', issues });
}

/** The findings in what paths stand for, as if some files had other texts. */
async function findingsIn(
  paths: readonly string[],
  files: readonly RewrittenFile[],
  surroundings: WritingSurroundings,
): Promise<readonly Diagnostic[]> {
  const { host, overlay, read } = workspaceOn(surroundings.host);
  for (const { before, text } of files) overlay(resolve(surroundings.workingDirectory, before.path), text);
  const request = { fonts: 'all', read, keepsIndex: false } as const;
  return (await checkPaths(paths, request, { ...surroundings, host })).found;
}

/** The path to check for a file: its issue; the whole office for the configuration, in which any issue may find something; else the file. */
function targetOf(host: Host, path: string): string {
  if (basename(path) === bulletinName) return dirname(path);
  const office = dirname(findBulletin(host, dirname(path)));
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (isThere(host, join(folder, sheetName))) return folder;
    if (folder === office) return path;
  }
}

/** The office of a file. */
interface AcceptingOffice {
  readonly file: SourceFile;
  /** Absent if the configuration cannot be read. */
  readonly bulletin?: Bulletin;
  readonly isReleased: boolean;
}

function officeOf(path: string, surroundings: WritingSurroundings): AcceptingOffice {
  const { host, workingDirectory } = surroundings;
  const place = findBulletin(host, dirname(path));
  const { file } = readInput(host, place, workingDirectory, limitsFrom(surroundings));
  const { value } = readBulletin(file);
  const isReleased = path !== place && releaseOf(host, path, dirname(place)) !== undefined;
  return { file, ...(value ? { bulletin: value } : {}), isReleased };
}

let listed: ReadonlySet<string> | undefined;

function judged(
  finding: Diagnostic,
  place: AcceptedPlace,
  { file, bulletin, isReleased }: AcceptingOffice,
  reason: string | undefined,
): GivenAnswer | (LeftPlace & { readonly finding: Diagnostic }) {
  if (isReleased) return { place, finding, reason: { kind: 'released' } };
  if (!bulletin) return { place, finding, reason: { kind: 'unwritable' } };
  const lists = Object.values(readLexicon());
  listed ??= new Set(lists.flatMap((words) => words.map(({ wrong }) => wrong)));
  const answer = answerTo(finding, {
    bulletin,
    words: listed,
    ...(reason === undefined ? {} : { reason }),
    ...(place.said === undefined ? {} : { said: place.said }),
  });
  switch (answer.kind) {
    case 'word':
    case 'alias':
    case 'leader':
    case 'comment':
      return { place, finding, answer, bulletin: file };
    default:
      return { place, finding, reason: answer };
  }
}

function isAt({ span }: Diagnostic, { line, column }: AcceptedPlace): boolean {
  const at = positionAt(span.file, span.start);
  return at.line === line && at.column === column;
}

/** So many places are named where nothing is found. */
const mostNear = 5;

/** Where something is found on a place's line, or else in its file. */
function placesNear(
  findings: readonly Diagnostic[],
  { path, line }: AcceptedPlace,
): readonly AcceptedPlace[] {
  const places = findings.map(({ span }) => ({ path, ...positionAt(span.file, span.start) }));
  const onLine = places.filter((each) => each.line === line);
  const near = onLine.length > 0 ? onLine : places;
  const distinct = new Map(near.map((each) => [`${each.line}:${each.column}`, each]));
  return [...distinct.values()]
    .slice(0, mostNear)
    .map((each) => ({ path, line: each.line, column: each.column }));
}
