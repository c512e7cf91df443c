import type { Diagnostic, Edit } from '../diagnostic/diagnostic.js';

/** How much of an edit's text is shown, in characters. */
const shownLength = 40;

/** The changes of a finding's fix, in words: each change once, with the number of its places if there are several. */
export function changesOf({ code, fix }: Diagnostic): readonly string[] {
  const counts = new Map<string, number>();
  for (const edit of fix?.edits ?? []) {
    const change = code === 'structure/not-utf8' ? wordEncoding(edit) : wordEdit(edit);
    counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  return [...counts].map(([change, count]) => (count === 1 ? change : `${change}（${count}处）`));
}

/** “旧”→“新”, 删去“旧” or 加上“新”; line ends as ↵, and of long texts the beginning. */
export function wordEdit({ span, text }: Edit): string {
  const before = clip(span.file.text.slice(span.start, span.end));
  const after = clip(text);
  if (after === '') return `删去“${before}”`;
  return before === '' ? `加上“${after}”` : `“${before}”→“${after}”`;
}

/** The text stays, its bytes are others. */
function wordEncoding({ span }: Edit): string {
  return `编码${span.file.encoding ?? ''}→UTF-8`;
}

function clip(text: string): string {
  const characters = [...text.slice(0, shownLength * 2 + 2).replace(/\r\n|\r|\n/gu, '↵')];
  return characters.length > shownLength
    ? `${characters.slice(0, shownLength).join('')}……`
    : characters.join('');
}
