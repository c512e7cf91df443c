import type { Document, Metadata } from '../document/document.js';
import type { Page } from '../layout/page.js';

/** A line of a volume's contents. */
export interface VolumeLine {
  readonly text: string;
  /** The page within its issue that it gives; an issue's own line gives none. */
  readonly number?: number;
  /** Where it leads: a page of the issue, from 1, and from the top edge of the paper, in pt. */
  readonly place: { readonly page: number; readonly y: number };
}

/** The lines that a volume's contents have for an issue: its own, `【第5期】2026年2月3日`, then its headlines; of a section without any, as 简讯, its
 * sub-sections, or the section. */
export function issueLines(title: string, pages: readonly Page[]): readonly VolumeLine[] {
  const marks = pages.flatMap(({ bookmarks }, i) => bookmarks.map((mark) => ({ mark, page: i + 1 })));
  const places = marks.filter(({ mark: { level } }) => level === 'section' || level === 'entry');
  const lines: VolumeLine[] = [{ text: title, place: { page: 1, y: 0 } }];
  let section = '';
  for (const [i, { mark, page }] of places.entries()) {
    const place = { page, y: mark.y };
    const isSection = mark.level === 'section';
    if (isSection) section = mark.title;
    if (isSection && places[i + 1]?.mark.level === 'entry') continue;
    const [, subsection] = /^【(.*)】$/u.exec(mark.title) ?? [];
    const text = subsection === undefined ? mark.title : `${section}：${subsection}`;
    lines.push({ text, number: page, place });
  }
  return lines;
}

/** A volume's contents as a document: its title and lines, whose page numbers the layout is told. */
export function contentsDocument(metadata: Metadata, lines: readonly VolumeLine[]): Document {
  return {
    metadata,
    contents: { title: '目　录', headlines: lines.map(({ text }) => text), hasPages: true },
    editorsNote: [],
    sections: [],
    colophon: { signOff: [], distribution: [], contact: [] },
  };
}
