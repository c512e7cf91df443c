import { BuilderElement, FileChild, type IParagraphOptions, Paragraph, XmlComponent } from 'docx';
import { requireXmlText } from './xml.js';

/** Word takes no longer title or tag of a content control. */
const longest = 64;

/** Numbers the content controls of one document, from 1 in reading order. */
export class ControlNumbers {
  private last = 0;

  next(): number {
    this.last += 1;
    return this.last;
  }
}

export interface ControlName {
  /** `Entry.id` or `Brief.id`. */
  readonly id: string;
  /** Shown in Word on the control's handle. */
  readonly title: string;
  readonly number: number;
}

/** A content control (w:sdt) around whole paragraphs; its tag names the submission. It is a document part like Word's
 * own covers and contents: LibreOffice 7.4 makes a plain input field of any other and loses its character styles. */
export class BlockControl extends FileChild {
  constructor(name: ControlName, children: readonly XmlComponent[]) {
    super('w:sdt');
    const part = new BuilderElement({
      name: 'w:docPartObj',
      children: [valued('w:docPartGallery', 'Quick Parts')],
    });
    this.root.push(properties(name, part), content(children));
  }
}

/** A content control around runs inside a paragraph. */
export class RunControl extends XmlComponent {
  constructor(name: ControlName, children: readonly XmlComponent[]) {
    super('w:sdt');
    this.root.push(properties(name), content(children));
  }
}

/** A paragraph that ends in what the library's own does not take, such as content controls. */
export class BuiltParagraph extends Paragraph {
  constructor(options: IParagraphOptions, children: readonly XmlComponent[]) {
    super(options);
    for (const child of children) this.root.push(child);
  }
}

function properties({ id, title, number }: ControlName, ...kind: readonly XmlComponent[]): XmlComponent {
  const named = [valued('w:alias', shorten(title)), valued('w:tag', controlTag(id)), valued('w:id', number)];
  return new BuilderElement({ name: 'w:sdtPr', children: [...named, ...kind] });
}

function content(children: readonly XmlComponent[]): XmlComponent {
  return new Content(children);
}

/** Takes its children one by one: the library's own element hands them over as arguments, of which there can be too many. */
class Content extends XmlComponent {
  constructor(children: readonly XmlComponent[]) {
    super('w:sdtContent');
    for (const child of children) this.root.push(child);
  }
}

function valued(name: string, value: string | number): XmlComponent {
  return new BuilderElement({
    name,
    attributes: { val: { key: 'w:val', value } },
  });
}

/** The id itself; a longer one is cut and ends in a checksum of the whole (`…1a2b3c4d`), so that it can be found again. */
export function controlTag(id: string): string {
  requireXmlText(id);
  if (id.length <= longest) return id;
  return `${cut(id, longest - 9)}…${checksum(id)}`;
}

function shorten(title: string): string {
  requireXmlText(title);
  return title.length <= longest ? title : `${cut(title, longest - 1)}…`;
}

/** At most `length` UTF-16 units, no surrogate pair split. */
function cut(text: string, length: number): string {
  const half = /[\uD800-\uDBFF]$/.test(text.slice(0, length));
  return text.slice(0, half ? length - 1 : length);
}

/** FNV-1a of the UTF-16 units, eight hexadecimal digits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
