import type { Document, Run } from '../../../document/document.js';
import { type Bookmark, bookmark } from './bookmark.js';

/** The bookmarks that the lines of 要目 lead to, by the runs of headlines. */
export type HeadlineMarks = ReadonlyMap<Run, Bookmark>;

/** The bookmark of each headline that 要目 lists, by its run. */
export function headlineMarks({ contents, sections }: Document): HeadlineMarks {
  if (contents === undefined) return new Map();
  const entries = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'entry' ? [part] : [])),
  );
  const headlines = entries
    .filter(({ title }) => title !== '')
    .map(({ headline, blocks: [first] }) =>
      [...(headline?.runs ?? []), ...(first?.kind === 'paragraph' ? first.runs : [])].find(
        ({ role }) => role === 'headline' || role === 'centredHeadline',
      ),
    );
  return new Map(
    headlines.flatMap((headline, i) =>
      headline === undefined ? [] : [[headline, bookmark(bookmarkName(i), i + 1)] as const],
    ),
  );
}

/** The first number of a bookmark that these leave free; 0 is that of 版记. */
export function firstFreeNumber({ contents }: Pick<Document, 'contents'>): number {
  return (contents?.headlines.length ?? 0) + 1;
}

/** As Word names the targets of its own tables of contents. */
export const bookmarkName = (index: number): string => `_Toc${String(index + 1).padStart(9, '0')}`;
