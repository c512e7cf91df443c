import type { KeyedTree, NameTree } from './name-order.js';
import type { PdfObjects, PdfReference } from './write-font.js';

/** An element of the structure tree in the PDF library. */
export interface StructureNode {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: unknown): StructureNode;
  /** Says that nothing more is added: what is below is written, and given up. */
  end(): void;
}

/** A bookmark in the PDF library. */
export interface OutlineNode {
  readonly outlineData: Record<string, unknown>;
  readonly children: OutlineNode[];
  addItem(title: string, place: OutlinePlace): OutlineNode;
}

/** Where a bookmark leads on the page being written, in pt from its upper left corner, and whether the library counts its children. */
export interface OutlinePlace {
  readonly top: number;
  readonly left: number;
  expanded: boolean;
}

/** The part of the PDF library's document used here; its own declarations leave much of it out. */
export interface Writer extends PdfObjects {
  readonly page: {
    readonly fonts: Record<string, unknown>;
    readonly xobjects: Record<string, unknown>;
    readonly dictionary: { readonly data: Record<string, unknown> };
  };
  readonly outline: OutlineNode;
  /** The catalogue, with its name trees. */
  readonly _root: {
    readonly data: {
      readonly Names: {
        readonly data: { readonly EmbeddedFiles?: NameTree; Dests?: KeyedTree | PdfReference };
      };
      readonly StructTreeRoot?: { readonly data: { ParentTree: KeyedTree | PdfReference } };
      readonly Pages: { readonly data: { readonly Kids: unknown[] } };
      PageLabels?: unknown;
    };
  };
  addContent(content: string): void;
  struct(
    type: string,
    options?: { readonly alt: string; readonly bbox?: readonly [number, number, number, number] },
  ): StructureNode;
  addStructure(node: StructureNode): void;
  markStructureContent(tag: string): unknown;
  markContent(tag: string, options: { type: string }): void;
  endMarkedContent(): void;
  appendXML(xml: string): void;
  /** Writes the info dictionary's values into the XMP, unescaped: replaced by our own. */
  _addInfo(): void;
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    url: string,
    options: { Contents: string; structParent: StructureNode },
  ): void;
  goTo(
    x: number,
    y: number,
    width: number,
    height: number,
    name: string,
    options: { Contents: string; structParent: StructureNode },
  ): void;
  addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void;
  file(
    bytes: Uint8Array,
    options: { name: string; type: string; relationship: 'Source'; creationDate: Date; modifiedDate: Date },
  ): void;
}
