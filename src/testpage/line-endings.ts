import { textOf } from '../document/paragraph.js';
import type { Pagination } from '../layout/paginate.js';
import { trials } from './trials.js';

/** So many characters tell where a line ends. */
const shown = 4;

/** How the lines of each trial end in a layout, in words, in the trials' order. */
export function lineEndings({ paragraphs }: Pick<Pagination, 'paragraphs'>): readonly string[] {
  return trials.map(({ text }) => {
    const set = paragraphs.find(({ source }) => textOf(source).startsWith(text));
    const lines = (set?.lines ?? []).map(({ atoms }) => atoms.map(({ char }) => char));
    const ends = lines.slice(0, -1).map((line, i) => `第${i + 1}行〔${line.slice(-shown).join('')}〕`);
    return `应止于：${ends.join('，')}，共${lines.length}行。`;
  });
}
