import type { GlyphRun, Page, PageItem, PlacedPicture } from '../../layout/page.js';
import { runEnd } from '../../layout/print-page.js';
import { type DrawnPage, elementOf } from './draw-pages.js';
import type { Outline } from './outline.js';
import type { PictureStore } from './picture/store.js';
import type { ShownFigure, TagTree } from './tag.js';
import type { PdfReference } from './write-font.js';
import type { Writer } from './writer.js';

/** A file, and the parts of it that pages are written with. */
export interface PageWriting {
  readonly document: PDFKit.PDFDocument;
  readonly writer: Writer;
  /** The fonts' objects by the names that operators call them by. */
  readonly fonts: ReadonlyMap<string, PdfReference>;
  readonly pictures: PictureStore;
  readonly tags: TagTree;
  readonly outline: Outline;
  /** The file's name of a place that links in the text lead to. */
  readonly placeName: (name: string) => string;
  /** Called when a page is open and nothing is on it yet; `index` is its place among these, from 0. */
  readonly begin?: (page: Page, index: number) => void;
}

/** Writes drawn pages into a file: each is closed when the next begins. */
export function writePages(drawn: readonly DrawnPage[], writing: PageWriting): void {
  const { document, writer, fonts, pictures, tags, outline, placeName, begin } = writing;
  for (const [i, { page, groups }] of drawn.entries()) {
    document.addPage();
    for (const [name, font] of fonts) writer.page.fonts[name] = font;
    writer.page.dictionary.data.Tabs = 'S';
    for (const { picture } of picturesOn([page])) {
      const { name, image } = pictures.imageOf(picture);
      writer.page.xobjects[name] = image;
    }
    begin?.(page, i);
    for (const { group, content } of groups) {
      const element = elementOf(group[0]);
      if (element === undefined)
        tags.writeArtifact(content, group[0]?.kind === 'rule' ? 'Layout' : 'Pagination');
      else tags.write(element, content, shownIn(group));
      for (const item of group) if (item.kind === 'glyphs') writeLink(item, writing);
    }
    for (const { name, y } of page.targets ?? [])
      writer.addNamedDestination(placeName(name), 'XYZ', 0, y, null);
    for (const bookmark of page.bookmarks) outline.add(bookmark);
  }
}

/** The pictures on pages, in reading order. */
export function picturesOn(pages: readonly Page[]): readonly PlacedPicture[] {
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

function writeLink(run: GlyphRun, { writer, tags, placeName }: PageWriting): void {
  if (run.link === undefined || run.element === undefined) return;
  const isInside = run.link.startsWith('#');
  const text = isInside ? run.text : run.link.replace(/^mailto:/u, '');
  const node = tags.nodeOf(run.element);
  const width = runEnd(run) - run.x;
  // The library writes plain strings as names: only String objects are texts to it.
  const options = { Contents: new String(text) as string, structParent: node };
  const top = run.y - run.size * 0.88;
  if (isInside) writer.goTo(run.x, top, width, run.size, placeName(run.link.slice(1)), options);
  else writer.link(run.x, top, width, run.size, run.link, options);
}
