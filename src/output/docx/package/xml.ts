import { standIn } from '../../../style/stand-in.js';

/** XML as text, for the parts of the package that are written whole. Children are XML already; text goes through `xmlText`. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Everything that XML 1.0 does not allow (§2.2), lone surrogates included. Each is one UTF-16 unit. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that are not to stand in XML as they are. */
const special = new RegExp(`[&<>"]|${forbidden.source}`, 'gu');

/** Text as character data or attribute value. What no XML may hold, and only a draft made in spite of errors still has, is
 * shown as the layout shows it: by the sign for a lacking type. */
export function xmlText(text: string): string {
  return text.replace(special, (char) => entities[char] ?? standIn);
}

/** An element with its attributes in the order given; undefined attributes and children are left out. */
export function xmlElement(
  name: string,
  attributes: Attributes = {},
  children: readonly (string | undefined)[] = [],
): string {
  return element(name, '', attributes, children);
}

/** An element of WordprocessingML; attributes are given without their prefix. */
export function wordElement(
  name: string,
  attributes: Attributes = {},
  children: readonly (string | undefined)[] = [],
): string {
  return element(`w:${name}`, 'w:', attributes, children);
}

function element(
  name: string,
  prefix: string,
  attributes: Attributes,
  children: readonly (string | undefined)[],
): string {
  let open = `<${name}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value === undefined) continue;
    open += ` ${prefix}${key}="${typeof value === 'number' ? value : xmlText(value)}"`;
  }
  const content = children.join('');
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** A switch: on, off, or (undefined) not written, so that the style below decides. */
export function wordSwitch(name: string, on: boolean | undefined): string | undefined {
  if (on === undefined) return undefined;
  return wordElement(name, on ? {} : { val: 0 });
}

/** A whole part, root element given. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
