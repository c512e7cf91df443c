import { partElements, type WordPackage } from './package.js';
import { childOf, elementsOf, type XmlElement } from './xml.js';

/** The styles of a DOCX by their ids; word processors change the ids and keep the names. */
export interface Styles {
  /** In lower case: heading 1. */
  readonly nameOf: (id: string | undefined) => string;
  /** Whether text in it is bold, if the style or one that it is based on says so. */
  readonly isBold: (id: string | undefined) => boolean | undefined;
}

export function stylesOf(opened: WordPackage): Styles {
  const root = partElements(opened, 'word/styles.xml');
  const styles = new Map(
    (root ? elementsOf(root) : []).map((style) => [style.attributes['w:styleId'] ?? '', style] as const),
  );
  const isBold = (id: string | undefined, depth = 0): boolean | undefined => {
    const style = id === undefined ? undefined : styles.get(id);
    if (!style || depth > 10) return undefined;
    return switched(childOf(style, 'w:rPr'), 'w:b') ?? isBold(value(childOf(style, 'w:basedOn')), depth + 1);
  };
  return {
    nameOf: (id) => value(childOf(styles.get(id ?? ''), 'w:name'))?.toLowerCase() ?? '',
    isBold: (id) => isBold(id),
  };
}

/** A property that is on or off, if it is written. */
export function switched(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name);
  return property && !['0', 'false', 'off'].includes(value(property) ?? '1');
}

export function value(property: XmlElement | undefined): string | undefined {
  return property?.attributes['w:val'];
}
