import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { turnedPicture } from '../../../src/import/word/turned-picture.js';
import { readPicture } from '../../../src/picture/read-picture.js';
import { fixtures } from '../../project.js';

const pictures = join(fixtures, 'office/report/issues/03/图片');
const jpeg = new Uint8Array(readFileSync(join(pictures, '河道.jpg')));

describe('a picture that a document shows turned', () => {
  it.each([
    [90, 6],
    [180, 3],
    [270, 8],
  ])('by %d degrees, says so itself', (degrees, orientation) => {
    const turned = turnedPicture(jpeg, degrees);
    const read = turned && readPicture(turned, 1_000_000_000);
    expect(read?.kind === 'picture' ? read.facts.orientation : read).toBe(orientation);
  });

  it.each([
    ['by some other angle', jpeg, 12],
    ['and is no JPEG', new Uint8Array(readFileSync(join(pictures, '进度.png'))), 90],
    ['and tells its turn already', new Uint8Array(readFileSync(join(pictures, '岸坡.jpg'))), 90],
  ])('%s, is left as it is', (_, bytes, degrees) => {
    expect(turnedPicture(bytes, degrees)).toBeUndefined();
  });
});
