import type { CellRelation, ElementId, ElementKind, StructureElement } from '../../layout/structure.js';
import type { StructureNode, Writer } from './writer.js';

/** The standard structure type of each kind of element (ISO 32000-1, 14.8.4). Headings of the fourth level share the last type there is. */
const types: Readonly<Record<ElementKind, string>> = {
  part: 'Sect',
  title: 'H1',
  sectionHeading: 'H2',
  headline: 'H3',
  heading1: 'H4',
  heading2: 'H5',
  heading3: 'H6',
  heading4: 'H6',
  contents: 'TOC',
  contentsItem: 'TOCI',
  reference: 'Reference',
  paragraph: 'P',
  caption: 'Caption',
  table: 'Table',
  tableHead: 'THead',
  tableBody: 'TBody',
  tableRow: 'TR',
  headCell: 'TH',
  cell: 'TD',
  figure: 'Figure',
  span: 'Span',
  insertion: 'Span',
  deletion: 'Span',
  link: 'Link',
};

/** A figure's words for those who can't see it, and its box on the page, from the upper left corner (14.8.5.4.3). */
export interface ShownFigure {
  readonly alt: string;
  readonly bbox: readonly [left: number, top: number, right: number, bottom: number];
}

/** The structure tree of a file, grown as its content is written: an element joins its parent when its first content
 * does, so that the tree's order is the reading order. */
export class TagTree {
  readonly #root: StructureNode;
  readonly #nodes = new Map<ElementId, StructureNode>();
  readonly #writer: Writer;
  readonly #elements: readonly StructureElement[];

  /** `root`: the element that it grows in; a document of its own, if not given. */
  constructor(writer: Writer, elements: readonly StructureElement[], root?: StructureNode) {
    this.#writer = writer;
    this.#elements = elements;
    this.#root = root ?? writer.struct('Document');
    if (!root) writer.addStructure(this.#root);
  }

  /** The node of an element; of a figure, as it is made, with what it shows and where. */
  nodeOf(id: ElementId, shown?: ShownFigure): StructureNode {
    const known = this.#nodes.get(id);
    if (known) return known;
    const element = this.#elements[id];
    if (!element) throw new Error(`element ${id} is not in the structure`);
    const table = this.#tableAround(element);
    if (table !== undefined && !this.#nodes.has(table)) {
      // It makes all its parts, this one with them.
      this.nodeOf(table);
      return this.nodeOf(id);
    }
    const node = this.#writer.struct(types[element.kind], shown ?? heard(element));
    const parent = element.parent === undefined ? this.#root : this.nodeOf(element.parent);
    parent.add(node);
    this.#nodes.set(id, node);
    if (element.relation && Object.keys(element.relation).length > 0)
      node.dictionary.data.A = tableAttributes(element.relation);
    if (element.kind in decorations) node.dictionary.data.A = decorationOf(element.kind);
    // A table's blank cells stand in it too.
    if (element.kind === 'table') this.#addBelow(id);
    return node;
  }

  /** The table that an element is a part of. */
  #tableAround({ parent }: StructureElement): ElementId | undefined {
    const above = parent === undefined ? undefined : this.#elements[parent];
    if (!above) return undefined;
    return above.kind === 'table' ? above.id : this.#tableAround(above);
  }

  /** Adds all that stands in an element: its parts come behind it. */
  #addBelow(id: ElementId): void {
    const below = new Set([id]);
    for (let at = id + 1; ; at++) {
      const parent = this.#elements[at]?.parent;
      if (parent === undefined || !below.has(parent)) return;
      below.add(at);
      this.nodeOf(at);
    }
  }

  /** Writes content that belongs to an element. */
  write(id: ElementId, content: string, shown?: ShownFigure): void {
    const node = this.nodeOf(id, shown);
    const kind = this.#elements[id]?.kind ?? 'paragraph';
    const marked = this.#writer.markStructureContent(types[kind]);
    this.#writer.addContent(content);
    this.#writer.endMarkedContent();
    node.add(marked);
  }

  /** Writes content that only furnishes the page. */
  writeArtifact(content: string, type: 'Pagination' | 'Layout'): void {
    this.#writer.markContent('Artifact', { type });
    this.#writer.addContent(content);
    this.#writer.endMarkedContent();
  }
}

/** A cell's attributes (ISO 32000-1, 14.8.5.7). */
function tableAttributes({ scope, colSpan, rowSpan }: CellRelation): Readonly<Record<string, unknown>> {
  return {
    O: 'Table',
    ...(scope ? { Scope: scope } : {}),
    ...(colSpan ? { ColSpan: colSpan } : {}),
    ...(rowSpan ? { RowSpan: rowSpan } : {}),
  };
}

/** How what was changed is told: as its words with what became of them, for those who hear it, and by its look (14.8.5.4.4). */
const decorations: Readonly<Partial<Record<ElementKind, { readonly said: string; readonly line: string }>>> =
  {
    insertion: { said: '增加', line: 'Underline' },
    deletion: { said: '删去', line: 'LineThrough' },
  };

function heard({ kind, words }: StructureElement): { readonly alt: string } | undefined {
  const decoration = decorations[kind];
  return decoration && words !== undefined ? { alt: `〔${decoration.said}：${words}〕` } : undefined;
}

function decorationOf(kind: ElementKind): Readonly<Record<string, unknown>> {
  return { O: 'Layout', TextDecorationType: decorations[kind]?.line };
}
