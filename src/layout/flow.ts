import type { Document, Entry, Paragraph, Run, Section } from '../document/document.js';
import { atomsOf } from './atom.js';
import { breakLines } from './break-lines.js';
import type { Line } from './line.js';
import type { Setting } from './setting.js';

/** One line on one row of the grid. */
export interface Row {
  readonly line: Line;
  /** From the type area's left edge, pt. */
  readonly x: number;
  /** A heading: never stands last on a page. */
  readonly keepWithNext: boolean;
}

/** The running text of an issue as rows: contents, editor's note, sections. */
export function flow(document: Document, setting: Setting): readonly Row[] {
  return [
    ...contentsRows(document, setting),
    ...document.editorsNote.flatMap((paragraph) => paragraphRows(paragraph, setting)),
    ...document.sections.flatMap((section) => sectionRows(section, setting)),
  ];
}

function contentsRows({ contents }: Document, setting: Setting): readonly Row[] {
  if (!contents) return [];
  return [
    ...centredRows({ role: 'contentsTitle', text: contents.title }, setting),
    ...contents.headlines.flatMap((text) => paragraphRows({ runs: [{ role: 'contents', text }] }, setting)),
  ];
}

function sectionRows({ heading, parts }: Section, setting: Setting): readonly Row[] {
  return [
    ...headingRows(heading, setting, 0),
    ...parts.flatMap((part) => {
      if (part.kind === 'entry') return entryRows(part, setting);
      const runs = [
        ...(part.subsection ? [part.subsection] : []),
        ...part.briefs.flatMap((brief) => brief.runs),
      ];
      return paragraphRows({ runs }, setting);
    }),
  ];
}

function entryRows({ subsection, headline, paragraphs }: Entry, setting: Setting): readonly Row[] {
  return [
    ...(subsection ? headingRows(subsection, setting, setting.style.firstLineIndent) : []),
    ...(headline?.runs ?? []).flatMap((run) => centredRows(run, setting)),
    ...paragraphs.flatMap((paragraph) => paragraphRows(paragraph, setting)),
  ];
}

/** A paragraph of body text: first line two characters in, justified (7.3.3). */
function paragraphRows({ runs }: Paragraph, setting: Setting): readonly Row[] {
  const { style, area } = setting;
  const indent = style.firstLineIndent * style.grid.characterPitch;
  const atoms = runs.flatMap((run) => atomsOf(run, setting));
  const roomOf = (line: number): number => area.width - (line === 0 ? indent : 0);
  return breakLines(atoms, roomOf, setting.spacing).map((line, i) => ({
    line,
    x: i === 0 ? indent : 0,
    keepWithNext: false,
  }));
}

/** A heading at the left, some characters in. */
function headingRows(run: Run, setting: Setting, indent: number): readonly Row[] {
  const x = indent * setting.style.grid.characterPitch;
  const lines = breakLines(atomsOf(run, setting), () => setting.area.width - x, setting.spacing);
  return lines.map((line) => ({ line, x, keepWithNext: true }));
}

/** A centred heading; one of several lines is parted into lines of like length. */
function centredRows(run: Run, setting: Setting): readonly Row[] {
  const { area, spacing } = setting;
  const atoms = atomsOf(run, setting);
  const count = breakLines(atoms, () => area.width, spacing).length;
  const whole = breakLines(atoms, () => Number.MAX_SAFE_INTEGER, spacing)[0]?.width ?? 0;
  let room = count > 1 ? whole / count : area.width;
  while (room < area.width && breakLines(atoms, () => room, spacing).length > count)
    room += setting.style.grid.characterPitch;
  const lines = breakLines(atoms, () => Math.min(room, area.width), spacing);
  return lines.map((line) => ({ line, x: (area.width - line.width) / 2, keepWithNext: true }));
}
