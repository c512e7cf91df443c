import { basename, dirname, extname, join } from 'node:path';
import { isWaitingPlace } from '../folder/apart.js';
import { hasMark, withMark } from '../folder/byte-order-mark.js';
import { findSubmissions, originalsName } from '../folder/find-bulletin.js';
import { AssetReader } from '../folder/read-assets.js';
import { readInput } from '../folder/read-input.js';
import { writeFiles } from '../folder/write-files.js';
import type { FileChange, PlacedFile } from '../host/host.js';
import { documentsOf, vocabularies } from '../receive/written-documents.js';
import { reasonOf } from '../refusal/reason.js';
import { Refused } from '../refusal/refusal.js';
import type { SourceFile } from '../source/file.js';
import { shownPath } from '../source/shown-path.js';
import { assetNames, withAssetNames } from '../submission/asset-names.js';
import { cutDocuments } from '../yaml/edit/cut-documents.js';
import { parseYaml } from '../yaml/parse.js';
import { heldFrom, issueIn, withHeldFrom } from './held-from.js';
import { limitsFrom } from './limits.js';
import { isOfAllDocuments, originalsIn, withOriginals } from './original-lines.js';
import { schemaLineIn } from './schema-files.js';
import type { SubmissionPlace } from './submission-place.js';
import type { ReadingSurroundings, WritingSurroundings } from './surroundings.js';

/** A file that goes with submissions: a picture, a table, an attachment, their original. Paths are absolute. */
export interface MovedFile {
  readonly from: string;
  readonly to: string;
  readonly isCopied: boolean;
}

/** Submissions that go over to another folder. Paths are absolute. */
export interface MovedSubmissions {
  readonly from: string;
  /** Which of the file's, from 1, in their order; none: all of them. */
  readonly indexes: readonly number[];
  readonly to: string;
  readonly files: readonly MovedFile[];
}

/** A move before it is made. */
export interface PlannedMove {
  /** One set of writes. */
  readonly changes: readonly FileChange[];
  readonly moved: readonly MovedSubmissions[];
  /** Refuses if what was read has changed since, or what was free is taken. */
  readonly confirm: () => void;
}

/** Plans how submissions go over to a folder, absolute, of their office's, with the files that they name and the original that they were made of. What
 * others name too is copied, and an issue keeps the originals that it was sent. Nothing that is there is written over: a file whose name is
 * taken by another gets one of its own, and is called by it. Refuses what cannot be read or parted. */
export function planMove(
  places: readonly SubmissionPlace[],
  target: string,
  surroundings: ReadingSurroundings,
): PlannedMove {
  const move = new Move(target, surroundings);
  for (const path of new Set(places.map((each) => each.path))) {
    const own = places.filter((each) => each.path === path);
    const [place] = own;
    const indexes = own.some(({ index }) => index === undefined)
      ? []
      : [...new Set(own.flatMap(({ index }) => index ?? []))].sort((a, b) => a - b);
    if (place) move.take(place, indexes);
  }
  return move.planned();
}

/** Makes a move that was planned, with other files of its set before it. */
export function writeMove(
  { changes, confirm }: PlannedMove,
  others: readonly FileChange[],
  { host }: WritingSurroundings,
): void {
  writeFiles(host, [...others, ...changes], confirm);
}

/** A file that goes along: where it lies and comes to lie, by which name a text names it, whether it stays as well. */
interface Going extends Omit<MovedFile, 'isCopied'> {
  readonly root: string;
  readonly stays: boolean;
}

class Move {
  private readonly written = new Map<string, PlacedFile>();
  private readonly gone = new Set<string>();
  /** The texts of files of which only a part goes. */
  private readonly left = new Map<string, string>();
  private readonly taken: (Omit<MovedSubmissions, 'files'> & { readonly files: readonly Going[] })[] = [];
  /** The bytes of files that were read, as they were then. */
  private readonly known = new Map<string, Uint8Array>();

  constructor(
    private readonly target: string,
    private readonly surroundings: ReadingSurroundings,
  ) {}

  take(place: SubmissionPlace, wanted: readonly number[]): void {
    const { path, root, office, isWaiting } = place;
    const file = this.read(path);
    const cut = this.cut(file, path, wanted);
    const indexes = cut ? wanted : [];
    if (cut) this.left.set(path, cut.left);
    else this.gone.add(path);
    const text = cut?.taken ?? file.text;
    const to = this.freePlace(shownPath(path, root), () => false);
    this.written.set(to, placed(to, new Uint8Array()));
    const assets = this.assetsIn(text, path, root).map(({ name, path: from }) => {
      return { name, from, to: this.put(from, root), root, stays: false };
    });
    const originals = this.originalsOf(text, root).map((from) => {
      return { name: basename(from), from, to: this.put(from, root), root, stays: !isWaiting };
    });
    const own = withOriginals(withAssetNames(text, newNames(assets)), newNames(originals));
    const line = schemaLineIn(dirname(path), office, 'submission');
    const lined = own.startsWith(line)
      ? `${schemaLineIn(dirname(to), office, 'submission')}${own.slice(line.length)}`
      : own;
    const from = isWaiting ? heldFrom(text) : issueIn(root, this.surroundings);
    const made = withHeldFrom(lined, isWaitingPlace(this.surroundings.host, this.target) ? from : undefined);
    this.written.set(to, placed(to, made === file.text ? this.bytesOf(path) : this.encoded(made, path)));
    this.taken.push({ from: path, indexes, to, files: [...assets, ...originals] });
  }

  planned(): PlannedMove {
    const staying = this.staying();
    const going = this.taken.flatMap(({ files }) => files);
    const gone = new Set([
      ...this.gone,
      ...going.map(({ from }) => from).filter((from) => !staying.has(from)),
    ]);
    const rewritten = [...this.left].map(([path, text]): FileChange => {
      return { ...placed(path, this.encoded(text, path)), inPlace: true };
    });
    const removed = [...gone].map((path): FileChange => {
      return { folder: dirname(path), name: basename(path), isRemoved: true };
    });
    const moved = this.taken.map((each) => ({
      ...each,
      files: each.files.map(({ from, to }) => ({ from, to, isCopied: staying.has(from) })),
    }));
    const written = [...this.written.values()];
    return {
      changes: [...written, ...rewritten, ...removed],
      moved,
      confirm: () => this.confirm([...this.written.keys()], [...this.left.keys(), ...gone]),
    };
  }

  /** Originals that an issue keeps, and the files that are named by what does not go. */
  private staying(): ReadonlySet<string> {
    const going = this.taken.flatMap(({ files }) => files);
    const staying = new Set(going.filter(({ stays }) => stays).map(({ from }) => from));
    for (const root of new Set(going.map((each) => each.root)))
      for (const path of findSubmissions(this.surroundings.host, root)) {
        if (this.gone.has(path)) continue;
        const text = this.left.get(path) ?? this.textOf(path);
        for (const { path: asset } of this.assetsIn(text, path, root)) staying.add(asset);
        for (const original of this.originalsOf(text, root)) staying.add(original);
      }
    return staying;
  }

  private confirm(free: readonly string[], read: readonly string[]): void {
    const { host } = this.surroundings;
    const taken = free.find((path) => host.linkStat(path) !== undefined);
    if (taken !== undefined) throw new Refused({ kind: 'taken', path: taken });
    const changed = read.find((path) => {
      const now = host.read(path, Number.POSITIVE_INFINITY);
      return now.kind !== 'bytes' || !areSame(now.bytes, this.bytesOf(path));
    });
    if (changed !== undefined) throw new Refused({ kind: 'changedBeforeMending', path: changed });
  }

  private cut(file: SourceFile, path: string, indexes: readonly number[]) {
    if (indexes.length === 0) return undefined;
    const { length } = documentsOf(file, 'submission');
    const places = new Set(indexes.map((each) => each - 1));
    // Submissions that nobody has parted are told apart, and not cut.
    const isParted = parseYaml(file, vocabularies.submission).roots.length === length;
    const cut = isParted && cutDocuments(file, vocabularies.submission, places, isOfAllDocuments);
    if (cut) return cut;
    // All there are: the file goes as it is.
    if (length === indexes.length && indexes.at(-1) === length) return undefined;
    throw new Refused({ kind: 'notParted', path, index: indexes.at(-1) ?? 0, documents: length });
  }

  private assetsIn(
    text: string,
    path: string,
    root: string,
  ): readonly { readonly name: string; readonly path: string }[] {
    if (assetNames(text).length === 0) return [];
    const { host } = this.surroundings;
    return new AssetReader(host, root, limitsFrom(this.surroundings))
      .read(text, shownPath(path, root))
      .filter(({ kind }) => kind !== 'missing' && kind !== 'outside')
      .map(({ name, path: asset }) => ({ name, path: join(root, asset) }))
      .filter((asset) => host.linkStat(asset.path)?.kind === 'file');
  }

  private originalsOf(text: string, root: string): readonly string[] {
    return originalsIn(text)
      .map((name) => join(root, originalsName, name))
      .filter((path) => this.surroundings.host.linkStat(path)?.kind === 'file');
  }

  /** Puts a file to the same place below the target, beside what is there unless that is the same. Gives where, absolute. */
  private put(from: string, root: string): string {
    const bytes = this.bytesOf(from);
    const isSame = (path: string): boolean => {
      const there = this.written.get(path)?.bytes ?? this.bytesAt(path);
      return there !== undefined && areSame(there, bytes);
    };
    const to = this.freePlace(shownPath(from, root), isSame);
    if (!isSame(to)) this.written.set(to, placed(to, bytes));
    return to;
  }

  /** The first of 稿.yaml, 稿-2.yaml … below the target that is free, or that may be taken as it is. */
  private freePlace(path: string, mayBe: (path: string) => boolean): string {
    const ending = extname(path);
    const stem = path.slice(0, path.length - ending.length);
    for (let n = 1; ; n++) {
      const to = join(this.target, `${stem}${n === 1 ? '' : `-${n}`}${ending}`);
      if (!this.written.has(to) && this.surroundings.host.linkStat(to) === undefined) return to;
      if (mayBe(to)) return to;
    }
  }

  /** The text of a file of submissions. Refuses what is a link, or cannot be read. */
  private read(path: string): SourceFile {
    const { host, workingDirectory } = this.surroundings;
    if (host.linkStat(path)?.kind !== 'file')
      throw new Refused({ kind: 'notRead', path, reason: { kind: 'notAFile', found: 'link' } });
    const { file, diagnostic } = readInput(host, path, workingDirectory, limitsFrom(this.surroundings));
    if (diagnostic) throw new Refused({ kind: 'unreadable', finding: diagnostic });
    return file;
  }

  private textOf(path: string): string {
    const { host, workingDirectory } = this.surroundings;
    return readInput(host, path, workingDirectory, limitsFrom(this.surroundings)).file.text;
  }

  private bytesOf(path: string): Uint8Array {
    const bytes = this.known.get(path) ?? this.bytesAt(path);
    if (!bytes) throw new Refused({ kind: 'changedBeforeMending', path });
    this.known.set(path, bytes);
    return bytes;
  }

  private bytesAt(path: string): Uint8Array | undefined {
    const read = this.surroundings.host.read(path, Number.POSITIVE_INFINITY);
    if (read.kind === 'bytes') return read.bytes;
    const isThere = this.surroundings.host.linkStat(path)?.kind === 'file';
    if (isThere && read.kind === 'unreadable')
      throw new Refused({ kind: 'notRead', path, reason: reasonOf(read.error) });
    return undefined;
  }

  /** In UTF-8, with a byte order mark where the file has one. */
  private encoded(text: string, path: string): Uint8Array {
    const bytes = new TextEncoder().encode(text);
    return hasMark(this.bytesOf(path)) ? withMark(bytes) : bytes;
  }
}

function placed(path: string, bytes: Uint8Array): PlacedFile {
  return { folder: dirname(path), name: basename(path), bytes };
}

/** The names by which texts call files, with those that files have got, where they differ. */
function newNames(files: readonly { readonly name: string; readonly from: string; readonly to: string }[]) {
  const changed = files.filter(({ from, to }) => basename(from) !== basename(to));
  return new Map(
    changed.map(({ name, to }) => [
      name,
      `${name.slice(0, name.length - lastPart(name).length)}${basename(to)}`,
    ]),
  );
}

function lastPart(name: string): string {
  return name.split(/[/\\]/u).at(-1) ?? '';
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
