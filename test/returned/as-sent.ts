import { manuscriptOf } from '../../src/manuscript/of-document.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { type ReadReturned, readReturned } from '../../src/returned/read-returned.js';
import { shown } from '../manuscript/shown.js';
import { composeFolder, issueFolders, realFolders } from '../project.js';

/** An issue as it was sent: its DOCX, and how it reads. */
export interface Sent {
  readonly name: string;
  readonly docx: Uint8Array;
  readonly reads: string;
}

/** Every issue as it is sent for approval, with a comment of ours on each run that was written in its YAML, or without any. */
export function allSent(isCommented: boolean): Promise<readonly Sent[]> {
  return Promise.all(
    [...issueFolders, ...realFolders].map(async ([name, folder]) => {
      const { document, style } = composeFolder(folder);
      const manuscript = manuscriptOf(document, style);
      const spans = manuscript.parts.flatMap(({ pieces }) =>
        pieces.flatMap((piece) =>
          piece.kind === 'line' ? piece.runs.flatMap(({ source }) => source?.span ?? []) : [],
        ),
      );
      const comments = isCommented ? spans.map((span) => ({ span, text: '请核对' })) : [];
      const docx = await emitDocx(document, style, { draft: isCommented, comments });
      return { name, docx, reads: shown(manuscript).join('\n') };
    }),
  );
}

/** A DOCX as it reads when it comes back. */
export function readBack(docx: Uint8Array): string {
  return shown(returned(docx).manuscript).join('\n');
}

export function returned(docx: Uint8Array): Extract<ReadReturned, { readonly kind: 'returned' }> {
  const read = readReturned(docx);
  if (read.kind === 'unreadable') throw new Error(read.message);
  return read;
}
