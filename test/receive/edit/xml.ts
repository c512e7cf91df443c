import { SaxesParser } from 'saxes';

/** An element of a document that is edited in place, as a word processor holds it. Names bear their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  parent?: XmlElement;
}

export type XmlNode = XmlElement | string;

/** Makes an element of its parts. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const made: XmlElement = { name, attributes: { ...attributes }, children: [] };
  append(made, ...children);
  return made;
}

export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [element('#document')];
  parser.on('opentag', ({ name, attributes }) => {
    const child = element(name, attributes);
    const parent = open.at(-1);
    if (parent) append(parent, child);
    open.push(child);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  const root = open[0] && elementsOf(open[0])[0];
  if (!root) throw new Error('no element');
  delete root.parent;
  return root;
}

export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;
}

function written(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');
  const content = node.children.map(written).join('');
  return content === ''
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${content}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child of that name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elementsOf(parent).find((child) => child.name === name);
}

/** Descendants of one of the names, in document order, not looking into those found. */
export function within(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  return elementsOf(parent).flatMap((child) =>
    names.includes(child.name) ? [child] : within(child, ...names),
  );
}

/** The nearest element around a node that bears the name. */
export function around(node: XmlElement, name: string): XmlElement | undefined {
  const { parent } = node;
  return parent === undefined || parent.name === name ? parent : around(parent, name);
}

export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

export function append(parent: XmlElement, ...nodes: readonly XmlNode[]): void {
  parent.children.push(...nodes.map((node) => adopted(parent, node)));
}

export function prepend(parent: XmlElement, ...nodes: readonly XmlNode[]): void {
  parent.children.unshift(...nodes.map((node) => adopted(parent, node)));
}

export function insertBefore(place: XmlElement, ...nodes: readonly XmlNode[]): void {
  insertAt(place, 0, nodes);
}

export function insertAfter(place: XmlElement, ...nodes: readonly XmlNode[]): void {
  insertAt(place, 1, nodes);
}

function insertAt(place: XmlElement, offset: number, nodes: readonly XmlNode[]): void {
  const { parent } = place;
  if (!parent) throw new Error(`${place.name} stands nowhere`);
  const made = nodes.map((node) => adopted(parent, node));
  parent.children.splice(parent.children.indexOf(place) + offset, 0, ...made);
}

export function remove(node: XmlElement): void {
  const { parent } = node;
  if (!parent) return;
  parent.children.splice(parent.children.indexOf(node), 1);
  delete node.parent;
}

export function replace(node: XmlElement, ...others: readonly XmlNode[]): void {
  insertAfter(node, ...others);
  remove(node);
}

/** A copy that stands nowhere. */
export function copyOf(node: XmlElement): XmlElement {
  return element(
    node.name,
    node.attributes,
    node.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
  );
}

function adopted(parent: XmlElement, node: XmlNode): XmlNode {
  if (typeof node !== 'string') {
    if (node.parent) remove(node);
    node.parent = parent;
  }
  return node;
}
