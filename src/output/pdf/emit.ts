import PDFDocument from 'pdfkit';
import type { Metadata } from '../../document/document.js';
import type { FontSet } from '../../font/face.js';
import type { GlyphRun, Page, PageItem, PlacedPicture } from '../../layout/page.js';
import { runEnd } from '../../layout/print-page.js';
import type { StructureElement } from '../../layout/structure.js';
import { mmToPt } from '../../style/length.js';
import type { Style } from '../../style/style.js';
import { itemContent } from './content.js';
import { FontUse } from './font-use.js';
import { compareNames } from './name-order.js';
import { Outline } from './outline.js';
import { PictureStore } from './picture/store.js';
import { type ShownFigure, TagTree } from './tag.js';
import { writeFont } from './write-font.js';
import type { Writer } from './writer.js';
import { xmpOf } from './xmp.js';

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
 * reading order, bookmarks by section, entry and heading, the issue's date as the file's date, so that the same pages give the
 * same bytes. */
export async function emitPdf(input: PdfInput): Promise<Uint8Array> {
  const { pages, structure, fonts, metadata, style, embeddedFiles } = input;
  const document = openDocument(metadata, style, embeddedFiles.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a');
  const bytes = collect(document);
  const writer = document as unknown as Writer;
  writer._addInfo = () => writer.appendXML(xmpOf(metadata));
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
  // The pages' operators first: they say which glyphs the fonts must hold. A page is closed when the next begins.
  const drawn = pages.map(({ items }) => {
    let at = 0;
    return groupByElement(items).map((group) => {
      const operators = group.map((item, i) => {
        const neighbours = { before: items[at - 1], after: items[at + 1], goesOn: i + 1 < group.length };
        at++;
        return itemContent(item, neighbours, { red: style.red, fontOf, nameOf });
      });
      return { group, content: operators.join('\n') };
    });
  });
  const written = [...uses.values()].map((use) => [use.name, writeFont(use, writer)] as const);
  const tags = new TagTree(writer, structure);
  const outline = new Outline(writer.outline, mmToPt(style.paper.width));
  for (const [i, groups] of drawn.entries()) {
    document.addPage();
    for (const [name, { font }] of written) writer.page.fonts[name] = font;
    writer.page.dictionary.data.Tabs = 'S';
    for (const { picture } of picturesOn(pages.slice(i, i + 1))) {
      const { name, image } = pictures.imageOf(picture);
      writer.page.xobjects[name] = image;
    }
    for (const { group, content } of groups) {
      const element = elementOf(group[0]);
      if (element === undefined)
        tags.writeArtifact(content, group[0]?.kind === 'rule' ? 'Layout' : 'Pagination');
      else tags.write(element, content, shownIn(group));
      for (const item of group) if (item.kind === 'glyphs') writeLink(item, writer, tags);
    }
    for (const { name, y } of pages[i]?.targets ?? []) writer.addNamedDestination(name, 'XYZ', 0, y, null);
    for (const bookmark of pages[i]?.bookmarks ?? []) outline.add(bookmark);
  }
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
  document.end();
  return bytes;
}

function openDocument(metadata: Metadata, style: Style, subset: 'PDF/A-2a' | 'PDF/A-3a'): PDFKit.PDFDocument {
  const date = dateOf(metadata);
  return new PDFDocument({
    autoFirstPage: false,
    size: [mmToPt(style.paper.width), mmToPt(style.paper.height)],
    margin: 0,
    pdfVersion: '1.7',
    subset: subset as NonNullable<PDFKit.PDFDocumentOptions['subset']>,
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    font: null as unknown as string,
    info: {
      Title: metadata.title,
      Author: metadata.issuingOffice,
      Subject: metadata.issueNumber,
      Creator: 'kuaibao',
      Producer: 'kuaibao',
      CreationDate: date,
      ModDate: date,
    },
  });
}

/** Neighbouring items of one element; what belongs to none stands alone. */
function groupByElement(items: readonly PageItem[]): readonly (readonly PageItem[])[] {
  const groups: PageItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const element = elementOf(item);
    const joins =
      last && element === elementOf(last[0]) && (element !== undefined || last[0]?.kind === item.kind);
    if (joins) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function elementOf(item: PageItem | undefined): number | undefined {
  return item?.kind === 'rule' ? undefined : item?.element;
}

function picturesOn(pages: readonly Page[]): readonly PlacedPicture[] {
  return pages.flatMap(({ items }) => items.filter((item) => item.kind === 'picture'));
}

/** The pictures of one element, as far as items are any: what they show, and the box that holds them. */
function shownIn(items: readonly PageItem[]): ShownFigure | undefined {
  const pictures = items.filter((item) => item.kind === 'picture');
  const [first] = pictures;
  if (!first) return undefined;
  const least = (of: (item: PlacedPicture) => number): number => Math.min(...pictures.map(of));
  const most = (of: (item: PlacedPicture) => number): number => Math.max(...pictures.map(of));
  return {
    alt: first.picture.alt,
    bbox: [
      least(({ x }) => x),
      least(({ y }) => y),
      most(({ x, width }) => x + width),
      most(({ y, height }) => y + height),
    ],
  };
}

function writeLink(run: GlyphRun, writer: Writer, tags: TagTree): void {
  if (run.link === undefined || run.element === undefined) return;
  const isInside = run.link.startsWith('#');
  const text = isInside ? run.text : run.link.replace(/^mailto:/u, '');
  const node = tags.nodeOf(run.element);
  const width = runEnd(run) - run.x;
  // The library writes plain strings as names: only String objects are texts to it.
  const options = { Contents: new String(text) as string, structParent: node };
  const top = run.y - run.size * 0.88;
  if (isInside) writer.goTo(run.x, top, width, run.size, run.link.slice(1), options);
  else writer.link(run.x, top, width, run.size, run.link, options);
}

function dateOf({ date }: Metadata): Date {
  return new Date(`${date}T00:00:00Z`);
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
