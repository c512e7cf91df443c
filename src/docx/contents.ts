import { BookmarkEnd, BookmarkStart, BuilderElement, Paragraph, XmlComponent } from 'docx';
import type { Document, Run } from '../document/document.js';
import { BuiltParagraph } from './control.js';
import type { FaceNames } from './face-name.js';
import { textRuns } from './run.js';
import { paragraphStyles } from './style-id.js';

class Instruction extends XmlComponent {
  constructor() {
    super('w:instrText');
    this.root.push(instruction);
  }
}

/** What a line of 要目 leads to. */
export interface HeadlineMark {
  readonly start: BookmarkStart;
  readonly end: BookmarkEnd;
}

/** Headlines of level 2, run in or on their own line, without page numbers, as links. */
const instruction = 'TOC \\o "2-2" \\n \\h \\z';

/** 要目: its title, then the headlines as the stored result of a TOC field. Nothing asks for the field to be brought up to
 * date; who does so (F9) gets the headlines as they then are. */
export function contentsParagraphs({ contents }: Document, faces: FaceNames): Paragraph[] {
  if (contents === undefined) return [];
  const title = new Paragraph({
    style: paragraphStyles.contentsTitle.id,
    children: textRuns(contents.title, faces),
  });
  const last = contents.headlines.length - 1;
  const lines = contents.headlines.map((headline, i) => {
    const link = element(
      'w:hyperlink',
      { 'w:anchor': bookmarkName(i), 'w:history': '1' },
      textRuns(headline, faces),
    );
    const begin = [fieldMark('begin'), run(new Instruction()), fieldMark('separate')];
    return new BuiltParagraph({ style: paragraphStyles.contents.id }, [
      ...(i === 0 ? begin : []),
      link,
      ...(i === last ? [fieldMark('end')] : []),
    ]);
  });
  return [title, ...lines];
}

/** The bookmark of each headline that 要目 lists, by its run. */
export function headlineMarks({ contents, sections }: Document): ReadonlyMap<Run, HeadlineMark> {
  if (contents === undefined) return new Map();
  const entries = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'entry' ? [part] : [])),
  );
  const headlines = entries
    .filter(({ title }) => title !== '')
    .map(({ headline, paragraphs }) =>
      [...(headline?.runs ?? []), ...(paragraphs[0]?.runs ?? [])].find(({ role }) => role === 'headline'),
    );
  return new Map(
    headlines.flatMap((headline, i) => {
      const mark = { start: new BookmarkStart(bookmarkName(i), i + 1), end: new BookmarkEnd(i + 1) };
      return headline === undefined ? [] : [[headline, mark] as const];
    }),
  );
}

/** As Word names the targets of its own tables of contents. */
const bookmarkName = (index: number): string => `_Toc${String(index + 1).padStart(9, '0')}`;

const fieldMark = (type: 'begin' | 'separate' | 'end'): XmlComponent =>
  run(element('w:fldChar', { 'w:fldCharType': type }));

const run = (child: XmlComponent): XmlComponent => element('w:r', {}, [child]);

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const named = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: named, children });
}
