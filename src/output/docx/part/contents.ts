import type { Document } from '../../../document/document.js';
import { runsOf, textOf } from '../../../document/paragraph.js';
import type { Style } from '../../../style/style.js';
import { wordElement } from '../package/xml.js';
import type { FaceNames } from '../style/face-name.js';
import { paragraphStyles } from '../style/style-id.js';
import { field, fieldEnd, fieldStart } from './field.js';
import { bookmarkName } from './headline-mark.js';
import { breakSpacing, type SetParagraph } from './line-break.js';
import { withTightMarks } from './mark-spacing.js';
import { paragraphXml } from './paragraph.js';
import { breakRun, documentRuns, tabRun, textRuns } from './run.js';
import type { SpacedStretch } from './spaced-stretch.js';
import { centredKinds } from './title.js';
import { ChangeNumbers } from './tracked.js';

/** Headlines of level 2, run in or on their own line, and those of the styles of some names, as links; without page numbers (\n), or
 * with. */
function instruction(styles: readonly string[], hasPages: boolean): string {
  const others = styles.length > 0 ? ` \\t "${styles.map((name) => `${name},2`).join(',')}"` : '';
  return `TOC \\o "2-2"${others}${hasPages ? '' : ' \\n'} \\h \\z`;
}

/** A headline of 要目 as a layout has set it: the parts of its text that stand on its lines, and its page. */
export interface ListedHeadline {
  readonly lines: readonly string[];
  readonly page?: number;
}

/** How the headlines of 要目 without page numbers are to be spaced so that they break where a layout has broken them, in its order. */
export function contentsSpacings(
  set: readonly SetParagraph[],
  style: Style,
): readonly (readonly SpacedStretch[])[] {
  return set
    .filter(({ source }) => runsOf(source)[0]?.role === 'contents')
    .map((paragraph) => {
      const text = textOf(paragraph.source);
      return withTightMarks(text, breakSpacing(text, paragraph, style), style) ?? [];
    });
}

/** 要目: its title, then the headlines as the stored result of a TOC field. Nothing asks for the field to be brought up to
 * date; who does so (F9) gets the headlines as they then are. Page numbers are fields of their own, with
 * those that the layout has found stored; its lines are kept, since a right indent would in some programs take the numbers with it. */
export function contentsParagraphs(
  { contents, sections }: Document,
  faces: FaceNames,
  listed: readonly ListedHeadline[],
  spacings: readonly (readonly SpacedStretch[])[],
): string {
  if (contents === undefined) return '';
  const others = centredKinds({ sections }).map((kind) => paragraphStyles[kind].name);
  const title = paragraphXml('contentsTitle', [textRuns(contents.title, faces)]);
  const last = contents.headlines.length - 1;
  const lines = contents.headlines.map((headline, i) => {
    const link = wordElement('hyperlink', { anchor: bookmarkName(i), history: 1 }, [
      ...(contents.hasPages
        ? [numberedRuns(i, listed[i] ?? { lines: [headline] }, faces)]
        : [plainRuns(headline, spacings[i] ?? [], faces)]),
    ]);
    const begin = fieldStart(instruction(others, contents.hasPages === true));
    return paragraphXml('contents', [...(i === 0 ? [begin] : []), link, ...(i === last ? [fieldEnd()] : [])]);
  });
  return [title, ...lines].join('');
}

function plainRuns(text: string, stretches: readonly SpacedStretch[], faces: FaceNames): string {
  return documentRuns([{ role: 'contents', text }], 'contents', faces, {
    stretches,
    changes: new ChangeNumbers(),
  });
}

function numberedRuns(index: number, { lines, page }: ListedHeadline, faces: FaceNames): string {
  const text = lines.map((line) => textRuns(line, faces)).join(breakRun);
  return [text, tabRun, pageField(index, page, faces)].join('');
}

/** The page of a headline as a field, with the one that the layout found as its stored result. */
function pageField(index: number, page: number | undefined, faces: FaceNames): string {
  const result = page === undefined ? '' : textRuns(String(page), faces);
  return field(`PAGEREF ${bookmarkName(index)} \\h`, result);
}
