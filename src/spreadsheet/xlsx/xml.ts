import { SaxesParser } from 'saxes';

/** An attribute's value by its name without a prefix. */
export type Attributes = (name: string) => string | undefined;

/** Told of the elements of a part in their order; names are without a prefix. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** Whether nothing further is wanted. */
  readonly isDone?: () => boolean;
}

const chunk = 64 * 1024;

/** Reads a part of XML; false if it is not well-formed. One with a DTD counts as malformed: no part of a workbook has one
 * (ECMA-376-2 §8.1.4), and entities that unfold are not to be read. */
export function readXml(text: string, visitor: XmlVisitor): boolean {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let isSound = true;
  const refuse = (): void => {
    isSound = false;
  };
  const take = (piece: string): void => visitor.text?.(piece);
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => visitor.open(localName(name), finder(attributes)));
  parser.on('closetag', ({ name }) => visitor.close?.(localName(name)));
  parser.on('text', take);
  parser.on('cdata', take);
  for (let at = 0; at < text.length && isSound; at += chunk) {
    if (visitor.isDone?.() === true) return true;
    parser.write(text.slice(at, at + chunk));
  }
  if (isSound) parser.close();
  return isSound;
}

function finder(attributes: Readonly<Record<string, string>>): Attributes {
  return (wanted) => {
    const name =
      wanted in attributes ? wanted : Object.keys(attributes).find((each) => localName(each) === wanted);
    return name === undefined ? undefined : attributes[name];
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
