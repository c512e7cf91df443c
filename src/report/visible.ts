import { codePointName } from '../source/code-point.js';
import { isOrdinary } from '../source/ordinary.js';

/** Everything that moves the cursor, hides, or turns the direction of text: control characters, marks of direction, joiners
 * and other invisible ones, tags, line separators, surrogates, non-characters and what is not assigned. Rare 汉字 of newer
 * versions, and selectors, which only choose a form of the character before, are spared. */
const isUnseen = (char: string): boolean =>
  /^(?![\p{Variation_Selector}\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}])[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(
    char,
  );

function replaceUnseen(text: string, by: (char: string) => string): string {
  if (isOrdinary(text) && !/[\n\r]/u.test(text)) return text;
  // One character after the other: most are told from the others without the long list.
  return text.replace(/[^ -~]/gu, (char) => {
    if (char === '\n' || char === '\r') return by(char);
    return isOrdinary(char) || !isUnseen(char) ? char : by(char);
  });
}

/** The name of a character that is not seen: <U+200B>. */
export function codePointOf(char: string): string {
  return `<${codePointName(char)}>`;
}

/** Text fit for a terminal, on one line: a control, bidi or invisible character cannot reach it; it is named, and a tab
 * shown as one column. */
export function visible(text: string): string {
  return replaceUnseen(text, (char) => (char === '\t' ? '→' : codePointOf(char)));
}

/** A text of several lines fit for a terminal; the product's own colours are kept, and tabs, which only move on. */
export function visibleLines(text: string): string {
  return text
    .split(ours)
    .map((part, i) =>
      i % 2 === 1 ? part : replaceUnseen(part, (char) => (/[\t\n]/u.test(char) ? char : codePointOf(char))),
    )
    .join('');
}

/** Colours as `painter` writes them. */
const ours = /(\u001b\[(?:0|1|2|1;3[136])m)/u;

/** JSON fit for a terminal too: what is not to be seen is written as escapes, which any reader of JSON undoes. */
export function visibleJson(json: string): string {
  return replaceUnseen(json, (char) =>
    char === '\n'
      ? char
      : [...Array(char.length).keys()]
          .map((i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}

/** So much of a long text is shown. */
const most = 400;

/** The beginning and the end of a text that is too long to be read. */
export function clip(text: string): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most * 0.75)}……${text.slice(text.length - most * 0.25)}`;
}
