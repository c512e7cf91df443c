import subsetFont from 'subset-font';
import { ByteReader } from '../sfnt/byte-reader.js';
import { readDirectory } from '../sfnt/directory.js';
import { writeSfnt } from '../sfnt/write-sfnt.js';
import { withFullCells } from './full-cells.js';
import type { FaceSource } from './sources.js';
import { writeNames } from './write-names.js';

/** Tables that we set text without: layout features, vertical setting, names of styles. */
const dropped = [
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'STAT',
  'VORG',
  'vhea',
  'vmtx',
  'morx',
  'feat',
  'prop',
  'bsln',
  'FFTM',
];
const kept = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'post'];

/** Cuts a font (TTF or WOFF2) to the characters of `text`, without hints, and gives it names of its own. */
export async function cutFace(font: Buffer, text: string, source: FaceSource): Promise<Uint8Array> {
  const cut = await subsetFont(font, text, {
    targetFormat: 'sfnt',
    noLayoutClosure: true,
    noHinting: true,
    dropTables: dropped,
  });
  const reader = new ByteReader(cut);
  const file = { path: source.file, length: cut.length, window: cut.length, read: reader.slice.bind(reader) };
  const directory = readDirectory(file, 0);
  if ('fault' in directory) throw new Error(`${source.font}: the cut font is ${directory.fault}`);
  const tables = new Map<string, Uint8Array>([['name', writeNames(namesOf(source))]]);
  for (const tag of kept) {
    const range = directory.value.tables.get(tag);
    if (range !== undefined) tables.set(tag, reader.slice(range.offset, range.length));
  }
  return writeSfnt(new Map([...tables, ...withFullCells(tables)]));
}

function namesOf(source: FaceSource): ReadonlyMap<number, string> {
  const postScriptName = `${source.family.replaceAll(' ', '')}-${source.style}`;
  const standard = source.style !== 'Medium';
  const names: readonly (readonly [number, string])[] = [
    [0, source.copyright],
    [1, standard ? source.family : `${source.family} ${source.style}`],
    [2, standard ? source.style : 'Regular'],
    [3, `kuaibao;${postScriptName}`],
    [4, `${source.family} ${source.style}`],
    [5, 'Version 1.000;cut for kuaibao'],
    [6, postScriptName],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
    ...(standard
      ? []
      : ([
          [16, source.family],
          [17, source.style],
        ] as const)),
  ];
  return new Map(names);
}
