import type { OriginalParagraph } from '../original.js';

/** The look of a stretch of text on a page. */
export interface Look {
  readonly isBold: boolean;
  /** In pt, if the page says it. */
  readonly size?: number;
}

/** Stands for a `<br>` while white space is not yet gone over. */
const brokenLine = '\v';

/** Gathers the text of one paragraph of a page. */
export class ParagraphBuilder {
  private readonly pieces: string[] = [];
  private bold = 0;
  private length = 0;
  private readonly sizes = new Map<number, number>();
  private number: string | undefined;

  /** Adds text as it stands in the file. */
  add(text: string, { isBold, size }: Look): void {
    this.pieces.push(text.replaceAll(brokenLine, ' '));
    const { length } = text.replace(/\s+/gu, '');
    this.length += length;
    if (isBold) this.bold += length;
    if (size !== undefined) this.sizes.set(size, (this.sizes.get(size) ?? 0) + length);
  }

  /** Adds a soft return. */
  break(): void {
    this.pieces.push(brokenLine);
  }

  /** Adds what is counted by itself, as a list's number: it stands before the paragraph's text. */
  count(number: string | undefined): void {
    this.number = number;
  }

  /** The paragraph, if it says anything or leaves a blank line, with the builder empty again. */
  take(rest: Pick<OriginalParagraph, 'level' | 'align'>, number: number): OriginalParagraph | undefined {
    const written = this.pieces.join('');
    const own = shownText(written);
    const counted = this.number;
    const [size] = [...this.sizes].sort(([, a], [, b]) => b - a)[0] ?? [];
    const isBold = this.length > 0 && this.bold === this.length;
    this.pieces.length = 0;
    this.sizes.clear();
    this.bold = 0;
    this.length = 0;
    const place = { kind: 'paragraph', number } as const;
    if (own.trim() === '')
      return /[\v\u00a0\u3000]/.test(written) ? { kind: 'paragraph', text: '', place } : undefined;
    this.number = undefined;
    return {
      kind: 'paragraph',
      text: `${counted ?? ''}${own}`,
      ...(counted === undefined ? {} : { number: counted }),
      ...rest,
      ...(isBold ? { isBold } : {}),
      ...(size === undefined ? {} : { size }),
      place,
    };
  }
}

/** Characters between which the end of a line of the file is no blank: 汉字, kana and marks of full width. */
const isWide = (unit: string): boolean =>
  /[\u2e80-\u9fff\ud800-\udfff\uf900-\ufaff\uff00-\uffef“”‘’—…·]/.test(unit);

/** Text as a page shows it (CSS Text 4, 4.1): white space is one blank, none at a line's start and end, and none where the file's line
 * ends within Chinese. Blanks that do not break (&nbsp;) and those of full width stay. */
function shownText(text: string): string {
  return text
    .split(brokenLine)
    .map((line) =>
      line.replace(/[ \t\n\r\f]+/gu, (white, at: number) => {
        const [before, after] = [line.charAt(at - 1), line.charAt(at + white.length)];
        const isNothing =
          before === '' || after === '' || (/[\n\r]/u.test(white) && isWide(before) && isWide(after));
        return isNothing ? '' : ' ';
      }),
    )
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}
