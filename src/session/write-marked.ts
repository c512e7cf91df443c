import { join, resolve } from 'node:path';
import { refuseOutput } from '../folder/refuse-output.js';
import { removeCopies, setAside } from '../folder/set-aside.js';
import { writeFiles } from '../folder/write-files.js';
import type { Host } from '../host/host.js';
import { digest } from '../record/digest.js';
import type { WrittenIssue } from '../record/written.js';
import { shownPath } from '../source/shown-path.js';
import type { MarkedFile } from './marked-files.js';
import type { WritingSurroundings } from './surroundings.js';

/** Where the digests of 花脸稿 are kept that were written last, each with its issue's year, by their paths from the office: so that one into which
 * somebody has written is known, and one of another year's issue that has the same name. */
const recordName = '花脸稿.json';
const longestRecord = 1 << 20;

/** Writes a 花脸稿 in its forms, all or none. A file of such a name that is not as it was written here, or is of
 * another year's issue, is copied to another name first. */
export function writeMarked(
  files: readonly MarkedFile[],
  {
    office,
    output,
    year,
  }: { readonly office: string; readonly output: string | undefined; readonly year: number },
  { host }: WritingSurroundings,
): WrittenIssue {
  const folder = output ?? resolve(office, 'out');
  refuseOutput(host, folder);
  const own = join(office, '.kuaibao');
  const known = recordIn(host, own);
  const keyOf = (name: string): string => shownPath(join(folder, name), office);
  const record = Object.fromEntries([
    ...known,
    ...files.map(({ name, bytes }) => [keyOf(name), `${digest(bytes)} ${year}`] as const),
  ]);
  const kept: string[] = [];
  try {
    const text = `${JSON.stringify(record, Object.keys(record).sort(), 2)}\n`;
    const recorded = { folder: own, name: recordName, bytes: new TextEncoder().encode(text) };
    writeFiles(host, [...files.map(({ name, bytes }) => ({ folder, name, bytes })), recorded], () => {
      for (const { name, bytes } of files) {
        const there = digestAt(host, join(folder, name));
        if (there === undefined || there === digest(bytes)) continue;
        const [sha256, ofYear = String(year)] = known.get(keyOf(name))?.split(' ') ?? [];
        if (there === sha256 && ofYear === String(year)) continue;
        kept.push(setAside(host, folder, name, there === sha256 ? `${ofYear}年` : '人工修改'));
      }
    });
  } catch (error) {
    removeCopies(host, folder, kept);
    throw error;
  }
  return {
    kept: kept.map((name) => resolve(folder, name)),
    outputs: files.map(({ name, bytes, pages }) => ({
      path: resolve(folder, name),
      size: bytes.length,
      ...(pages === undefined ? {} : { pages }),
    })),
  };
}

function digestAt(host: Host, path: string): string | undefined {
  const read = host.read(path, Number.POSITIVE_INFINITY);
  return read.kind === 'bytes' ? digest(read.bytes) : undefined;
}

/** The digests that are kept; none if they cannot be read. */
function recordIn(host: Host, folder: string): ReadonlyMap<string, string> {
  const read = host.read(join(folder, recordName), longestRecord);
  if (read.kind !== 'bytes') return new Map();
  try {
    const record: unknown = JSON.parse(new TextDecoder().decode(read.bytes));
    const entries = typeof record === 'object' && record !== null ? Object.entries(record) : [];
    return new Map(
      entries.flatMap(([path, sha256]) => (typeof sha256 === 'string' ? [[path, sha256] as const] : [])),
    );
  } catch {
    return new Map();
  }
}
