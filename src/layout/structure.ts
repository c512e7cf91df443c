/** The role of a part of the issue, for readers that do not see the page (ISO 32000-1, 14.8). */
export type ElementKind =
  | 'part' // a section, or an entry in it
  | 'title' // the nameplate
  | 'sectionHeading'
  | 'headline' // also a sub-section's name
  | 'heading1' // a heading of a level within an entry, by its depth there
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'contents' // 要目 with page numbers
  | 'contentsItem'
  | 'reference'
  | 'paragraph'
  | 'caption' // of a table or a picture
  | 'table'
  | 'tableHead'
  | 'tableBody'
  | 'tableRow'
  | 'headCell'
  | 'cell'
  | 'figure'
  | 'span' // words that stand out in a paragraph
  | 'insertion' // 花脸稿: what was added, and what was taken away
  | 'deletion'
  | 'link';

/** Names an element of the structure. */
export type ElementId = number;

/** How a table's cell stands in it: what it is the head of, and how many columns and rows it covers, if more than one. */
export interface CellRelation {
  readonly scope?: 'Column';
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export interface StructureElement {
  readonly id: ElementId;
  readonly kind: ElementKind;
  /** Absent for what stands in the issue itself. */
  readonly parent?: ElementId;
  /** Of a table's cell. */
  readonly relation?: CellRelation;
  /** The words that it has, for those who hear what others see by its look: of what was changed. */
  readonly words?: string;
}

/** Collects the structure while the parts are laid out, in reading order: a parent before its children. */
export class Structure {
  readonly #elements: StructureElement[] = [];

  add(kind: ElementKind, parent?: ElementId, relation?: CellRelation): ElementId {
    const id = this.#elements.length;
    this.#elements.push({
      id,
      kind,
      ...(parent === undefined ? {} : { parent }),
      ...(relation === undefined ? {} : { relation }),
    });
    return id;
  }

  /** Adds what was added to the text or taken away. */
  addChange(kind: 'insertion' | 'deletion', parent: ElementId, words: string): ElementId {
    const id = this.#elements.length;
    this.#elements.push({ id, kind, parent, words });
    return id;
  }

  /** Adds elements again that were added before at the same place. */
  take(elements: readonly StructureElement[]): void {
    this.#elements.push(...elements);
  }

  get elements(): readonly StructureElement[] {
    return this.#elements;
  }
}
