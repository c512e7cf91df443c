import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { xmlDecoder } from './decode.js';
import { knownName } from './names.js';

/** An attribute's value by its name: `val` whatever its prefix, or `r:id` where the prefix counts. */
export type Attributes = (name: string) => string | undefined;

/** Told of the elements of a part in their order, by the names of `names.ts`. */
export interface XmlVisitor {
  /** `skip` leaves the element out, with all that is in it and with its close. */
  readonly open: (name: string, attributes: Attributes) => 'skip' | undefined;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Why a part was not read to its end. A DTD is refused: no part of Word's has one, and entities that unfold are not to be read. */
export type XmlFault = 'malformed' | 'dtd' | 'tooDeep' | 'tooMany';

/** Bytes that are decoded and parsed at once. */
const step = 16 * 1024;
/** Levels of elements; Word itself gives up far earlier. */
const mostLevels = 1000;
/** Elements of a part: a text of a million characters has a tenth of them. */
const mostElements = 4_000_000;

/** Reads a part of XML. Of alternatives (ECMA-376-3, 9.3) it tells the first that can be read, as if it stood there alone. */
export function readXml(bytes: Uint8Array, visitor: XmlVisitor): XmlFault | undefined {
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  const alternatives = new Alternatives();
  let fault: XmlFault | undefined;
  let depth = 0;
  let count = 0;
  /** The level of the element that is left out. */
  let skipped = Number.POSITIVE_INFINITY;
  const refuse = (kind: XmlFault): void => {
    fault ??= kind;
  };
  parser.on('error', () => refuse('malformed'));
  parser.on('doctype', () => refuse('dtd'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++depth > mostLevels) refuse('tooDeep');
    if (++count > mostElements) refuse('tooMany');
    if (fault || depth > skipped) return;
    const name = knownName(uri, local);
    const found = finder(Object.values(attributes));
    const answer = name.startsWith('mc:') ? alternatives.open(name, found) : visitor.open(name, found);
    if (answer === 'skip') skipped = depth;
  });
  parser.on('closetag', ({ uri, local }) => {
    depth--;
    if (fault || depth + 1 > skipped) return;
    const isSkipped = depth + 1 === skipped;
    if (isSkipped) skipped = Number.POSITIVE_INFINITY;
    const name = knownName(uri, local);
    if (name.startsWith('mc:')) alternatives.close(name);
    else if (!isSkipped) visitor.close?.(name);
  });
  const take = (text: string): void => {
    if (!fault && depth < skipped) visitor.text?.(text);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  const decoder = xmlDecoder(bytes);
  try {
    for (let at = 0; at < bytes.length && !fault; at += step)
      parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }));
    if (!fault) parser.write(decoder.decode()).close();
  } catch {
    // A byte that the encoding doesn't have, or a limit of the parser's.
    refuse('malformed');
  }
  return fault;
}

/** Chooses among alternatives that stand within each other. */
class Alternatives {
  private readonly areTaken: boolean[] = [];

  open(name: string, attributes: Attributes): 'skip' | undefined {
    if (name === 'mc:AlternateContent') {
      this.areTaken.push(false);
      return undefined;
    }
    const isTaken = this.areTaken.at(-1) ?? false;
    const canRead = name === 'mc:Fallback' || (attributes('Requires') ?? '').split(/\s+/u).every(isReadable);
    if (isTaken || !canRead) return 'skip';
    this.areTaken[this.areTaken.length - 1] = true;
    return undefined;
  }

  close(name: string): void {
    if (name === 'mc:AlternateContent') this.areTaken.pop();
  }
}

/** Whether the extension that a prefix stands for, as Word and WPS bind it, is read here: shapes with text, and what Word has added to its own
 * elements. */
function isReadable(prefix: string): boolean {
  return /^(?:wps|wpg|wpc|w1[4-9]\w*|wp1[4-9]\w*|a14|v|o)$/u.test(prefix);
}

function finder(attributes: readonly SaxesAttributeNS[]): Attributes {
  return (wanted) =>
    attributes.find(({ uri, local, name }) =>
      wanted.includes(':') ? knownName(uri, local) === wanted : local === wanted && !name.startsWith('xmlns'),
    )?.value;
}
