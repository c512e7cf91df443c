import { coded } from '../../fault/severity.js';
import type {
  ImportFinding,
  OriginalBlock,
  OriginalParagraph,
  OriginalPicture,
  OriginalTable,
} from '../original.js';
import { isPageNumber } from '../page-number.js';

/** A line of text as it stands by itself in a submission. */
export interface ItemLine extends Omit<OriginalParagraph, 'kind'> {
  readonly kind: 'line';
  /** Whether a blank paragraph stands before it. */
  readonly isAfterGap: boolean;
}

export type ItemBlock = ItemLine | OriginalTable | OriginalPicture;

/** An original's blocks with its paragraphs as lines: without white space around them, none of them blank. A soft return ends a
 * line, but where it only cuts a sentence. */
export function linesOf(blocks: readonly OriginalBlock[]): {
  readonly blocks: readonly ItemBlock[];
  readonly findings: readonly ImportFinding[];
} {
  const findings: ImportFinding[] = [];
  let isAfterGap = false;
  const isFilled = (block: OriginalBlock): boolean => block.kind !== 'paragraph' || block.text.trim() !== '';
  const [first, last] = [blocks.findIndex(isFilled), blocks.findLastIndex(isFilled)];
  const found = blocks.flatMap((block, i): readonly ItemBlock[] => {
    if (block.kind !== 'paragraph') return [block];
    const { text, place, kind: _, ...look } = block;
    // At the edge of a text a number by itself is one, too.
    if (isPageNumber(text.trim()) || ((i === first || i === last) && /^\d{1,3}$/u.test(text.trim()))) {
      const message = `“${text.trim()}”看来是页码，没有写进稿件`;
      findings.push({ ...coded('import/mended'), message, place });
      return [];
    }
    const { lines, joined } = withoutSoftReturns(text);
    if (joined > 0)
      findings.push({
        ...coded('import/mended'),
        message: `句子中间有${joined}处换行，已接成一段`,
        place,
      });
    const made = lines.map((line, n): ItemLine => {
      return { ...look, kind: 'line', text: line, place, isAfterGap: isAfterGap && n === 0 };
    });
    isAfterGap = lines.length === 0;
    return made;
  });
  return { blocks: found, findings };
}

/** Ends a sentence or a clause that a line may end with. */
const ends = /[。！？；：:!?;…”’）)】》]$/u;
/** Begins what is a line of its own. */
const begins =
  /^(?:[\s\u3000]{2}|[\t\u3000]|[一二三四五六七八九十]+[、是要]|[（(]?[0-9一二三四五六七八九十]+[）)、.．])/u;
/** A shorter line is a title, a label, a line of an address. */
const longLine = 15;

function withoutSoftReturns(text: string): { readonly lines: readonly string[]; readonly joined: number } {
  const lines: string[] = [];
  let joined = 0;
  for (const written of text.split('\n')) {
    const before = lines.at(-1);
    const line = written.trim();
    if (line === '') continue;
    if (before === undefined || before.length < longLine || ends.test(before) || begins.test(written)) {
      lines.push(line);
      continue;
    }
    lines[lines.length - 1] = glued(before, line);
    joined++;
  }
  return { lines, joined };
}

/** Two halves of a sentence, with a blank between Latin words. */
function glued(before: string, after: string): string {
  return /[A-Za-z0-9,.]$/u.test(before) && /^[A-Za-z0-9]/u.test(after)
    ? `${before} ${after}`
    : before + after;
}
