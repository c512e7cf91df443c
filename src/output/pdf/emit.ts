import type { Metadata } from '../../document/document.js';
import type { FontSet } from '../../font/face.js';
import type { Page, PlacedPicture } from '../../layout/page.js';
import type { StructureElement } from '../../layout/structure.js';
import { mmToPt } from '../../style/length.js';
import type { Style } from '../../style/style.js';
import { drawPages } from './draw-pages.js';
import { FontUse } from './font-use.js';
import { compareNames } from './name-order.js';
import { dateOf, openDocument } from './open-document.js';
import { Outline } from './outline.js';
import { PictureStore } from './picture/store.js';
import { splitTrees } from './split-trees.js';
import { TagTree } from './tag.js';
import { writeFont } from './write-font.js';
import { picturesOn, writePages } from './write-pages.js';

/** Laid out pages and what they are of. */
export interface PdfInput {
  readonly pages: readonly Page[];
  readonly structure: readonly StructureElement[];
  readonly fonts: FontSet;
  readonly metadata: Metadata;
  readonly style: Style;
  /** Files to go with the issue (its YAML); with any the file is PDF/A-3a, else PDF/A-2a. */
  readonly embeddedFiles: readonly { readonly name: string; readonly text: string }[];
}

/** Draws laid out pages as a PDF: PDF/A-2a (or 3a) and PDF/UA-1, every font embedded and cut to what is used, tagged in
 * reading order, bookmarks by section, entry and heading, the date as the file's date, so that the same pages give the
 * same bytes. */
export async function emitPdf(input: PdfInput): Promise<Uint8Array> {
  const { pages, structure, fonts, metadata, style, embeddedFiles } = input;
  const subset = embeddedFiles.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a';
  const { document, writer, bytes } = openDocument(metadata, style, subset);
  const uses = new Map<number, FontUse>();
  const fontOf = (face: number): FontUse => {
    const known = uses.get(face);
    if (known) return known;
    const opened = fonts.faces[face];
    if (!opened) throw new Error(`face ${face} is not in the font set`);
    const use = new FontUse(`F${uses.size + 1}`, opened);
    uses.set(face, use);
    return use;
  };
  const pictures = new PictureStore(writer);
  for (const { picture } of picturesOn(pages)) await pictures.store(picture);
  const nameOf = (picture: PlacedPicture['picture']): string => pictures.imageOf(picture).name;
  // The pages' operators first: they say which glyphs the fonts must hold.
  const drawn = drawPages(pages, { red: style.red, fontOf, nameOf });
  const written = [...uses.values()].map((use) => [use.name, writeFont(use, writer)] as const);
  const tags = new TagTree(writer, structure);
  const outline = new Outline(writer.outline, mmToPt(style.paper.width));
  const objects = new Map(written.map(([name, { font }]) => [name, font]));
  const writing = { document, writer, fonts: objects, pictures, tags, outline, placeName: itself };
  writePages(drawn, writing);
  outline.close();
  const date = dateOf(metadata);
  for (const { name, text } of embeddedFiles) {
    const settings = {
      type: 'text/yaml',
      relationship: 'Source',
      creationDate: date,
      modifiedDate: date,
    } as const;
    writer.file(new TextEncoder().encode(text), { name, ...settings });
  }
  const names = writer._root.data.Names.data.EmbeddedFiles;
  if (names) names._compareKeys = compareNames;
  for (const [, { writeFile }] of written) await writeFile();
  splitTrees(writer);
  document.end();
  return bytes;
}

function itself(name: string): string {
  return name;
}
