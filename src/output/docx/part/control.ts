import { wordElement, xmlElement } from '../package/xml.js';

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
export function blockControl(name: ControlName, paragraphs: readonly string[]): string {
  const part = wordElement('docPartObj', {}, [wordElement('docPartGallery', { val: 'Quick Parts' })]);
  return control(name, part, paragraphs.join(''));
}

/** A content control around runs inside a paragraph. */
export function runControl(name: ControlName, runs: string): string {
  return control(name, '', runs);
}

/** Word draws neither frame nor handle round it: whoever edits the text does not meet it. Nor is it locked. */
const hidden = xmlElement('w15:appearance', { 'w15:val': 'hidden' });

function control({ id, title, number }: ControlName, kind: string, content: string): string {
  const named = [
    wordElement('alias', { val: shorten(title) }),
    wordElement('tag', { val: controlTag(id) }),
    wordElement('id', { val: number }),
    hidden,
    kind,
  ];
  return wordElement('sdt', {}, [wordElement('sdtPr', {}, named), wordElement('sdtContent', {}, [content])]);
}

/** The id itself; a longer one is cut and ends in a checksum of the whole (`…1a2b3c4d`), so that it can be found again. */
export function controlTag(id: string): string {
  if (id.length <= longest) return id;
  return `${cut(id, longest - 9)}…${checksum(id)}`;
}

function shorten(title: string): string {
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
