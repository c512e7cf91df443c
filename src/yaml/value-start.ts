import { coded } from '../fault/severity.js';
import { type SourceFile, spanOf } from '../source/file.js';
import { withCurlyQuotes } from '../source/straight-quotes.js';
import { bracketCutSlip } from './bracket-cut.js';
import type { Slip } from './slip.js';

/** How a value goes on: below (`none`: it is to follow; `block`: behind `|`; `plain`: it may), or not (`closed`). */
export type ValueForm = 'none' | 'block' | 'plain' | 'closed';

export interface ValueStart {
  readonly form: ValueForm;
  readonly slip?: Slip;
  /** Lines below that belong to a quoted or bracketed value. */
  readonly further: number;
}

interface Place {
  readonly file: SourceFile;
  /** Where the value begins in the file. */
  readonly at: number;
  /** Its name in messages: “标题”的值. */
  readonly subject: string;
  /** The lines below that may belong to the value; asked only where they matter. */
  readonly below: () => readonly string[];
}

const comment = /^(?:[ \t]*|[ \t]+#.*)$/u;

/** Judges what stands behind a key's colon or an item's dash: YAML gives some first characters a meaning of their own. */
export function judgeValue(value: string, place: Place): ValueStart {
  const first = value[0] ?? '';
  if (first === '' || first === '#') return { form: 'none', further: 0 };
  if (/^[|>][-+0-9]*(?:[ \t]+#.*)?[ \t]*$/u.test(value)) return { form: 'block', further: 0 };
  if ('"\'[{'.includes(first)) return judgeEnclosed(first, value, place);
  if (/^(?:[*&!|>%@`,\]}]|[-?:](?:\s|$))/u.test(value)) return wrong(value, place, 'quote');
  const text = value.replace(/[ \t]#.*$/u, '');
  if (/:(?:\s|$)/u.test(text)) return wrong(value, place, 'colon');
  return { form: 'plain', further: 0 };
}

function judgeEnclosed(first: string, value: string, place: Place): ValueStart {
  const isQuote = first === '"' || first === "'";
  const closed = isQuote ? new QuoteSearch(first) : new BracketSearch(true);
  const below = place.below();
  let text = value;
  for (let further = 0; further <= below.length; further++) {
    const end = closed.find(text);
    if (end !== undefined) {
      const line = text.slice(end).split('\n', 1)[0] ?? '';
      if (comment.test(line)) return { form: 'closed', further };
      return wrong(value, place, 'quote');
    }
    text += `\n${below[further] ?? ''}`;
  }
  return (!isQuote && cutInBrackets(value, place)) || wrong(value, place, isQuote ? 'unclosed' : 'bracket');
}

/** The finding of a `#` in a list in brackets that makes a comment of the rest of its line, the closing bracket with it. */
function cutInBrackets(value: string, place: Place): ValueStart | undefined {
  const end = new BracketSearch(false).find(value);
  const hash = value.slice(0, end ?? 0).search(/(?<=[ \t])#/u);
  return hash < 0
    ? undefined
    : { form: 'closed', further: 0, slip: bracketCutSlip({ ...place, value, hash }) };
}

/** Where the quote at the start of a text is closed; the text may grow, and is looked at once. */
class QuoteSearch {
  private at = 1;

  constructor(private readonly quote: string) {}

  /** Behind the closing quote. */
  find(text: string): number | undefined {
    for (; this.at < text.length; this.at++) {
      const char = text[this.at];
      if (char === '\\' && this.quote === '"') this.at++;
      else if (char === this.quote) {
        if (this.quote === '"' || text[this.at + 1] !== "'") return this.at + 1;
        this.at++;
      }
    }
    return undefined;
  }
}

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

/** Where the bracket at the start of a text is closed; brackets in quotes that are closed in what is there do not count. */
class BracketSearch {
  private readonly open: string[] = [];
  private at = 0;
  /** Quotes of which none is closed in the text so far. */
  private unclosed = '';
  private seen = 0;

  constructor(private readonly skipsComments: boolean) {}

  find(text: string): number | undefined {
    if (text.length > this.seen) this.unclosed = '';
    this.seen = text.length;
    for (; this.at < text.length; this.at++) {
      const char = text[this.at] ?? '';
      if (this.isQuote(char, text[this.at - 1] ?? '')) {
        const length = new QuoteSearch(char).find(text.slice(this.at));
        if (length === undefined) this.unclosed += char;
        else this.at += length - 1;
      } else if (this.skipsComments && char === '#' && /\s/u.test(text[this.at - 1] ?? '')) {
        const lineEnd = text.indexOf('\n', this.at);
        this.at = lineEnd < 0 ? text.length : lineEnd;
      } else if (char === '[' || char === '{') this.open.push(closing[char] ?? '');
      else if (char === this.open.at(-1)) {
        this.open.pop();
        if (this.open.length === 0) return this.at + 1;
      }
    }
    return undefined;
  }

  /** Whether a quote begins here that may be closed. */
  private isQuote(char: string, before: string): boolean {
    return (char === '"' || char === "'") && /[[{,:\s]/u.test(before) && !this.unclosed.includes(char);
  }
}

type Remedy = 'quote' | 'colon' | 'unclosed' | 'bracket';

/** The finding of a value that is no YAML; quoting it whole lets the rest of the file be read. */
function wrong(value: string, { file, at, subject }: Place, remedy: Remedy): ValueStart {
  const written = value.trimEnd();
  const first = [...written][0] ?? '';
  const span = spanOf(file, at, at + written.length);
  const partner = closing[first] ?? '';
  // Straight quotes that are meant to be “” need no others round them.
  const curly = first === '"' && !/:(?:\s|$)|\s#/u.test(written) ? withCurlyQuotes(written) : undefined;
  const quoted = curly ?? `'${written.replaceAll("'", "''")}'`;
  const messages: Readonly<Record<Remedy, string>> = {
    quote: curly
      ? `${subject}以直引号“${first}”开头，请换成中文引号，前后两个不同`
      : `${subject}以“${first}”开头，请给整个值加上单引号，或写在“|”的下一行`,
    colon: `${subject}里出现半角冒号加空格“: ”，请给整个值加上单引号，或改用全角冒号“：”`,
    unclosed: `${subject}以“${first}”开头，后面没有配对的“${partner}”，请补上，或给整个值加上单引号`,
    bracket: `${subject}以“${first}”开头，后面没有配对的“${partner}”，请补上，或给整个值加上单引号`,
  };
  const edits = [{ span, text: remedy === 'bracket' ? `${written}${partner}` : quoted }];
  return {
    form: 'closed',
    further: 0,
    slip: {
      diagnostic: {
        ...coded(/^[*&!]/u.test(first) ? 'structure/yaml-feature' : 'structure/yaml-syntax'),
        message: messages[remedy],
        span,
        hint: remedy === 'bracket' ? `写成：${written}${partner}` : `写成：${quoted}`,
        fix: { safe: curly !== undefined, edits },
      },
      edits,
      guess: { start: at, end: at + written.length },
    },
  };
}
