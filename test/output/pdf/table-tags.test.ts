import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile.js';
import type { Document, Table } from '../../../src/document/document.js';
import { cellText } from '../../../src/document/table.js';
import { paginate } from '../../../src/layout/paginate.js';
import { emitPdf } from '../../../src/output/pdf/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { embeddedFonts } from '../../faces.js';
import { issueWith, randomTable } from '../../layout/table/random-table.js';
import { arrangeFolder, composeFolder, issueFolders } from '../../project.js';
import { withoutSpace } from '../../reader.js';
import { type TagNode, tablesIn, tagTree } from './tag-tree.js';

const style = resolveStyle();
const { fonts } = embeddedFonts();

/** What a cell's line says of its text; nothing of a blank one's. */
function shownText(text: string): string {
  return text === '' ? '' : `: ${withoutSpace(text)}`;
}

/** The lines that a table's tags come to: one an element, its cells in the line of their row. */
function linesOf(table: TagNode): readonly string[] {
  const cell = ({ type, scope, colSpan, rowSpan, text, children }: TagNode): string => {
    if (children.length > 0) return `${type} with elements in it`;
    const spans = `${colSpan > 1 ? ` ${colSpan} columns` : ''}${rowSpan > 1 ? ` ${rowSpan} rows` : ''}`;
    return `${type}${scope ? ` ${scope}` : ''}${spans}${shownText(text)}`;
  };
  const walk = (node: TagNode, depth: number): readonly string[] => {
    const indent = '  '.repeat(depth);
    if (node.type === 'Caption') return [`${indent}Caption: ${withoutSpace(node.text)}`];
    if (node.type === 'TR') return [`${indent}TR | ${node.children.map(cell).join(' | ')}`];
    return [`${indent}${node.type}`, ...node.children.flatMap((each) => walk(each, depth + 1))];
  };
  return walk(table, 0);
}

/** The same lines by what a document says. */
function wantedLines({ caption, rows, headRows }: Table): readonly string[] {
  const lines = rows.map((cells, row) => {
    const type = row < headRows ? 'TH Column' : 'TD';
    const words = cells.map((cell) => {
      const { colSpan, rowSpan } = cell;
      const spans = `${colSpan > 1 ? ` ${colSpan} columns` : ''}${rowSpan > 1 ? ` ${rowSpan} rows` : ''}`;
      return `${type}${spans}${shownText(cellText(cell))}`;
    });
    return `    TR | ${words.join(' | ')}`;
  });
  return [
    'Table',
    ...(caption ? [`  Caption: ${withoutSpace(caption.text)}`] : []),
    ...(headRows > 0 ? ['  THead', ...lines.slice(0, headRows)] : []),
    ...(headRows < rows.length ? ['  TBody', ...lines.slice(headRows)] : []),
  ];
}

const tablesOf = ({ sections }: Document): readonly Table[] =>
  sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'entry' ? part.blocks.filter((block) => block.kind === 'table') : [],
    ),
  );

async function pdfOf(document: Document): Promise<Uint8Array> {
  const { pages, structure } = paginate(document, style, fonts, { latin: false });
  return emitPdf({ pages, structure, fonts, metadata: document.metadata, style, embeddedFiles: [] });
}

describe('the tags of a table', () => {
  it.each(['report-02', 'report-06'])('are those of its document, cell by cell: %s', async (name) => {
    const folder = issueFolders.find(([each]) => each === name)?.[1] ?? '';
    const { outputs } = await compile(arrangeFolder(folder), { formats: ['pdf'], findFonts: embeddedFonts });
    const shown = tablesIn(await tagTree(outputs[0]?.bytes ?? new Uint8Array())).map(linesOf);
    expect(shown).toEqual(tablesOf(composeFolder(folder).document).map(wantedLines));
    await expect(`${shown.flat().join('\n')}\n`).toMatchFileSnapshot(`golden/table-tags-${name}.txt`);
  });

  it('are each there once, in order, whatever the table holds and wherever it is broken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.noShrink(randomTable), fc.nat(18), async (table, above) => {
        const tables = tablesIn(await tagTree(await pdfOf(issueWith(table, above))));
        expect(tables.map(linesOf)).toEqual([wantedLines(table)]);
      }),
      { numRuns: 40 },
    );
  });
});
