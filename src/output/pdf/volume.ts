import type { Metadata } from '../../document/document.js';
import type { Face, FontSet } from '../../font/face.js';
import type { Page, PlacedPicture } from '../../layout/page.js';
import type { StructureElement } from '../../layout/structure.js';
import { mmToPt } from '../../style/length.js';
import type { Style } from '../../style/style.js';
import { drawPages } from './draw-pages.js';
import { FontUse } from './font-use.js';
import { type OpenDocument, openDocument } from './open-document.js';
import { Outline } from './outline.js';
import { PictureStore } from './picture/store.js';
import { splitTrees } from './split-trees.js';
import { TagTree } from './tag.js';
import { type PdfReference, writeFont } from './write-font.js';
import { picturesOn, writePages } from './write-pages.js';
import type { StructureNode } from './writer.js';

/** Pages that are a part of a volume. */
export interface VolumePart {
  readonly pages: readonly Page[];
  readonly structure: readonly StructureElement[];
  readonly fonts: FontSet;
  readonly style: Style;
}

/** An issue in a volume. */
export interface VolumeIssue extends VolumePart {
  /** Its bookmark: 第5期; and what a viewer shows before its pages' numbers: 5-. */
  readonly title: string;
  readonly label: string;
  /** Where the volume's contents lead to, in their order: pages of the issue, from 1, and from the top edge of the paper, in pt. */
  readonly places: readonly { readonly page: number; readonly y: number }[];
}

type Held = PdfReference & { readonly data: Record<string, unknown> };

/** Several issues as one file, PDF/A-2a and PDF/UA-1 as each is: written issue by issue, of which nothing is kept but what the file needs at its end; each
 * face is cut once, to all that is used. Every issue begins a right page. The volume's contents are given last, and stand first. */
export class Volume {
  readonly #open: OpenDocument;
  readonly #pictures: PictureStore;
  readonly #outline: Outline;
  readonly #root: StructureNode;
  readonly #contents: StructureNode;
  readonly #uses = new Map<Face, { readonly use: FontUse; readonly held: Held }>();
  /** Where each issue's pages begin, from 0. */
  readonly #starts: { readonly label: string; readonly at: number }[] = [];
  readonly #title: string;
  #pages = 0;
  #places = 0;

  /** `title`: the bookmark above all issues' (2026年); `style`: of the paper. */
  constructor(metadata: Metadata, style: Style, title: string) {
    this.#open = openDocument(metadata, style, 'PDF/A-2a');
    const { writer } = this.#open;
    this.#title = title;
    this.#pictures = new PictureStore(writer);
    this.#outline = new Outline(writer.outline, mmToPt(style.paper.width));
    this.#root = writer.struct('Document');
    writer.addStructure(this.#root);
    this.#contents = writer.struct('Part');
    this.#root.add(this.#contents);
  }

  /** How many pages there are so far, blank ones among them. */
  get pageCount(): number {
    return this.#pages;
  }

  /** Adds an issue behind the last one. */
  async addIssue(issue: VolumeIssue): Promise<void> {
    const { title, places } = issue;
    if (this.#pages % 2 === 1) this.#addBlank();
    const number = this.#starts.length;
    this.#starts.push({ label: issue.label, at: this.#pages });
    const part = this.#open.writer.struct('Part');
    this.#root.add(part);
    const first = this.#places;
    this.#places += places.length;
    const placeName = (name: string): string => `issue-${number + 1}-${name}`;
    await this.#write(issue, part, placeName, (_, index) => {
      if (index === 0) {
        if (number === 0) this.#outline.addAbove('volume', this.#title);
        this.#outline.addAbove('issue', title);
      }
      for (const [i, { page, y }] of places.entries())
        if (page === index + 1)
          this.#open.writer.addNamedDestination(contentsPlace(first + i), 'XYZ', 0, y, null);
    });
    part.end();
  }

  /** Ends the file with the volume's contents, whose lines lead to the issues' places in their order; its bytes. */
  async close(contents: VolumePart, title: string): Promise<Uint8Array> {
    const { document, writer, bytes } = this.#open;
    const kids = writer._root.data.Pages.data.Kids;
    const before = kids.length;
    const { children } = writer.outline;
    const placeName = (name: string): string => contentsPlace(Number(/\d+$/u.exec(name)?.[0] ?? 1) - 1);
    await this.#write(contents, this.#contents, placeName, (_, index) => {
      if (index === 0) this.#outline.addAbove('volume', title);
    });
    if (contents.pages.length % 2 === 1) this.#addBlank();
    kids.unshift(...kids.splice(before));
    children.unshift(...children.splice(-1));
    const first = kids.length - before;
    const labels = this.#starts.flatMap(({ label, at }) => [first + at, pageLabel(label)]);
    const numbers = writer.ref({ Nums: [0, pageLabel(`${title}-`), ...labels] });
    writer._root.data.PageLabels = numbers;
    numbers.end();
    this.#outline.close();
    const written = [...this.#uses.values()].map(({ use, held }) => writeFont(use, writer, held));
    for (const { writeFile } of written) await writeFile();
    splitTrees(writer);
    document.end();
    return bytes;
  }

  async #write(
    { pages, structure, fonts, style }: VolumePart,
    root: StructureNode,
    placeName: (name: string) => string,
    begin: (page: Page, index: number) => void,
  ): Promise<void> {
    const { document, writer } = this.#open;
    const pictures = this.#pictures;
    for (const { picture } of picturesOn(pages)) await pictures.store(picture);
    const nameOf = (picture: PlacedPicture['picture']): string => pictures.imageOf(picture).name;
    const used = new Map<string, PdfReference>();
    const fontOf = (face: number): FontUse => {
      const { use, held } = this.#useOf(fonts.faces[face]);
      used.set(use.name, held);
      return use;
    };
    const drawn = drawPages(pages, { red: style.red, fontOf, nameOf });
    const tags = new TagTree(writer, structure, root);
    const outline = this.#outline;
    writePages(drawn, { document, writer, fonts: used, pictures, tags, outline, placeName, begin });
    this.#pages += pages.length;
  }

  #useOf(face: Face | undefined): { readonly use: FontUse; readonly held: Held } {
    if (!face) throw new Error('a face is not in the font set');
    const known = this.#uses.get(face);
    if (known) return known;
    const name = `F${this.#uses.size + 1}`;
    const made = { use: new FontUse(name, face), held: this.#open.writer.ref({}) };
    this.#uses.set(face, made);
    return made;
  }

  #addBlank(): void {
    this.#open.document.addPage();
    this.#pages++;
  }
}

function contentsPlace(index: number): string {
  return `volume-${String(index + 1).padStart(6, '0')}`;
}

/** The name that a viewer gives pages (ISO 32000-1, 12.4.2): a text and a number, from 1. */
function pageLabel(prefix: string): Record<string, unknown> {
  return { S: 'D', P: new String(prefix) };
}
