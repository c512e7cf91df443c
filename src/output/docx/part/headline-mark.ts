import type { Document, Run } from '../../../document/document.js';
import { wordElement } from '../package/xml.js';

/** The bookmark that a line of 要目 leads to: where it begins and ends, as XML. */
export interface HeadlineMark {
  readonly start: string;
  readonly end: string;
}

/** The bookmarks of headlines, by their runs. */
export type HeadlineMarks = ReadonlyMap<Run, HeadlineMark>;

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
    headlines.flatMap((headline, i) => {
      const mark = {
        start: wordElement('bookmarkStart', { name: bookmarkName(i), id: i + 1 }),
        end: wordElement('bookmarkEnd', { id: i + 1 }),
      };
      return headline === undefined ? [] : [[headline, mark] as const];
    }),
  );
}

/** As Word names the targets of its own tables of contents. */
export const bookmarkName = (index: number): string => `_Toc${String(index + 1).padStart(9, '0')}`;
