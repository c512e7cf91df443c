import { deepest } from '../import/html/page-limits.js';
import type { HtmlElement, HtmlNode } from '../import/html/tree.js';

/** A node of a browser's own document, as far as it is read here. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly localName?: string;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

declare const DOMParser: new () => {
  parseFromString(html: string, type: 'text/html'): { readonly documentElement: PageNode };
};

const elementNode = 1;
const textNode = 3;

/** Stands in the place of `import/html/parse-page` where a browser is there to parse a page: the same tree without a library. Nothing of the
 * page runs or is fetched. */
export function parsePage(html: string): HtmlElement | undefined {
  const { documentElement } = new DOMParser().parseFromString(withoutStyle(html), 'text/html');
  return elementOf(documentElement, null, 0);
}

/** A page whose styles are only words: a browser would report each of them against the policy of the page that it is read in. */
function withoutStyle(html: string): string {
  return html
    .replace(/<style\b.*?<\/style\s*>/gisu, '')
    .replace(/<[a-z][^>]*>/giu, (tag) => tag.replace(/(?<=[\s"'])style(?=\s*=)/giu, styleName));
}

const styleName = 'data-style';

/** An element in the shape of parse5's; undefined if what it holds stands too deep. */
function elementOf(node: PageNode, parent: HtmlElement | null, depth: number): HtmlElement | undefined {
  if (depth > deepest) return undefined;
  const tagName = node.localName ?? node.nodeName.toLowerCase();
  const attrs = [...(node.attributes ?? [])].map(({ name, value }) => {
    return { name: name === styleName ? 'style' : name, value };
  });
  const childNodes: HtmlNode[] = [];
  // Only what readers of the tree look at.
  const element = {
    nodeName: tagName,
    tagName,
    attrs,
    childNodes,
    parentNode: parent,
  } as unknown as HtmlElement;
  for (const child of node.childNodes) {
    if (child.nodeType === textNode)
      childNodes.push({ nodeName: '#text', value: child.nodeValue ?? '', parentNode: element });
    if (child.nodeType !== elementNode) continue;
    const inner = elementOf(child, element, depth + 1);
    if (!inner) return undefined;
    childNodes.push(inner);
  }
  return element;
}
