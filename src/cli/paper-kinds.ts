import { InvalidArgumentError } from 'commander';
import { editableFormats, type PaperFormat, pagedFormats } from '../session/paper-format.js';
import type { PeriodPaper, YearlyPaper } from '../session/papers.js';

export type PaperKind = PeriodPaper | YearlyPaper | 'slip';

/** The kinds of papers by their short names, which stand first, and by the others that people may write. */
const words: Readonly<Record<PaperKind, readonly [string, ...string[]]>> = {
  notice: ['通报', '采用情况通报', '采用通报'],
  silent: ['零报送', '零报送名单', '零报送单位名单'],
  register: ['登记簿', '期号登记簿', '登记'],
  contents: ['总目录', '年度总目录', '目录'],
  archive: ['归档', '归档目录', '归档文件目录'],
  slip: ['送审单', '送审'],
};

const kinds = Object.keys(words) as readonly PaperKind[];

/** The kind of paper that a word names. */
export function paperKind(word: string): PaperKind {
  const found = kinds.find((kind) => words[kind].includes(word.trim()));
  if (found) return found;
  throw new InvalidArgumentError(
    `种类应为${kinds.map((kind) => words[kind][0]).join('、')}之一，现为“${word}”`,
  );
}

/** The forms that a kind is made in where none is asked for. */
export const usualFormats: Readonly<Record<PaperKind, readonly PaperFormat[]>> = {
  notice: [...pagedFormats, 'xlsx'],
  silent: editableFormats,
  register: ['xlsx'],
  contents: editableFormats,
  archive: ['xlsx'],
  slip: editableFormats,
};
