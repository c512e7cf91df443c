import type { Block, Document, Entry, LevelHeading, Paragraph, Run, Table } from '../document/document.js';
import type { TextRole } from '../style/role.js';
import type { Grid } from '../workbook/grid.js';
import type { Paper, PaperAnnex, PaperPart } from './paper.js';

/** The facts of an office that a paper's file tells. */
export interface PaperOffice {
  readonly issuingOffice: string;
  /** Registered names, in which no title is broken. */
  readonly names: readonly string[];
}

/** A paper as a document without a masthead: its title in 小标宋 二号, the text in 仿宋 三号, the office and the day at the right end (GB/T 9704 7.3).
 * `date`: 2026-04-02. */
export function composePaper(paper: Paper, date: string, { issuingOffice, names }: PaperOffice): Document {
  const { title, parts, signature, annexes } = paper;
  const entry: Entry = {
    kind: 'entry',
    id: 'paper',
    title,
    headline: line('centredHeadline', title),
    blocks: blocksOf(parts),
    ...(annexes.length > 0 ? { attachmentNames: attachmentNames(annexes) } : {}),
    ...(signature
      ? {
          signature: {
            contributors: [{ role: 'signature', text: signature.office }],
            date: { role: 'signature', text: signature.date },
          },
        }
      : {}),
  };
  return {
    metadata: { title, issuingOffice, issueNumber: title, date },
    editorsNote: [],
    sections: [
      { name: title, parts: [entry, ...annexes.map((annex, i) => annexOf(annex, i, annexes.length))] },
    ],
    colophon: { signOff: [], distribution: [], contact: [] },
    names,
  };
}

/** Where several are named, each bears a number (7.3.4). */
function attachmentNames(annexes: readonly PaperAnnex[]): readonly Paragraph[] {
  return annexes.map(({ title }, i) => ({
    kind: 'paragraph',
    runs: [
      { role: 'body', text: `${i === 0 ? '附件：' : ''}${annexes.length > 1 ? `${i + 1}.` : ''}` },
      { role: 'body', text: title },
    ],
  }));
}

function annexOf({ title, parts }: PaperAnnex, place: number, count: number): Entry {
  return {
    kind: 'entry',
    id: 'paper',
    title: '',
    annexLabel: { role: 'annexLabel', text: `附件${count > 1 ? place + 1 : ''}` },
    headline: line('centredHeadline', title),
    blocks: blocksOf(parts),
  };
}

/** Parts as blocks. Tables that have the same head are of one form. */
function blocksOf(parts: readonly PaperPart[]): readonly Block[] {
  const blocks = parts.map(blockOf);
  const forms = new Map<string, Table[]>();
  for (const block of blocks)
    if (block.kind === 'table' && block.headRows > 0) {
      const head = headOf(block);
      forms.set(head, [...(forms.get(head) ?? []), block]);
    }
  const series = new Map<string, Table>();
  for (const [head, [first, ...others]] of forms)
    if (first && others.length > 0) series.set(head, joined(first, others));
  return blocks.map((block) => {
    const own = block.kind === 'table' ? series.get(headOf(block)) : undefined;
    return own ? { ...block, series: own } : block;
  });
}

function headOf({ rows, headRows }: Table): string {
  const cells = rows.slice(0, headRows).flat();
  return JSON.stringify(cells.map(({ column, colSpan, runs }) => [column, colSpan, runs]));
}

/** One table of all rows, below one head. */
function joined(first: Table, others: readonly Table[]): Table {
  const rows = [...first.rows, ...others.flatMap(({ rows: own, headRows }) => own.slice(headRows))];
  return { ...first, rows };
}

function blockOf(part: PaperPart): Block {
  switch (part.kind) {
    case 'heading':
      return headingLine(part.level, part.text);
    case 'paragraph': {
      const { lead, text } = part;
      const heavy: readonly Run[] = lead === undefined ? [] : [{ role: 'strong', text: lead }];
      return { kind: 'paragraph', runs: [...heavy, { role: 'body', text }] };
    }
    case 'table':
      return tableOf(
        part.grid,
        (row) => (row < part.grid.headRows ? 'tableHead' : 'tableText'),
        part.caption,
      );
    case 'form':
      return tableOf(part.grid, (_, place) => (place % 2 === 0 ? 'tableStrong' : 'tableText'));
  }
}

function headingLine(level: LevelHeading['level'], text: string): Paragraph {
  const role = `heading${level}` as const;
  return {
    kind: 'paragraph',
    runs: [{ role, text }],
    heading: { level, depth: level, title: text, isOwnLine: true },
  };
}

/** `roleOf`: the role of a row's text at a place in it, both from 0. */
function tableOf(
  { columns, headRows, rows }: Grid,
  roleOf: (row: number, place: number) => TextRole,
  caption?: string,
): Table {
  return {
    kind: 'table',
    ...(caption === undefined ? {} : { caption: { role: 'caption', text: caption } }),
    columns,
    headRows,
    rows: rows.map((cells, row) =>
      cells.map(({ column, colSpan, rowSpan, text }, place) => ({
        column,
        colSpan,
        rowSpan,
        runs: text === '' ? [] : [{ role: roleOf(row, place), text }],
      })),
    ),
  };
}

function line(role: TextRole, text: string): Paragraph {
  return { kind: 'paragraph', runs: [{ role, text }] };
}
