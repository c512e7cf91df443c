import { join } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { bulletinName } from '../folder/find-bulletin.js';
import type { FaceRecord } from '../record/manifest.js';
import { faceRecords } from './face-records.js';
import { findFonts } from './find-fonts.js';
import { limitsFrom } from './limits.js';
import type { ReadingSurroundings } from './surroundings.js';

/** The faces that now would serve an office's issues. The configuration is read only if it has a say. */
export async function facesFor(
  office: string,
  which: 'all' | 'embedded',
  surroundings: ReadingSurroundings,
): Promise<readonly FaceRecord[]> {
  const bulletin = which === 'embedded' ? undefined : await bulletinOf(office, surroundings);
  return faceRecords(findFonts(bulletin, office, which, surroundings));
}

async function bulletinOf(office: string, surroundings: ReadingSurroundings): Promise<Bulletin | undefined> {
  const { checkBulletinFile } = await import('../check.js');
  const { readInput } = await import('../folder/read-input.js');
  const limits = limitsFrom(surroundings);
  const path = join(office, bulletinName);
  const { file, diagnostic } = readInput(surroundings.host, path, surroundings.workingDirectory, limits);
  return diagnostic ? undefined : checkBulletinFile(file).value;
}
