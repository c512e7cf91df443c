import type { Bulletin } from '../bulletin/bulletin.js';
import type { FontResolution } from '../font/resolve.js';
import { paginate } from '../layout/paginate.js';
import { emitters } from '../output/outputs.js';
import type { Paper } from '../paperwork/paper.js';
import { composePaper } from '../paperwork/paper-document.js';
import { resolveStyle } from '../style/style.js';
import { csvBytes } from '../workbook/csv.js';
import { xlsxBytes } from '../workbook/xlsx.js';
import { type PaperFormat, pagedFormats } from './paper-format.js';

/** A file of a paper. */
export interface EmittedPaper {
  /** 2026年期号登记簿.xlsx */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** If it has pages. */
  readonly pages?: number;
}

/** The surroundings in which a paper is made. */
export interface PaperSetting {
  readonly bulletin: Bulletin;
  /** 2026-04-02 */
  readonly date: string;
  /** Asked only for forms that are laid out. */
  readonly findFonts: () => FontResolution;
}

/** Makes the files of a paper in the order asked. A character that no face has is shown by a sign in its place. */
export async function emitPaper(
  paper: Paper,
  formats: readonly PaperFormat[],
  setting: PaperSetting,
): Promise<readonly EmittedPaper[]> {
  const isLaidOut = formats.some((format) => pagedFormats.some((each) => each === format));
  const laidOut = isLaidOut ? layOutPaper(paper, setting) : undefined;
  const made = formats.map(async (format): Promise<EmittedPaper> => {
    const name = `${paper.name}.${format}`;
    if (format === 'xlsx') return { name, bytes: xlsxBytes(paper.grids) };
    if (format === 'csv') return { name, bytes: csvBytes(paper.grids) };
    const emitter = emitters.find((each) => each.format === format);
    if (!laidOut || emitter?.from !== 'pages') throw new Error(`no emitter of pages for ${format}`);
    const { bytes, pages } = await emitter.emit(laidOut, {
      isDraft: false,
      notes: [],
      faceNames: {},
      embeddedFiles: [],
      begin: () => undefined,
    });
    return { name, bytes, ...(pages === undefined ? {} : { pages }) };
  });
  return await Promise.all(made);
}

function layOutPaper(paper: Paper, { bulletin, date, findFonts }: PaperSetting) {
  const style = resolveStyle(bulletin.deviations);
  const fonts = findFonts();
  const document = composePaper(paper, date, {
    issuingOffice: bulletin.issuingOffice.text,
    names: bulletin.units.flatMap(({ name, aliases }) => [name, ...aliases]),
  });
  const latin = fonts.roles.some(({ role }) => role === 'latin');
  const pagination = paginate(document, style, fonts.fonts, { latin, showsMissing: true });
  return { document, style, fonts, pagination };
}
