import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** An attribute's value, empty if there is none. */
export function attribute({ attrs }: HtmlElement, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}

export function hasAttribute({ attrs }: HtmlElement, name: string): boolean {
  return attrs.some((each) => each.name === name);
}

/** The value of a property in an element's own style, in lower case, empty if it has none. */
export function styleOf(element: HtmlElement, property: string): string {
  const style = attribute(element, 'style');
  if (style === '') return '';
  const [, value = ''] = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'iu').exec(style) ?? [];
  return value.trim().toLowerCase();
}

/** The first element, in the order of the page, of which something is true. */
export function findElement(
  from: HtmlElement,
  isWanted: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  if (isWanted(from)) return from;
  for (const child of from.childNodes) {
    const found = isElement(child) ? findElement(child, isWanted) : undefined;
    if (found) return found;
  }
  return undefined;
}
