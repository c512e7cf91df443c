import { formatFaces, lackMessages, problemMessages } from '../../report/fonts.js';
import { showFaces } from '../../session/show-faces.js';
import type { FontsOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao fonts`: role by role what serves, from where, what to install; and, in an issue's folder, what it lacks. */
export async function runFonts(
  directory: string,
  { fonts }: FontsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { found, office, pages } = showFaces(directory, fonts, terminal);
  terminal.out(formatFaces(found));
  for (const message of problemMessages(found.problems)) terminal.out(`${message}\n`);
  if (office !== undefined) await tellOfSchemas([office], terminal);
  if (pages) for (const line of lackMessages(found, await pages())) terminal.out(`${line}\n`);
  return exitCode.clean;
}
