import type { PictureFault } from '../picture/picture.js';
import { readPicture } from '../picture/read-picture.js';
import type { Asset, AssetContent } from '../source/asset.js';
import { composed } from '../source/compose.js';
import { decodeUtf8 } from '../source/decode.js';
import { type SourceFile, spanOf } from '../source/file.js';
import { standardLimits } from '../source/limits.js';
import type { SourceText } from '../source/text.js';
import type { SheetFault } from '../spreadsheet/sheet-grid.js';
import { blocksOf } from './block.js';
import type { FigureBlock } from './figure-block.js';
import { type FileTable, fileTable } from './sheet-table.js';

/** The content of an attachment's file, as it is printed on pages of its own. */
export type Annex =
  | { readonly kind: 'text'; readonly body: SourceText }
  | { readonly kind: 'table'; readonly table: FileTable }
  | { readonly kind: 'picture'; readonly figure: FigureBlock }
  | { readonly kind: 'fault'; readonly fault: AnnexFault };

/** Why a file cannot be printed as an attachment. */
export type AnnexFault =
  | { readonly kind: 'noFile'; readonly why: Exclude<AssetContent, { readonly kind: 'bytes' }> }
  /** No picture, table or text that can be told. */
  | { readonly kind: 'otherKind' }
  /** A picture, or a table, that can't be printed. */
  | { readonly kind: 'picture'; readonly why: PictureFault }
  | { readonly kind: 'sheet'; readonly why: SheetFault }
  /** Nothing is in it. */
  | { readonly kind: 'empty' }
  /** A text that names files itself. */
  | { readonly kind: 'namesFiles' };

/** Reads the file that an attachment names, by the files of its submission: a picture and a workbook are told by their content,
 * delimited text and plain text by their names too. */
export function readAnnex(file: SourceText, assets: readonly Asset[]): Annex {
  const asset = assets.find(({ name }) => name === file.text.trim());
  if (asset?.kind !== 'bytes')
    return fault({ kind: 'noFile', why: asset ?? { kind: 'missing', others: [] } });
  const { bytes } = asset;
  if (isPicture(bytes)) {
    const pixels = file.span.file.limits?.pixels ?? standardLimits.pixels;
    const read = readPicture(bytes, pixels);
    if (read.kind === 'fault') return fault({ kind: 'picture', why: read.fault });
    const line = { line: file, name: file, width: 'full' } as const;
    return { kind: 'picture', figure: { kind: 'figure', pictures: [line] } };
  }
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || /\.(?:csv|tsv|xlsx?)$/iu.test(asset.path)) {
    const read = fileTable({ kind: 'tableFile', line: file, name: file }, assets);
    if (read.kind === 'table') return { kind: 'table', table: read };
    return fault(read.kind === 'fault' ? { kind: 'sheet', why: read.fault } : { kind: 'otherKind' });
  }
  if (!/\.(?:txt|md)$/iu.test(asset.path)) return fault({ kind: 'otherKind' });
  return textAnnex(bytes, file, asset.name);
}

/** JPEG and PNG, by how they begin. */
function isPicture(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xd8) || (bytes[0] === 0x89 && bytes[1] === 0x50);
}

const textsKnown = new WeakMap<Uint8Array, Annex>();

function textAnnex(bytes: Uint8Array, named: SourceText, name: string): Annex {
  const known = textsKnown.get(bytes);
  if (known) return known;
  const decoded = decodeUtf8(bytes);
  const isText = decoded.kind === 'text' || decoded.isCertain;
  const folder = named.span.file.path.replace(/[^/]*$/u, '');
  const file: SourceFile = { path: `${folder}${name}`, text: decoded.text };
  const { length } = file.text;
  const body: SourceText = {
    text: file.text,
    span: spanOf(file, 0, length),
    segments: [{ at: 0, source: 0, length }],
  };
  const annex = !isText ? fault({ kind: 'otherKind' }) : annexOf(composed(body));
  textsKnown.set(bytes, annex);
  return annex;
}

function annexOf(body: SourceText): Annex {
  const blocks = blocksOf(body);
  if (blocks.length === 0) return fault({ kind: 'empty' });
  if (blocks.some(({ kind }) => kind === 'figure' || kind === 'tableFile'))
    return fault({ kind: 'namesFiles' });
  return { kind: 'text', body };
}

function fault(why: AnnexFault): Annex {
  return { kind: 'fault', fault: why };
}
