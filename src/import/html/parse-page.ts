import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { deepest } from './page-limits.js';
import { type HtmlElement, isElement } from './tree.js';

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
