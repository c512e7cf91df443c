import { type Style, Styles } from '../styles.js';
import { Binary } from './binary.js';
import { docParagraph } from './doc-paragraph.js';
import { docRun } from './doc-run.js';

/** The size of text of which nothing else is said, in pt. */
const defaultSize = 10;
const noStyle = 0x0fff;

/** Reads the styles of a document (MS-DOC 2.9.271, STSH); they are named by their numbers. */
export function readStylesheet(table: Binary): Styles {
  const headLength = table.u16(0);
  const count = table.u16(2);
  const baseLength = table.u16(4);
  const styles = new Map<string, Style>();
  let at = 2 + headLength;
  for (let i = 0; i < count && at + 2 <= table.length; i++) {
    const length = table.u16(at);
    if (length > 0) styles.set(String(i), readStyle(table.part(at + 2, length), baseLength));
    at += 2 + length + (length % 2);
  }
  return new Styles(styles, { size: defaultSize }, '0');
}

/** Reads a style (2.9.258, STD): of paragraphs (1) or characters (2); others give no look here. */
function readStyle(style: Binary, baseLength: number): Style {
  const builtIn = style.u16(0) & 0x0fff;
  const kind = style.u16(2) & 0x0f;
  const base = style.u16(2) >>> 4;
  const lists: Binary[] = [];
  let at = baseLength + 2 + 2 * (style.u16(baseLength) + 1);
  for (let i = 0; i < (style.u16(4) & 0x0f) && at < style.length; i++) {
    const length = style.u16(at);
    lists.push(style.part(at + 2, length));
    at += 2 + length + (length % 2);
  }
  const [first = empty, second = empty] = lists;
  const paragraph = kind === 1 ? docParagraph(first.part(2, first.length - 2)).look : {};
  const run = docRun(kind === 1 ? second : kind === 2 ? first : empty).look;
  const heading = builtIn >= 1 && builtIn <= 9 ? { level: builtIn } : {};
  return {
    look: { ...heading, ...paragraph, run },
    ...(base === noStyle ? {} : { basedOn: String(base) }),
  };
}

const empty = new Binary(new Uint8Array());
