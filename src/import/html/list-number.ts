import { writeNumeral } from '../../prose/numeral.js';
import { attribute, type HtmlElement, hasAttribute, isElement, styleOf } from './tree.js';

/** The number of a list's item as a page shows it before its text: `1. `, `一、`; undefined if it shows none. */
export function listNumber(item: HtmlElement): string | undefined {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return undefined;
  const numbers = numbersOf.get(list) ?? countItems(list);
  numbersOf.set(list, numbers);
  const number = numbers.get(item);
  return number === undefined ? undefined : written(number, typeOf(item, list));
}

const numbersOf = new WeakMap<HtmlElement, ReadonlyMap<HtmlElement, number>>();

function countItems(list: HtmlElement): ReadonlyMap<HtmlElement, number> {
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
  const step = hasAttribute(list, 'reversed') ? -1 : 1;
  let next = wholeNumber(attribute(list, 'start')) ?? (step < 0 ? items.length : 1);
  return new Map(
    items.map((item) => {
      const own = wholeNumber(attribute(item, 'value')) ?? next;
      next = own + step;
      return [item, own];
    }),
  );
}

function typeOf(item: HtmlElement, list: HtmlElement): string {
  const own = styleOf(item, 'list-style-type') || styleOf(list, 'list-style-type');
  return own || attribute(list, 'type') || 'decimal';
}

function wholeNumber(text: string): number | undefined {
  return /^\s*-?\d{1,6}\s*$/u.test(text) ? Number(text) : undefined;
}

/** A number by the type of its list (CSS Counter Styles 3, and `type` of HTML); of rarer types as a figure. */
function written(number: number, type: string): string | undefined {
  const letter = number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : undefined;
  if (/^(?:none|disc|circle|square)$/u.test(type)) return undefined;
  if (/cjk|chinese|japanese/u.test(type) && number >= 1 && number <= 99) return `${writeNumeral(number)}、`;
  if (letter && (type === 'a' || /^lower-(?:alpha|latin)$/u.test(type))) return `${letter}. `;
  if (letter && (type === 'A' || /^upper-(?:alpha|latin)$/u.test(type))) return `${letter.toUpperCase()}. `;
  return `${number}. `;
}
