import { fontFileName } from '../font/file-name.js';
import type { LaidOut } from '../layout/laid-out.js';
import type { Emission } from '../output/emitter.js';
import { emitters, type Format } from '../output/outputs.js';
import type { FacesAsked } from '../preflight/print-material.js';
import type { DraftDiff } from './diff-drafts.js';
import { findFonts } from './find-fonts.js';
import type { ReadingSurroundings } from './surroundings.js';

/** A 花脸稿 as a file. */
export interface MarkedFile {
  /** 第127期（花脸稿）.docx */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
}

/** Makes the 花脸稿 of a comparison in some forms, in their order. Its DOCX breaks its lines itself, for they are others when its changes are
 * accepted. */
export async function markedFiles(
  { ground, marked }: Pick<DraftDiff, 'ground' | 'marked'>,
  formats: readonly Format[],
  faces: FacesAsked,
  surroundings: ReadingSurroundings,
): Promise<readonly MarkedFile[]> {
  const { issue, style, office } = ground;
  const fonts = findFonts(issue.bulletin, office, faces, surroundings);
  const latin = fonts.roles.some(({ role }) => role === 'latin');
  const { paginate } = await import('../layout/paginate.js');
  const pagination = paginate(marked, style, fonts.fonts, { latin, showsMissing: true });
  const laidOut: LaidOut = { document: marked, style, fonts, pagination };
  const unsteered: LaidOut = {
    ...laidOut,
    pagination: { ...pagination, paragraphs: [], pageTops: { titles: [], signatures: [] } },
  };
  const named = Object.entries(issue.bulletin.fonts).filter(([, { text }]) => !fontFileName(text));
  const emission: Emission = {
    isDraft: false,
    notes: [],
    faceNames: Object.fromEntries(named.map(([role, { text }]) => [role, text])),
    embeddedFiles: [],
    begin: () => undefined,
  };
  const files: MarkedFile[] = [];
  for (const emitter of emitters) {
    if (emitter.from !== 'pages' || !formats.includes(emitter.format)) continue;
    const { bytes, pages } = await emitter.emit(emitter.comesBack ? unsteered : laidOut, emission);
    const name = `${issue.fileName}（花脸稿）.${emitter.ending}`;
    files.push({ name, bytes, ...(pages === undefined ? {} : { pages }) });
  }
  return files;
}
