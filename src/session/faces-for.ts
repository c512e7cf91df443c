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
  house: string,
  which: 'all' | 'embedded',
  surroundings: ReadingSurroundings,
): Promise<readonly FaceRecord[]> {
  const bulletin = which === 'embedded' ? undefined : await bulletinOf(house, surroundings);
  return faceRecords(findFonts(bulletin, house, which, surroundings));
}

async function bulletinOf(house: string, surroundings: ReadingSurroundings): Promise<Bulletin | undefined> {
  const { checkHouse } = await import('../check.js');
  const { readInput } = await import('../folder/read-input.js');
  const limits = limitsFrom(surroundings);
  const path = join(house, bulletinName);
  const { file, diagnostic } = readInput(surroundings.host, path, surroundings.workingDirectory, limits);
  return diagnostic ? undefined : checkHouse(file).value;
}
