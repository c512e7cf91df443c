import type { Section } from '../document/document.js';
import type { FontSet } from '../font/face.js';
import type { Style } from '../style/style.js';
import type { MissingGlyph, ServedCharacter } from './atom.js';
import type { BoundNames } from './bound-names.js';
import type { FlowedParagraph, Row } from './row.js';
import { isSame } from './same.js';
import type { Setting } from './setting.js';
import type { StructureElement } from './structure.js';

/** A section as it was laid out, with all that was told while it was. */
export interface LaidSection {
  readonly section: Section;
  readonly rows: readonly Row[];
  readonly paragraphs: readonly FlowedParagraph[];
  /** How many elements the structure had before it, and those that it added. */
  readonly before: number;
  readonly elements: readonly StructureElement[];
  readonly missing: readonly MissingGlyph[];
  readonly substituted: readonly ServedCharacter[];
  readonly centred: readonly ServedCharacter[];
}

/** An issue's sections as they were laid out once, to be taken over as far as they are the same when it is laid out again. */
export interface LaidSections {
  readonly style: Style;
  readonly fonts: FontSet;
  readonly latin: boolean;
  readonly showsMissing: boolean;
  readonly names: readonly string[];
  readonly boundNames: BoundNames;
  readonly sections: readonly LaidSection[];
}

/** Lays out sections one after the other, with `lay`; those at the beginning that are what they were in `previous`, set in
 * the same style and faces, are taken over. */
export function laySections(
  sections: readonly Section[],
  setting: Setting,
  previous: LaidSections | undefined,
  lay: (section: Section, setting: Setting, done: (paragraph: FlowedParagraph) => void) => readonly Row[],
): LaidSections {
  const { style, fonts, latin, showsMissing = false, names, boundNames } = setting;
  const set = { style, fonts, latin, showsMissing, names, boundNames };
  const isUsable =
    previous?.fonts === fonts &&
    previous.latin === latin &&
    previous.showsMissing === showsMissing &&
    isSame(previous.style, style) &&
    isSame(previous.names, names) &&
    isSame([...previous.boundNames], [...boundNames]);
  let known = isUsable ? previous.sections : [];
  const laid = sections.map((section, i): LaidSection => {
    const before = known[i];
    if (before && before.before === setting.structure.elements.length && isSame(before.section, section)) {
      setting.structure.take(before.elements);
      for (const each of before.missing) setting.missing(each);
      for (const each of before.substituted) setting.substituted(each);
      for (const each of before.centred) setting.centred(each);
      return before;
    }
    // What follows a section that has changed is laid out anew.
    known = [];
    return recorded(section, setting, lay);
  });
  return { ...set, sections: laid };
}

function recorded(section: Section, setting: Setting, lay: Parameters<typeof laySections>[3]): LaidSection {
  const missing: MissingGlyph[] = [];
  const substituted: ServedCharacter[] = [];
  const centred: ServedCharacter[] = [];
  const paragraphs: FlowedParagraph[] = [];
  const before = setting.structure.elements.length;
  const listening: Setting = {
    ...setting,
    missing: (each) => {
      missing.push(each);
      setting.missing(each);
    },
    substituted: (each) => {
      substituted.push(each);
      setting.substituted(each);
    },
    centred: (each) => {
      centred.push(each);
      setting.centred(each);
    },
  };
  const rows = lay(section, listening, (paragraph) => paragraphs.push(paragraph));
  const elements = setting.structure.elements.slice(before);
  return { section, rows, paragraphs, before, elements, missing, substituted, centred };
}
