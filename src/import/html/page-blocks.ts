import { coded } from '../../fault/severity.js';
import type { ImportFinding, OriginalBlock, OriginalPicture, OriginalPlace } from '../original.js';
import { cellsOf, gridOf, rowsOf } from './grid.js';
import { listNumber } from './list-number.js';
import { alignOf, headingLevel, lookOf } from './look.js';
import { type Look, ParagraphBuilder } from './paragraph-builder.js';
import { type FindPicture, pictureAt } from './picture.js';
import { attribute, type HtmlElement, type HtmlNode, isElement, styleOf } from './tree.js';
import { apartName, foreignElements, isHidden } from './visibility.js';

/** Elements that begin and end a paragraph. */
const blocks: ReadonlySet<string> = new Set(
  'p div section article h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote center header footer main aside nav figure figcaption address form fieldset legend pre hr body details summary caption tr td th'.split(
    ' ',
  ),
);

/** Walks a page in reading order and gathers what it shows. */
export class PageBlocks {
  readonly blocks: OriginalBlock[] = [];
  readonly findings: ImportFinding[] = [];
  private readonly paragraph = new ParagraphBuilder();
  /** Pictures in the paragraph that is being gathered: they stand behind it. */
  private pictures: OriginalPicture[] = [];
  private paragraphs = 0;
  private tables = 0;

  constructor(private readonly findPicture: FindPicture) {}

  /** Takes in all that an element holds. */
  visit(element: HtmlElement, look: Look = { isBold: false }): void {
    if (isHidden(element) || this.takeSpecial(element, look)) return;
    const isBlock = blocks.has(element.tagName);
    if (isBlock) this.end(element.parentNode);
    if (element.tagName === 'li') this.paragraph.count(listNumber(element));
    this.visitAll(element, lookOf(element, look));
    if (isBlock) this.end(element);
  }

  /** Takes in an element that is more than text; whether it is one. */
  private takeSpecial(element: HtmlElement, look: Look): boolean {
    const apart = apartName(element) ?? foreignElements[element.tagName];
    if (apart !== undefined) this.leaveOut(element, apart);
    else if (element.tagName === 'br') this.paragraph.break();
    else if (element.tagName === 'img') this.takePicture(element);
    else if (element.tagName === 'table') this.takeTable(element, look);
    else if (element.tagName === 'del') this.takeDeleted(element);
    else if (styleOf(element, 'mso-list') === 'ignore') this.paragraph.count(ownText(element).trim());
    else return false;
    return true;
  }

  /** Ends what is still being gathered. */
  end(at?: HtmlNode | HtmlElement['parentNode']): void {
    const holder = at && 'tagName' in at ? at : undefined;
    const level = holder && headingLevel(holder);
    const align = holder && alignOf(holder);
    const rest = { ...(level === undefined ? {} : { level }), ...(align === undefined ? {} : { align }) };
    const taken = this.paragraph.take(rest, this.paragraphs + 1);
    if (taken) {
      this.paragraphs++;
      this.blocks.push(taken);
    }
    this.blocks.push(...this.pictures);
    this.pictures = [];
  }

  private visitAll(element: HtmlElement, look: Look): void {
    for (const child of element.childNodes)
      if (isElement(child)) this.visit(child, look);
      else if (child.nodeName === '#text' && 'value' in child) this.paragraph.add(child.value, look);
  }

  private takePicture(element: HtmlElement): void {
    const found = pictureAt(element, this.findPicture, this.place());
    if (found && 'bytes' in found) this.pictures.push(found);
    else if (found) this.findings.push(found);
  }

  private takeTable(table: HtmlElement, look: Look): void {
    this.end(table.parentNode);
    const rows = rowsOf(table);
    const pictures: OriginalBlock[] = [];
    const grid = isLayout(table, rows)
      ? undefined
      : gridOf(rows, (cell) => this.cellText(cell, look, pictures));
    if (!grid || (grid[0]?.length ?? 0) < 2) {
      this.visitAll(table, look);
      this.end();
      return;
    }
    const caption = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption');
    if (caption) this.visit(caption, look);
    this.tables++;
    const head = rows.findIndex((row) => !isHead(row));
    const place = { kind: 'table', number: this.tables } as const;
    this.blocks.push({ kind: 'table', rows: grid, headRows: Math.max(head, 0), place }, ...pictures);
  }

  /** The text of a cell, a paragraph a line; its pictures go behind the table. */
  private cellText(cell: HtmlElement, look: Look, pictures: OriginalBlock[]): string {
    const inside = new PageBlocks(this.findPicture);
    inside.visitAll(cell, lookOf(cell, look));
    inside.end();
    this.findings.push(...inside.findings);
    pictures.push(...inside.blocks.filter(({ kind }) => kind === 'picture'));
    return inside.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
  }

  private takeDeleted(element: HtmlElement): void {
    const text = ownText(element).trim();
    if (text === '') return;
    this.findings.push({
      ...coded('import/revision'),
      severity: 'hint',
      message: `修订中删去的“${text}”没有导入`,
      place: this.place(),
    });
  }

  private leaveOut(element: HtmlElement, what: string): void {
    const text = ownText(element).replace(/\s+/gu, ' ').trim();
    if (text === '' && element.tagName === 'svg') return;
    this.findings.push({
      ...coded('import/unplaced'),
      message: `${what}没有导入${text === '' ? '' : `：${text}`}`,
      hint: '要用的，请自己写进正文',
      place: this.place(),
    });
  }

  private place(): OriginalPlace {
    return { kind: 'paragraph', number: this.paragraphs + 1 };
  }
}

/** Whether a table only sets out a page: it holds another, or says so. */
function isLayout(table: HtmlElement, rows: readonly HtmlElement[]): boolean {
  return attribute(table, 'role') === 'presentation' || rows.some((row) => cellsOf(row).some(holdsTable));
}

function holdsTable(element: HtmlElement): boolean {
  return element.childNodes.filter(isElement).some((child) => child.tagName === 'table' || holdsTable(child));
}

function isHead(row: HtmlElement): boolean {
  const parent = row.parentNode;
  const isInHead = parent !== null && 'tagName' in parent && parent.tagName === 'thead';
  const cells = cellsOf(row);
  return isInHead || (cells.length > 0 && cells.every(({ tagName }) => tagName === 'th'));
}

/** All text in an element, as it stands in the file. */
export function ownText(element: HtmlElement): string {
  return element.childNodes
    .map((child) => {
      if (isElement(child)) return ownText(child);
      return child.nodeName === '#text' && 'value' in child ? child.value : '';
    })
    .join('');
}
