import { coded } from '../fault/severity.js';
import type { Original } from '../import/original.js';
import type { LearnFinding } from './finding.js';
import { printedPieces, withoutPage } from './printed-line.js';

/** The words of an old issue without white space, page numbers and what a conversion left: all that compiling it must give again. */
export function wordsOf(original: Original): string {
  return printedPieces(original)
    .map((piece) => {
      if (piece.kind === 'line') return plainWords(withoutPage(piece.text));
      if (piece.kind === 'picture') return '';
      return plainWords(piece.rows.flatMap((row) => row.map(({ text }) => text)).join(''));
    })
    .join('');
}

/** A text without white space, and without what parts and rules the cells of its tables. */
export function plainWords(text: string): string {
  return text.replace(/^\s*\|[-:| ]+\|\s*$/gmu, '').replace(/[\s|]+/gu, '');
}

/** So many lines that are lost are told one by one. */
const most = 8;

/** Finds lines of an old issue that stand in none of its files, where it can't be compiled yet. `written`: all that was written. */
export function unwrittenIn(original: Original, written: string): readonly LearnFinding[] {
  const known = written.replace(/\s+/gu, '');
  const lost = printedPieces(original).filter(
    (piece) =>
      piece.kind === 'line' &&
      piece.text.split(/[^\p{L}\p{N}]+/u).some((word) => word.length > 1 && !known.includes(word)),
  );
  const finding = {
    ...coded('learn/difference'),
    hint: '请看是什么，要印的补到配置或者稿件里',
    original: original.name,
  } as const;
  const told = lost.slice(0, most).map((piece): LearnFinding => {
    const words = piece.kind === 'line' ? piece.text : '';
    return { ...finding, message: `${quoted(words)}没有照样写进文件`, place: piece.place };
  });
  const rest = lost.length - told.length;
  return rest > 0 ? [...told, { ...finding, message: `另有${rest}行没有照样写进文件` }] : told;
}

/** A stretch that differs, and the words before it. */
export interface Difference {
  readonly before: string;
  readonly was: string;
  readonly is: string;
}

/** So many characters alike end a difference. */
const anchor = 8;

/** The places where an issue reads otherwise when it is compiled again than it was printed. */
export function differencesIn(original: Original, compiled: string): readonly Difference[] {
  return differences(wordsOf(original), plainWords(compiled));
}

/** The differences of two texts, each up to the next characters that both have again. */
function differences(printed: string, again: string): readonly Difference[] {
  const found: Difference[] = [];
  let [was, is] = [0, 0];
  while (was < printed.length || is < again.length) {
    if (printed[was] === again[is]) {
      was++;
      is++;
      continue;
    }
    const [nextWas, nextIs] = nextAlike(printed, again, was, is);
    found.push({
      before: printed.slice(Math.max(0, was - 10), was),
      was: printed.slice(was, nextWas),
      is: again.slice(is, nextIs),
    });
    [was, is] = [nextWas, nextIs];
  }
  return found;
}

/** The first places behind two at which the texts are alike again; their ends if nowhere. */
function nextAlike(printed: string, again: string, was: number, is: number): readonly [number, number] {
  for (let i = was; i + anchor <= printed.length; i++) {
    const found = again.indexOf(printed.slice(i, i + anchor), is);
    if (found >= 0 && found - is < 4000) return [i, found];
  }
  return [printed.length, again.length];
}

/** Words in quotation marks, the middle of many left out. */
export function quoted(words: string): string {
  if (words === '') return '没有文字';
  return `“${words.length > 40 ? `${words.slice(0, 20)}……${words.slice(-12)}` : words}”`;
}
