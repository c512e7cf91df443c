import type { Page, PageItem } from '../../layout/page.js';
import { type ContentSetting, itemContent } from './content.js';

/** A page, and its items with their drawing operators, those of one element together. */
export interface DrawnPage {
  readonly page: Page;
  readonly groups: readonly { readonly group: readonly PageItem[]; readonly content: string }[];
}

/** Draws pages: their operators, which say which glyphs the fonts must hold. */
export function drawPages(pages: readonly Page[], setting: ContentSetting): readonly DrawnPage[] {
  return pages.map((page) => {
    const { items } = page;
    let at = 0;
    const groups = groupByElement(items).map((group) => {
      const operators = group.map((item, i) => {
        const neighbours = { before: items[at - 1], after: items[at + 1], goesOn: i + 1 < group.length };
        at++;
        return itemContent(item, neighbours, setting);
      });
      return { group, content: operators.join('\n') };
    });
    return { page, groups };
  });
}

/** Neighbouring items of one element; what belongs to none stands alone. */
function groupByElement(items: readonly PageItem[]): readonly (readonly PageItem[])[] {
  const groups: PageItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const element = elementOf(item);
    const joins =
      last && element === elementOf(last[0]) && (element !== undefined || last[0]?.kind === item.kind);
    if (joins) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** The part of the structure that an item belongs to; a rule only furnishes the page. */
export function elementOf(item: PageItem | undefined): number | undefined {
  return item?.kind === 'rule' ? undefined : item?.element;
}
