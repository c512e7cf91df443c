import type { Document } from '../../../document/document.js';
import { wordElement, xmlText } from '../package/xml.js';
import type { FaceNames } from '../style/face-name.js';
import { bookmarkName } from './headline-mark.js';
import { paragraphXml } from './paragraph.js';
import { textRuns } from './run.js';

/** Headlines of level 2, run in or on their own line, without page numbers, as links. */
const instruction = 'TOC \\o "2-2" \\n \\h \\z';

/** 要目: its title, then the headlines as the stored result of a TOC field. Nothing asks for the field to be brought up to
 * date; who does so (F9) gets the headlines as they then are. */
export function contentsParagraphs({ contents }: Document, faces: FaceNames): string {
  if (contents === undefined) return '';
  const title = paragraphXml('contentsTitle', [textRuns(contents.title, faces)]);
  const last = contents.headlines.length - 1;
  const lines = contents.headlines.map((headline, i) => {
    const link = wordElement('hyperlink', { anchor: bookmarkName(i), history: 1 }, [
      textRuns(headline, faces),
    ]);
    const begin = [
      fieldMark('begin'),
      run(`<w:instrText>${xmlText(instruction)}</w:instrText>`),
      fieldMark('separate'),
    ];
    return paragraphXml('contents', [
      ...(i === 0 ? begin : []),
      link,
      ...(i === last ? [fieldMark('end')] : []),
    ]);
  });
  return [title, ...lines].join('');
}

const fieldMark = (type: 'begin' | 'separate' | 'end'): string =>
  run(wordElement('fldChar', { fldCharType: type }));

const run = (child: string): string => `<w:r>${child}</w:r>`;
