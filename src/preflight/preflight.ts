import { boundAlike } from '../diagnostic/bound.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { fontFileName } from '../font/file-name.js';
import { isOrdinary } from '../source/ordinary.js';
import type { Submission } from '../submission/submission.js';
import { tablesIn, textsOfTable } from '../submission/tables.js';
import type { FacesAsked, PrintMaterial } from './print-material.js';
import { hasBodyRoom, hasColophonRoom, hasMastheadRoom } from './room.js';

/** An escape whose character is in no file's text; a quotation mark, a backslash or a line end does no harm. */
const escaped = /\\[^"\\/n\n ]/u;

/** Findings that stand in the way of printing, as far as that is the same on every machine: configured face files that cannot
 * serve, characters that neither the embedded faces nor those files have, and, in an issue without errors, a masthead or
 * colophon without room. With `embedded` the files are not asked, what the embedded faces lack is an error, and a first page
 * without body text is told of too, all as by `compile`. Faces are opened and pages laid out only where counting
 * characters can't tell. */
export async function preflight(material: PrintMaterial, asked: FacesAsked): Promise<readonly Diagnostic[]> {
  const { bulletin, sheet, submissions, files, diagnostics } = material;
  const isRare =
    files.some(({ text }) => !isOrdinary(text) || escaped.test(text)) || submissions.some(hasRareTable);
  const isSound = diagnostics.every(({ severity }) => severity !== 'error');
  const isTight =
    isSound &&
    bulletin &&
    sheet &&
    !(
      hasMastheadRoom(bulletin, sheet) &&
      hasColophonRoom(bulletin, sheet, submissions) &&
      (asked === 'all' || hasBodyRoom(bulletin, sheet, submissions))
    );
  const hasFiles =
    asked === 'all' && Object.values(bulletin?.fonts ?? {}).some(({ text }) => fontFileName(text));
  if (!isRare && !isTight && !hasFiles) return [];
  const { inspect } = await import('./inspect.js');
  return boundAlike(inspect(material, asked, { glyphs: isRare, room: isTight === true, files: hasFiles }));
}

/** Whether a table in a file holds a character that a face may lack: those of a body are in the submission's own text. */
function hasRareTable(submission: Submission): boolean {
  return tablesIn(submission).some(
    (table) => table.file !== undefined && textsOfTable(table).some(({ text }) => !isOrdinary(text)),
  );
}
