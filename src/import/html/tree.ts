import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Elements may stand so deep in one another; pages that people make have some fifty levels. */
const deepest = 400;

/** The most characters of a page that are parsed, pictures within it left out of account: a saved page has a hundredth of them. */
const mostMarkup = 6_000_000;

/** Whether a page is longer than any that is parsed. */
export function isTooLong(html: string): boolean {
  return html.length > mostMarkup && html.replace(/data:image\/[^"'\s)>]{1000,}/gu, '').length > mostMarkup;
}

class TooDeep extends Error {}

/** A page as the tree that a browser makes of it, however faulty it is; undefined if its elements stand too deep in one another. */
export function parsePage(html: string): HtmlElement | undefined {
  let depth = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > deepest) throw new TooDeep();
    },
    onItemPop: () => {
      depth--;
    },
  };
  try {
    const page = parse<DefaultTreeAdapterMap>(html, { treeAdapter, scriptingEnabled: false });
    return page.childNodes.filter(isElement).find(({ tagName }) => tagName === 'html');
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

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
