import type { EmbeddingBar, FaceFault, FontResult } from '../problem.js';
import { type Location, readAxes } from '../variable/axes.js';
import { instancesOf } from '../variable/instances.js';
import { faceOffsets, readDirectory, type TableDirectory } from './directory.js';
import { type FontFile, withFontFile } from './font-file.js';
import { embeddingBar, type FaceStyle, readStyle } from './measures.js';
import { type FontNames, namesNumbered, readNames } from './name-table.js';

/** The facts known of a face from the head of its file alone. */
export interface FaceInfo extends FaceStyle {
  readonly path: string;
  /** Of the file, in bytes. */
  readonly fileLength: number;
  /** Place in a TTC; 0 in other files. */
  readonly faceIndex: number;
  readonly directory: TableDirectory;
  readonly names: FontNames;
  readonly family: string;
  /** Fit for a PDF name: ASCII, no spaces. */
  readonly postScriptName: string;
  readonly bar: EmbeddingBar | undefined;
  /** Where in a variable font the face is; absent where the outlines are as they are written. */
  readonly location?: Location;
}

/** The usable faces of a font file, read from its head; a fault if it has none. */
export function listFaces(path: string): FontResult<readonly FaceInfo[]> {
  return withFontFile(path, facesOf) ?? { fault: 'unreadable' };
}

/** The same of a file that is open. */
export function facesOf(file: FontFile): FontResult<readonly FaceInfo[]> {
  const offsets = faceOffsets(file);
  if ('fault' in offsets) return offsets;
  const faces: FaceInfo[] = [];
  let fault: FaceFault = 'broken';
  for (const [index, offset] of offsets.value.entries()) {
    const directory = readDirectory(file, offset);
    if ('fault' in directory) fault = directory.fault;
    else faces.push(...describe(file, index, directory.value));
  }
  return faces.length > 0 ? { value: faces } : { fault };
}

/** The face of a directory; of a variable font, one for each of its weights. */
function describe(file: FontFile, faceIndex: number, directory: TableDirectory): readonly FaceInfo[] {
  const table = (tag: string, limit: number): Uint8Array => {
    const range = directory.tables.get(tag);
    return file.read(range?.offset ?? 0, Math.min(range?.length ?? 0, limit));
  };
  const nameTable = table('name', 0x20000);
  const names = readNames(nameTable);
  const os2 = table('OS/2', 128);
  const family = names.displayFamily;
  const face = {
    path: file.path,
    fileLength: file.length,
    faceIndex,
    directory,
    names,
    family,
    postScriptName: postScriptNameOf(names),
    bar: embeddingBar(os2),
    ...readStyle(os2, table('head', 54)),
  };
  const axes = directory.tables.has('gvar') ? readAxes(table('fvar', 0x10000)) : undefined;
  if (!axes) return [face];
  const instances = instancesOf(axes, {
    names,
    italic: face.italic,
    avar: table('avar', 0x10000),
    nameOf: (number) => namesNumbered(nameTable, number),
  });
  if (instances.length === 0) return [face];
  return instances.map(({ location, ...own }) => ({
    ...face,
    ...own,
    postScriptName: postScriptNameOf(own.names),
    ...(location ? { location } : {}),
  }));
}

function postScriptNameOf({ postScriptNames, families, fullNames }: FontNames): string {
  return printable(postScriptNames) ?? printable([...families, ...fullNames]) ?? 'Unnamed';
}

/** The first name that is fit for a PDF name once spaces and delimiters are gone. */
function printable(names: readonly string[]): string | undefined {
  return names
    .filter((name) => /^[ -~]+$/.test(name))
    .map((name) => name.replace(/[\s()<>[\]{}/%#]/g, '').slice(0, 63))
    .find((name) => name !== '');
}
