import type { Brief, Briefs, Entry, Run, Section } from '../../document/document.js';

/** Sections as they grow, part by part in reading order. */
export class SectionsOfParts {
  readonly #sections: { section: Omit<Section, 'parts'>; parts: (Entry | OpenBriefs)[] }[] = [];

  get sections(): readonly Section[] {
    return this.#sections.map(({ section, parts }) => ({
      ...section,
      parts: parts.map((part) => (part.kind === 'entry' ? part : briefsOf(part))),
    }));
  }

  open(section: Omit<Section, 'parts'>): void {
    this.#sections.push({ section, parts: [] });
  }

  /** Adds an entry. One of a section without a heading opens that. */
  addEntry(entry: Entry, section: Section | undefined): void {
    this.#partsFor(section).push(entry);
  }

  /** Begins a paragraph of briefs with the name of their sub-section. */
  openBriefs(ground: Briefs | undefined, subsection: Run | undefined, section: Section | undefined): void {
    this.#partsFor(section).push({
      kind: 'open',
      ground,
      ...(subsection ? { subsection } : {}),
      ...(ground?.startsPage ? { startsPage: true } : {}),
      briefs: [],
    });
  }

  /** Adds a brief to the paragraph before it, if it stands there on the ground too or in none. */
  addBrief(brief: Brief, ground: Briefs | undefined, section: Section | undefined): void {
    const parts = this.#partsFor(section);
    const last = parts.at(-1);
    const isOther =
      ground !== undefined &&
      ground.subsection === undefined &&
      last?.kind === 'open' &&
      last.ground !== undefined &&
      last.ground !== ground;
    if (last?.kind === 'open' && !isOther) {
      last.ground ??= ground;
      last.briefs.push(brief);
    } else
      parts.push({
        kind: 'open',
        ground,
        ...(ground?.startsPage ? { startsPage: true } : {}),
        briefs: [brief],
      });
  }

  #partsFor(section: Section | undefined): (Entry | OpenBriefs)[] {
    const last = this.#sections.at(-1);
    const isOther =
      section !== undefined && section.heading === undefined && last?.section.name !== section.name;
    if (last && !isOther) return last.parts;
    const parts: (Entry | OpenBriefs)[] = [];
    this.#sections.push({ section: { name: section?.name ?? '' }, parts });
    return parts;
  }
}

/** A paragraph of briefs as it grows, and the one of the ground that it is. */
interface OpenBriefs {
  readonly kind: 'open';
  ground: Briefs | undefined;
  readonly subsection?: Run;
  readonly startsPage?: true;
  readonly briefs: Brief[];
}

function briefsOf({ subsection, startsPage, briefs }: OpenBriefs): Briefs {
  return {
    kind: 'briefs',
    ...(subsection ? { subsection } : {}),
    briefs,
    ...(startsPage ? { startsPage } : {}),
  };
}
