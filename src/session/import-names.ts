import { join } from 'node:path';
import { bulletinName, isHidden, isThere, sheetName } from '../folder/find-bulletin.js';
import type { Host } from '../host/host.js';
import { isDeviceName } from '../source/device-name.js';

/** The longest name that is made of a file's, in UTF-8; systems take 255 bytes with what is set behind it. */
const mostBytes = 120;

/** The name that a submission's file and its pictures are given, without ending: that of the file that was sent, as far as any system can have
 * a file of that name, in a line of 正文 too. */
export function stemOf(name: string): string {
  const stem = name
    .replace(/\.[A-Za-z0-9]{1,5}$/u, '')
    .replace(/[\\/:*?"<>|[\]［］#\p{C}\p{Zl}\p{Zp}]/gu, '-')
    .replace(/[\s\u3000]+/gu, ' ')
    .replace(/^[\s.~-]+|[\s.]+$/gu, '');
  const short = shortened(stem);
  return short === '' || isDeviceName(short) || isHidden(short) ? `来稿${short}` : short;
}

/** The name under which a file is kept: its own, as far as any system can have a file of that name. */
export function keptNameOf(name: string): { readonly stem: string; readonly ending: string } {
  const [ending = ''] = /\.[A-Za-z0-9]{1,5}$/u.exec(name) ?? [];
  return { stem: stemOf(name), ending };
}

function shortened(name: string): string {
  let length = 0;
  const kept = [...name].filter((char) => {
    length += new TextEncoder().encode(char).length;
    return length <= mostBytes;
  });
  return kept.join('').trimEnd();
}

/** Names that are free in an issue's folder, each given once. */
export class FreeNames {
  /** In lower case: some systems know no other. */
  private readonly given = new Set([sheetName, bulletinName, 'issue.yml', 'bulletin.yml']);

  constructor(
    private readonly host: Host,
    /** Absolute. */
    private readonly folder: string,
  ) {}

  /** The first of some names, `stem`, `stem-2` …, of which the files that `filesOf` makes are all free; they are taken then. */
  take(stem: string, filesOf: (stem: string) => readonly string[]): string {
    for (let n = 1; ; n++) {
      const each = n === 1 ? stem : `${stem}-${n}`;
      const files = filesOf(each);
      if (files.every((file) => this.isFree(file))) {
        for (const file of files) this.given.add(file.toLowerCase());
        return each;
      }
    }
  }

  private isFree(file: string): boolean {
    return !this.given.has(file.toLowerCase()) && !isThere(this.host, join(this.folder, file));
  }
}
