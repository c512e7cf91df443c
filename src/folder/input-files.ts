import { join } from 'node:path';
import type { Host } from '../host/host.js';
import { digest } from '../record/digest.js';
import { type InputRecord, isInput } from '../record/manifest.js';
import { decodeUtf8 } from '../source/decode.js';
import { shownPath } from '../source/shown-path.js';
import { assetNames } from '../submission/asset-names.js';
import { foldersApart } from './apart.js';
import { withMark, withoutMark } from './byte-order-mark.js';
import { bulletinName, isPassedOver, readEntries, sheetName } from './find-bulletin.js';
import { withPlainEnds, withWindowsEnds } from './line-ends.js';
import { assetPath, isOutside } from './read-assets.js';

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
 * the YAML files in the folder that are not hidden, with the pictures, tables and attachments that they name. Of what cannot be read the hash is empty. */
export function inputsOf(host: Host, { office, directory, bulletin }: InputPlaces): readonly InputRecord[] {
  const except = foldersApart(office);
  const yaml = filesBelow(host, directory, except)
    .filter(isInput)
    .filter((path) => path !== join(directory, sheetName) && path !== join(directory, bulletinName));
  const files = yaml.map((path) => ({ path: shownPath(path, office), sha256: fileDigest(host, path) }));
  const assets = namedIn(host, yaml, directory).map((path) => {
    const bytes = bytesOf(host, path);
    return { path: shownPath(path, office), sha256: bytes ? digest(bytes) : '' };
  });
  const sheet = join(directory, sheetName);
  return [
    ...files,
    ...assets,
    ...(host.stat(sheet)?.kind === 'file'
      ? [{ path: shownPath(sheet, office), sha256: fileDigest(host, sheet) }]
      : []),
    { path: bulletinName, sha256: fileDigest(host, bulletin) },
  ];
}

/** The files that some submissions name, once each; they may be missing, but lead nowhere else. */
function namedIn(host: Host, yaml: readonly string[], directory: string): readonly string[] {
  const paths = yaml.flatMap((path) => {
    const bytes = bytesOf(host, path);
    const names = bytes ? assetNames(decodeUtf8(bytes).text) : [];
    return names.map((name) => assetPath(name, shownPath(path, directory)));
  });
  return [...new Set(paths)].filter((path) => !isOutside(path)).map((path) => join(directory, path));
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

function filesBelow(host: Host, folder: string, except: readonly string[]): readonly string[] {
  return readEntries(host, folder)
    .filter((entry) => !isPassedOver(entry) && !except.includes(join(folder, entry.name)))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.kind === 'folder' ? filesBelow(host, path, except) : [path];
    });
}
