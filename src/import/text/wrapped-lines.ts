import { coded } from '../../fault/severity.js';
import { displayWidth } from '../../source/width.js';
import type { ImportFinding, OriginalParagraph } from '../original.js';
import type { TextLine } from './lines.js';

/** A text's paragraphs: a line each, but where all lines were broken at one width, as in a text copied from a PDF or an old mail. There lines
 * that fill it go on in the next, and that is told. */
export function paragraphsOf(lines: readonly TextLine[]): {
  readonly paragraphs: readonly OriginalParagraph[];
  readonly findings: readonly ImportFinding[];
} {
  const full = fullWidth(lines);
  const paragraphs: OriginalParagraph[] = [];
  let joined = 0;
  let goesOn = false;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (goesOn && last && mayGoOn(line.text)) {
      paragraphs[paragraphs.length - 1] = { ...last, text: glued(last.text, line.text) };
      joined++;
    } else paragraphs.push({ kind: 'paragraph', ...line });
    goesOn = full !== undefined && displayWidth(line.text) >= full;
  }
  return { paragraphs, findings: joined === 0 ? [] : [told(joined)] };
}

/** Lines shorter than this are titles, or of a poem. */
const leastWidth = 40;
/** A line may end so many columns early, for a mark that may not begin the next, or for a number or a word. */
const slack = 6;

/** The columns from which on a line is full, if the text is broken at one width: most of its lines that end within a sentence are as wide as the
 * widest, and there are three of them at least. */
function fullWidth(lines: readonly TextLine[]): number | undefined {
  const open = lines.filter(
    ({ text }, i) => !/[。！？；：…”’）)】》]\s*$/u.test(text) && (lines[i + 1]?.text ?? '') !== '',
  );
  const widest = lines.reduce((most, { text }) => Math.max(most, displayWidth(text.trimEnd())), 0);
  const full = open.filter(({ text }) => displayWidth(text.trimEnd()) >= widest - slack);
  const long = open.filter(({ text }) => displayWidth(text.trimEnd()) >= leastWidth);
  const isBroken = widest >= leastWidth && full.length >= 3 && full.length >= 0.8 * long.length;
  return isBroken ? widest - slack : undefined;
}

/** Whether a line can go on with the one before: it is neither blank nor indented and begins with no ordinal. */
function mayGoOn(text: string): boolean {
  return (
    text !== '' &&
    !/^(?:[\t\u3000]|\s{2}|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|【)/u.test(
      text,
    )
  );
}

function glued(before: string, after: string): string {
  const [head, tail] = [before.trimEnd(), after.trimStart()];
  return /[A-Za-z,.]$/u.test(head) && /^[A-Za-z]/u.test(tail) ? `${head} ${tail}` : head + tail;
}

function told(count: number): ImportFinding {
  const message = `各行在同样的宽度断开，有${count}处已接成一段`;
  const hint = '请看看有没有接错的';
  return { ...coded('import/mended'), message, hint, place: { kind: 'whole' } };
}
