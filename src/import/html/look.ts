import type { OriginalParagraph } from '../original.js';
import type { Look } from './paragraph-builder.js';
import { attribute, type HtmlElement, styleOf } from './tree.js';

/** The look of text in an element that stands in text of another look. */
export function lookOf(element: HtmlElement, outer: Look): Look {
  const size = sizeIn(styleOf(element, 'font-size')) ?? outer.size;
  return { isBold: isBold(element, outer.isBold), ...(size === undefined ? {} : { size }) };
}

function isBold(element: HtmlElement, outer: boolean): boolean {
  const weight = styleOf(element, 'font-weight');
  if (/^(?:bold|bolder|[6-9]00)$/u.test(weight)) return true;
  if (/^(?:normal|lighter|[1-5]00)$/u.test(weight)) return false;
  return outer || /^(?:b|strong|h[1-6]|th)$/u.test(element.tagName);
}

/** A size in pt, as far as it is absolute. */
function sizeIn(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,3}(?:\.\d{1,3})?)(pt|px)\b/u.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return unit === 'px' ? Number(digits) * 0.75 : Number(digits);
}

/** How a paragraph is aligned that ends with an element: by the nearest around it that says so. */
export function alignOf(element: HtmlElement): OriginalParagraph['align'] {
  for (let at: HtmlElement | undefined = element; at; at = parentOf(at)) {
    const found =
      at.tagName === 'center' ? 'center' : styleOf(at, 'text-align') || attribute(at, 'align').toLowerCase();
    if (found === 'center' || found === '-webkit-center') return 'centre';
    if (found === 'right' || found === 'end') return 'right';
    if (found !== '') return 'left';
  }
  return undefined;
}

/** The level of the heading that an element is, or stands in. */
export function headingLevel(element: HtmlElement): number | undefined {
  for (let at: HtmlElement | undefined = element; at; at = parentOf(at)) {
    const [, level] = /^h([1-6])$/u.exec(at.tagName) ?? [];
    if (level !== undefined) return Number(level);
  }
  return undefined;
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined;
}
