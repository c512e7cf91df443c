import { join } from 'node:path';
import type { Host } from '../host/host.js';
import { digest } from '../record/digest.js';
import { type InputRecord, isInput } from '../record/manifest.js';
import { shownPath } from '../source/shown-path.js';
import { withMark, withoutMark } from './byte-order-mark.js';
import { bulletinName, isHidden, readEntries, sheetName } from './find-bulletin.js';
import { withPlainEnds, withWindowsEnds } from './line-ends.js';

/** Where an issue's files lie. */
export interface InputPlaces {
  /** The folder of `bulletin.yaml`, absolute. */
  readonly office: string;
  /** The folder, absolute. */
  readonly directory: string;
  /** The file read as `bulletin.yaml`: the office's, or for a released issue the one it was released with. */
  readonly bulletin: string;
}

/** An issue's inputs with their hashes (`textDigest`), submissions by path, then `issue.yaml` and `bulletin.yaml`:
 * the YAML files in the folder that are not hidden. Of what cannot be read the hash is empty. */
export function inputsOf(host: Host, { office, directory, bulletin }: InputPlaces): readonly InputRecord[] {
  const out = join(office, 'out');
  const files = filesBelow(host, directory, out)
    .filter(isInput)
    .filter((path) => path !== join(directory, sheetName) && path !== join(directory, bulletinName))
    .map((path) => ({ path: shownPath(path, office), sha256: fileDigest(host, path) }));
  const sheet = join(directory, sheetName);
  return [
    ...files,
    ...(host.stat(sheet)?.kind === 'file'
      ? [{ path: shownPath(sheet, office), sha256: fileDigest(host, sheet) }]
      : []),
    { path: bulletinName, sha256: fileDigest(host, bulletin) },
  ];
}

/** The digest that a record gives of an input file: its `textDigest`; empty if it cannot be read. */
function fileDigest(host: Host, path: string): string {
  const bytes = bytesOf(host, path);
  return bytes ? textDigest(bytes) : '';
}

/** Tells of an issue's inputs whether they are what a record's hash was taken of when line ends and byte order mark still
 * counted. */
export function isFormerly(
  host: Host,
  { office, bulletin }: InputPlaces,
): (recorded: InputRecord) => boolean {
  return ({ path, sha256 }) => {
    const bytes = bytesOf(host, path === bulletinName ? bulletin : join(office, path));
    return bytes !== undefined && formerDigests(bytes).includes(sha256);
  };
}

function formerDigests(bytes: Uint8Array): readonly string[] {
  const plain = withPlainEnds(withoutMark(bytes));
  const forms = [plain, withWindowsEnds(plain)];
  return [bytes, ...forms, ...forms.map(withMark)].map(digest);
}

/** The SHA-256 of a text in UTF-8 without its byte order mark, its lines ended by LF: editors and version control change
 * those by themselves, and nothing that is printed. */
export function textDigest(bytes: Uint8Array): string {
  return digest(withPlainEnds(withoutMark(bytes)));
}

function bytesOf(host: Host, path: string): Uint8Array | undefined {
  const read = host.read(path, Number.POSITIVE_INFINITY);
  return read.kind === 'bytes' ? read.bytes : undefined;
}

function filesBelow(host: Host, folder: string, except: string): readonly string[] {
  return readEntries(host, folder)
    .filter(({ name }) => !isHidden(name) && join(folder, name) !== except)
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.kind === 'folder' ? filesBelow(host, path, except) : [path];
    });
}
