import type { Package } from './package.js';
import type { XmlVisitor } from './xml.js';

/** Gathers the texts of rich strings (ECMA-376-1 §18.4): of `t` elements, but for those that say how a text is read aloud. */
export class RichText {
  private text = '';
  private isText = false;
  private isPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.isPhonetic = true;
    if (name === 't') this.isText = true;
  }

  take(text: string): void {
    if (this.isText && !this.isPhonetic) this.text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.isPhonetic = false;
    if (name === 't') this.isText = false;
  }

  /** The text since the last time it was asked for. */
  finish(): string {
    const text = unescaped(this.text);
    this.text = '';
    return text;
  }
}

/** Reads the strings that cells name by their number. */
export function readSharedStrings(pack: Package, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const gathered = new RichText();
  const visitor: XmlVisitor = {
    open: (name) => gathered.open(name),
    text: (text) => gathered.take(text),
    close: (name) => {
      gathered.close(name);
      if (name === 'si') strings.push(gathered.finish());
    },
  };
  pack.visit(part, visitor);
  return strings;
}

/** A string with the characters that XML can't hold, or that are written so (§22.9.2.19): _x000D_ is a carriage return. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
