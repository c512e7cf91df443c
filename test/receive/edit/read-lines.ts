import { bodyOf, type WordPackage } from './package.js';
import { type Styles, stylesOf, switched, value } from './styles.js';
import { childOf, elementsOf, textOf, type XmlElement } from './xml.js';

/** A paragraph or a cell as a person reads it when all changes are accepted. */
export interface ReadLine {
  readonly text: string;
  /** A character for each of the text's: B where it is bold, else a point. */
  readonly bold: string;
  /** The paragraph or the cell. */
  readonly node: XmlElement;
}

/** Stands for a picture. */
export const pictureMark = '￼';

/** The lines of a DOCX from top to bottom, without 要目, which only repeats headlines, and without empty ones. Masthead and colophon, whose lines
 * hang on what has room on them, are one each, without white space. */
export function readLines(opened: WordPackage): readonly ReadLine[] {
  const styles = stylesOf(opened);
  const lines = readBlocks(bodyOf(opened), styles);
  const last = lines.findLastIndex(({ style }) => ['编发行', '编发单位行'].includes(style));
  return [joined(lines.slice(0, last + 1)), ...lines.slice(last + 1)].filter(
    ({ text, style }) => text.trim() !== '' && style !== '要目标题' && !style.startsWith('toc '),
  );
}

interface StyledLine extends ReadLine {
  readonly style: string;
}

/** Text before the next mark of a paragraph that stands. */
interface Carried {
  readonly text: string;
  readonly bold: string;
}

const nothing: Carried = { text: '', bold: '' };

function readBlocks(parent: XmlElement, styles: Styles): readonly StyledLine[] {
  const lines: StyledLine[] = [];
  let carried = nothing;
  for (const block of blocksOf(parent)) {
    if (block.name === 'w:tbl') {
      // Nothing can be joined with a table.
      if (carried.text !== '') lines.push({ ...carried, node: block, style: '' });
      carried = nothing;
      lines.push(...readTable(block, styles));
      continue;
    }
    const properties = childOf(block, 'w:pPr');
    const style = styles.nameOf(value(childOf(properties, 'w:pStyle')));
    const read = plus(
      carried,
      readRuns(block, styles, styles.isBold(value(childOf(properties, 'w:pStyle')))),
    );
    const mark = childOf(properties, 'w:rPr');
    if (childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom')) {
      carried = read;
      continue;
    }
    carried = nothing;
    lines.push({ ...read, node: block, style });
  }
  return lines;
}

/** Paragraphs and tables, also those in content controls; a control that only asks for text has none. */
function blocksOf(parent: XmlElement): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === 'w:p' || child.name === 'w:tbl') return [child];
    if (isSkipped(child)) return [];
    return blocksOf(child);
  });
}

/** Deleted, moved away, or no text of the document. */
function isSkipped(node: XmlElement): boolean {
  if (node.name === 'w:sdt') return childOf(childOf(node, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
  return ['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:instrText', 'mc:Fallback', 'w:sectPr'].includes(
    node.name,
  );
}

function readRuns(node: XmlElement, styles: Styles, isBold: boolean | undefined): Carried {
  return elementsOf(node).reduce<Carried>((read, child) => {
    if (isSkipped(child)) return read;
    if (child.name === 'w:t') return plus(read, run(textOf(child), isBold));
    if (child.name === 'w:drawing' || child.name === 'w:pict') return plus(read, run(pictureMark, isBold));
    if (child.name !== 'w:r') return plus(read, readRuns(child, styles, isBold));
    const properties = childOf(child, 'w:rPr');
    const own = switched(properties, 'w:b') ?? styles.isBold(value(childOf(properties, 'w:rStyle')));
    return plus(read, readRuns(child, styles, own ?? isBold));
  }, nothing);
}

function run(text: string, isBold: boolean | undefined): Carried {
  return { text, bold: (isBold ? 'B' : '.').repeat(text.length) };
}

function plus(a: Carried, b: Carried): Carried {
  return { text: a.text + b.text, bold: a.bold + b.bold };
}

function readTable(table: XmlElement, styles: Styles): readonly StyledLine[] {
  const style = styles.nameOf(value(childOf(childOf(table, 'w:tblPr'), 'w:tblStyle')));
  const rows = elementsOf(table)
    .filter(({ name }) => name === 'w:tr')
    .filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'));
  const cells = rows
    .flatMap((row) => within(row))
    .map((cell): StyledLine => {
      const lines = readBlocks(cell, styles);
      const all = (side: 'text' | 'bold'): string => lines.map((line) => line[side]).join('\n');
      return { text: all('text'), bold: all('bold'), node: cell, style };
    });
  return style === '报尾' ? [joined(cells)] : cells;
}

/** The cells of a row, also those in content controls. */
function within(row: XmlElement): readonly XmlElement[] {
  return elementsOf(row).flatMap((child) =>
    child.name === 'w:tc' ? [child] : child.name === 'w:trPr' ? [] : within(child),
  );
}

function joined(lines: readonly StyledLine[]): StyledLine {
  const all = lines
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
  return {
    text: all,
    bold: '.'.repeat(all.length),
    node: lines[0]?.node ?? { name: '', attributes: {}, children: [] },
    style: '',
  };
}
