import type { Zip } from '../../inflate/zip.js';
import type { SheetFault } from '../sheet-grid.js';
import { sheetLimits } from '../sheet-grid.js';
import { readXml, type XmlVisitor } from './xml.js';

/** A relation of a part to another: its kind is the last word of its type's address, its target a part's name. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** A package of parts (ECMA-376-2), read within the limit of what is unpacked of it altogether. */
export class Package {
  private left: number = sheetLimits.unpacked;
  /** The first thing that went wrong. */
  fault: SheetFault | undefined;

  constructor(private readonly zip: Zip) {}

  has(name: string): boolean {
    return this.zip.names.some((each) => each.toLowerCase() === name.toLowerCase());
  }

  /** Tells a visitor of a part; that it is not there, or can't be read whole, is a fault. */
  visit(name: string, visitor: XmlVisitor): void {
    const text = this.text(name);
    if (text !== undefined && !readXml(text, visitor)) this.fault ??= { kind: 'damaged' };
  }

  /** Whether a part says something; one that can't be read, or not within the limit, says nothing and is no fault. */
  says(name: string, pattern: RegExp): boolean {
    const part = this.zip.read(name, this.left);
    if (part.kind !== 'bytes') return false;
    this.left -= part.bytes.length;
    return pattern.test(decodePart(part.bytes) ?? '');
  }

  private text(name: string): string | undefined {
    if (this.fault) return undefined;
    const part = this.zip.read(name, this.left);
    if (part.kind !== 'bytes') {
      this.fault = { kind: part.kind === 'tooLarge' ? 'tooLarge' : 'damaged' };
      return undefined;
    }
    this.left -= part.bytes.length;
    const text = decodePart(part.bytes);
    if (text === undefined) this.fault = { kind: 'damaged' };
    return text;
  }

  /** The relations of a part, or of the package itself (''), with their targets as names from its root. */
  relations(of: string): readonly Relation[] {
    const slash = of.lastIndexOf('/') + 1;
    const folder = of.slice(0, slash);
    const part = `${folder}_rels/${of.slice(slash)}.rels`;
    const found: Relation[] = [];
    if (!this.has(part)) return found;
    this.visit(part, {
      open: (name, attributes) => {
        const target = attributes('Target');
        if (name !== 'Relationship' || target === undefined || attributes('TargetMode') === 'External')
          return;
        const kind = (attributes('Type') ?? '').replace(/^.*\//u, '');
        found.push({ id: attributes('Id') ?? '', kind, target: resolved(target, folder) });
      },
    });
    return found;
  }
}

/** A part's text: UTF-8 or, by its byte order mark, UTF-16. */
function decodePart(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A target as a name from the package's root. */
function resolved(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/');
  const names: string[] = [];
  for (const name of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
