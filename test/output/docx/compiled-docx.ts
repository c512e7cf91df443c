import { compile } from '../../../src/compile.js';
import { embeddedFonts } from '../../faces.js';
import { arrangeFolder } from '../../project.js';

/** The DOCX of an issue's folder as `compile` makes it: with what its pages tell of tables, lines and page tops. */
export async function compiledDocx(folder: string): Promise<Uint8Array> {
  const { outputs } = await compile(arrangeFolder(folder), { formats: ['docx'], findFonts: embeddedFonts });
  const [docx] = outputs;
  if (!docx) throw new Error(`no DOCX of ${folder}`);
  return docx.bytes;
}
