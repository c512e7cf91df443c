import type { Grid } from '../workbook/grid.js';

/** A document that an office makes beside its issues, in words and tables: a notice, a register, a slip to sign. */
export interface Paper {
  /** Of its files, without ending: 2026年期号登记簿. */
  readonly name: string;
  readonly title: string;
  readonly parts: readonly PaperPart[];
  /** Who signs it, and the day as it is printed, at its right end. */
  readonly signature?: { readonly office: string; readonly date: string };
  /** 附件: each on pages of its own behind the signature, named below the text. */
  readonly annexes: readonly PaperAnnex[];
  /** Its tables as a workbook and comma-separated values have them: they may be wider than paper is. */
  readonly grids: readonly Grid[];
}

/** A part of a paper's text, in reading order. */
export type PaperPart =
  /** 一、 or （一）, with its ordinal. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `lead`: heavy, before the text. */
  | { readonly kind: 'paragraph'; readonly lead?: string; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid; readonly caption?: string }
  /** A table without a head, to be filled in: the first text of a row, and each behind it at an even place, says what the next is. */
  | { readonly kind: 'form'; readonly grid: Grid };

export interface PaperAnnex {
  readonly title: string;
  readonly parts: readonly PaperPart[];
}

/** A paragraph of plain text. */
export function paragraph(text: string): PaperPart {
  return { kind: 'paragraph', text };
}
