import { dirname, join, posix } from 'node:path';
import type { Host } from '../host/host.js';
import { reasonOf } from '../refusal/reason.js';
import { wordReason } from '../refusal/word-reason.js';
import { type Asset, type AssetContent, noAssets } from '../source/asset.js';
import { composedText } from '../source/compose.js';
import type { Limits } from '../source/limits.js';
import { isOrdinary } from '../source/ordinary.js';
import { shownPath } from '../source/shown-path.js';
import { assetNames } from '../submission/asset-names.js';
import { isHidden, readEntries } from './find-bulletin.js';
import { linkFault } from './link.js';

/** Reads the files that the submissions of one issue name; it counts their bytes, so one reader serves the issue. */
export class AssetReader {
  private size = 0;
  private readonly counted = new Set<string>();

  /** `directory`: the folder, absolute. */
  constructor(
    private readonly host: Host,
    private readonly directory: string,
    private readonly limits: Limits,
  ) {}

  /** The files that a submissions' file names, by its text; `path` is its own, from the issue's folder. What cannot be read
   * is told in its place. */
  read(text: string, path: string): readonly Asset[] {
    const names = assetNames(text);
    if (names.length === 0) return noAssets;
    return names.map((name) => {
      const place = this.asOnDisk(assetPath(name, path));
      return { name, path: place, ...this.contentOf(place) };
    });
  }

  /** The path with the name that a file has on the disk: Macs write é in it as two characters, texts are read with one. */
  private asOnDisk(path: string): string {
    const full = join(this.directory, path);
    if (isOutside(path) || isOrdinary(path) || this.host.linkStat(full) !== undefined) return path;
    const own = posix.basename(path);
    const found = this.filesIn(dirname(full)).find((name) => composedText(name) === own);
    return found === undefined ? path : posix.join(posix.dirname(path), found);
  }

  private contentOf(path: string): AssetContent {
    if (isOutside(path)) return { kind: 'outside' };
    const full = join(this.directory, path);
    if (this.host.linkStat(full) === undefined)
      return { kind: 'missing', others: this.filesIn(dirname(full)) };
    // A link may stand anywhere on the way.
    const real = this.host.realPath(full);
    const inside = this.host.realPath(this.directory) ?? this.directory;
    if (real !== undefined && !real.startsWith(join(inside, '/'))) return { kind: 'outside' };
    const fault = linkFault(this.host, full, this.directory);
    if (fault !== undefined) return { kind: 'unreadable', why: fault };
    const read = this.host.read(full, this.limits.assetSize);
    switch (read.kind) {
      case 'bytes':
        return this.counting(path, read.bytes);
      case 'tooLarge':
        return { kind: 'tooLarge', size: read.size, most: this.limits.assetSize };
      case 'notAFile':
        return { kind: 'unreadable', why: wordReason(read) };
      case 'unreadable':
        return { kind: 'unreadable', why: wordReason(reasonOf(read.error)) };
    }
  }

  private counting(path: string, bytes: Uint8Array): AssetContent {
    if (!this.counted.has(path)) this.size += bytes.length;
    this.counted.add(path);
    const most = this.limits.assetsSize;
    return this.size > most ? { kind: 'tooManyBytes', most } : { kind: 'bytes', bytes };
  }

  private filesIn(folder: string): readonly string[] {
    if (this.host.stat(folder)?.kind !== 'folder') return [];
    return readEntries(this.host, folder)
      .filter(({ name, kind }) => kind === 'file' && !isHidden(name))
      .map(({ name }) => name);
  }
}

/** The files that one file of submissions names; `path` is its own, absolute, `directory` that of the issue. */
export function assetsOf(
  host: Host,
  path: string,
  directory: string,
  text: string,
  limits: Limits,
): readonly Asset[] {
  return new AssetReader(host, directory, limits).read(text, shownPath(path, directory));
}

/** The path, from the folder, of a file that a submission at `path` names. */
export function assetPath(name: string, path: string): string {
  const own = name.replaceAll('\\', '/');
  return isAbsolute(own) ? own : posix.normalize(posix.join(posix.dirname(path), own));
}

/** Whether a path from the folder leads out of it. */
export function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../') || isAbsolute(path);
}

/** On any system. */
function isAbsolute(path: string): boolean {
  return posix.isAbsolute(path) || /^[A-Za-z]:/u.test(path);
}
