import { applyEdits } from '../diagnostic/apply-edits.js';
import type { Diagnostic, Edit } from '../diagnostic/diagnostic.js';
import type { SourceFile } from '../source/file.js';

/** The result of mending. */
export interface Mended {
  /** The files that changed, by path. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** The same, as they were before. */
  readonly originals: ReadonlyMap<string, SourceFile>;
  /** The findings mended, round by round; their spans are in the texts as they then stood. */
  readonly mended: readonly Diagnostic[];
  /** The findings in the mended files. */
  readonly left: readonly Diagnostic[];
}

/** More rounds than any honest chain of faults needs: two rules that undo each other must not go on for ever. */
const mostRounds = 12;

/** Applies safe fixes until none is left. `judge` finds what is wrong with files in place of those on the disk. A fix that
 * would make a file unreadable as YAML, or a part of a value a comment, is left alone. */
export function mend(judge: (files: ReadonlyMap<string, SourceFile>) => readonly Diagnostic[]): Mended {
  let files: ReadonlyMap<string, SourceFile> = new Map();
  let left = judge(files);
  const mended: Diagnostic[] = [];
  const originals = new Map<string, SourceFile>();
  const refused = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const safe = left.filter((each) => each.fix?.safe === true && !refused.has(keyOf(each)));
    // What no text may hold hides what the rest of its line is.
    const masking = safe.filter(({ code }) => code === 'structure/forbidden-character');
    const chosen = disjoint(masking.length > 0 ? masking : safe);
    if (chosen.length === 0) break;
    const attempt = tryAll(chosen, files, left, judge) ?? tryEach(chosen, files, left, judge, refused);
    if (!attempt) continue;
    for (const [path, file] of filesOf(attempt.mended)) if (!originals.has(path)) originals.set(path, file);
    files = attempt.files;
    left = attempt.left;
    mended.push(...attempt.mended);
  }
  return { files, originals, mended, left };
}

type Attempt = Pick<Mended, 'files' | 'mended' | 'left'>;
type Judge = (files: ReadonlyMap<string, SourceFile>) => readonly Diagnostic[];

function tryAll(
  chosen: readonly Diagnostic[],
  files: ReadonlyMap<string, SourceFile>,
  before: readonly Diagnostic[],
  judge: Judge,
): Attempt | undefined {
  const next = new Map(files);
  const edits = new Map<string, { readonly file: SourceFile; readonly mine: Edit[] }>();
  for (const edit of chosen.flatMap(({ fix }) => fix?.edits ?? [])) {
    const { file } = edit.span;
    const known = edits.get(file.path);
    if (known) known.mine.push(edit);
    else edits.set(file.path, { file, mine: [edit] });
  }
  for (const [path, { file, mine }] of edits) {
    // What is written anew is written in UTF-8.
    const { encoding: _, ...rest } = file;
    next.set(path, { ...rest, text: applyEdits(file.text, mine) });
  }
  const left = judge(next);
  return unreadable(left) > unreadable(before) ? undefined : { files: next, mended: chosen, left };
}

/** The files that findings' fixes change, by path. */
function filesOf(findings: readonly Diagnostic[]): ReadonlyMap<string, SourceFile> {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  return new Map(edits.map(({ span: { file } }) => [file.path, file] as const));
}

/** One by one, where all together spoil a file: the first that does not; those that do are refused. */
function tryEach(
  chosen: readonly Diagnostic[],
  files: ReadonlyMap<string, SourceFile>,
  before: readonly Diagnostic[],
  judge: Judge,
  refused: Set<string>,
): Attempt | undefined {
  for (const each of chosen) {
    const attempt = tryAll([each], files, before, judge);
    if (attempt) return attempt;
    refused.add(keyOf(each));
  }
  return undefined;
}

/** Fixes of which no two touch the same stretch, the earlier ones first. */
function disjoint(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  // For each file, 1 where a character, or the place before it, is taken.
  const taken = new Map<string, Uint8Array>();
  const takenIn = ({ path, text }: SourceFile): Uint8Array => {
    const places = taken.get(path) ?? new Uint8Array(text.length + 1);
    taken.set(path, places);
    return places;
  };
  return findings.filter(({ fix }) => {
    const edits = fix?.edits ?? [];
    const isTaken = ({ span: { file, start, end } }: Edit): boolean =>
      takenIn(file)
        .subarray(start, end + 1)
        .includes(1);
    if (edits.some(isTaken)) return false;
    for (const { span } of edits) takenIn(span.file).fill(1, span.start, span.end + 1);
    return true;
  });
}

function unreadable(findings: readonly Diagnostic[]): number {
  return findings.filter(
    ({ code, severity }) =>
      code === 'structure/comment-in-value' || (code.startsWith('structure/') && severity === 'error'),
  ).length;
}

function keyOf({ code, span, message }: Diagnostic): string {
  return JSON.stringify([code, span.file.path, span.file.text.slice(span.start, span.end), message]);
}
