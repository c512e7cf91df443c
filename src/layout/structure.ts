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
  | 'span' // words that stand out in a paragraph
  | 'link';

/** Names an element of the structure. */
export type ElementId = number;

export interface StructureElement {
  readonly id: ElementId;
  readonly kind: ElementKind;
  /** Absent for what stands in the issue itself. */
  readonly parent?: ElementId;
}

/** Collects the structure while the parts are laid out, in reading order: a parent before its children. */
export class Structure {
  readonly #elements: StructureElement[] = [];

  add(kind: ElementKind, parent?: ElementId): ElementId {
    const id = this.#elements.length;
    this.#elements.push(parent === undefined ? { id, kind } : { id, kind, parent });
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
