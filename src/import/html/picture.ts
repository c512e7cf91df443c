import { coded } from '../../fault/severity.js';
import type { ImportFinding, OriginalPicture, OriginalPlace } from '../original.js';
import { pictureEnding } from '../read-picture.js';
import { attribute, type HtmlElement } from './tree.js';

/** Finds the bytes of a picture that a page names and that came with it. */
export type FindPicture = (address: string) => Uint8Array | undefined;

/** The picture of an element, if it came with the page; else a finding, for nothing is fetched. Undefined: there is none. */
export function pictureAt(
  element: HtmlElement,
  find: FindPicture,
  place: OriginalPlace,
): OriginalPicture | ImportFinding | undefined {
  const address = attribute(element, 'data-src') || attribute(element, 'src');
  const description = attribute(element, 'alt').trim();
  if (address === '') return undefined;
  const bytes = embedded(address) ?? embedded(attribute(element, 'src')) ?? find(address);
  if (bytes) return { kind: 'picture', bytes, ending: pictureEnding(bytes), description, place };
  const what = address.startsWith('data:') ? '不是 JPEG 或 PNG' : `在别处（${address.slice(0, 200)}）`;
  return {
    ...coded('import/unplaced'),
    message: `图片${description === '' ? '' : `“${description}”`}${what}，没有导入`,
    hint: '要用的，请把图片另存到稿件旁边，在正文里单独写一行“[图片：文件名 说明]”',
    place,
  };
}

/** The bytes that a data: address holds in base 64 (RFC 2397). */
function embedded(address: string): Uint8Array | undefined {
  const [head] = /^\s*data:image\/[\w.+-]*(?:;[\w=-]+)*;base64,/iu.exec(address) ?? [];
  if (head === undefined) return undefined;
  try {
    const bytes = atob(decoded(address.slice(head.length)).replace(/\s+/gu, ''));
    return Uint8Array.from(bytes, (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  return text.includes('%') ? decodeURIComponent(text) : text;
}
