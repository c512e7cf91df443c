import { describe, expect, it } from 'vitest';
import { listFaces } from '../../src/font/sfnt/face-info.js';
import { buildCollection } from './build-collection.js';
import { buildFont, temporaryFolder, windowsName } from './build-font.js';
import { codePoints, opened } from './open.js';

const folder = temporaryFolder();
const collection = buildCollection([
  buildFont({ names: [windowsName(1, '宋体', 0x804), windowsName(6, 'SimSun')], chars: '市委' }),
  buildFont({ names: [windowsName(1, '新宋体', 0x804), windowsName(6, 'NSimSun')], chars: '快报' }),
]);

describe('a collection', () => {
  const path = folder.write('simsun.ttc', collection);

  it('lists its faces with their names', () => {
    const faces = listFaces(path);
    expect(
      'value' in faces && faces.value.map((face) => [face.faceIndex, face.family, face.postScriptName]),
    ).toEqual([
      [0, '宋体', 'SimSun'],
      [1, '新宋体', 'NSimSun'],
    ]);
  });

  it('opens each face with its own tables', () => {
    const has = (face: number): boolean[] =>
      codePoints('市委快报').map((char) => opened(path, face).glyphOf(char) > 0);
    expect(has(0)).toEqual([true, true, false, false]);
    expect(has(1)).toEqual([false, false, true, true]);
    expect(opened(path, 1).subset([1, 2]).renumbered.size).toBe(3);
  });
});
