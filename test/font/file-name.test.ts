import { describe, expect, it } from 'vitest';
import { fontFileName, hasFontEnding, isFontName } from '../../src/font/file-name.js';

const readable = ['simsun.ttf', 'simsun.OTF', 'simsun.ttc', 'simsun.otc'];
const forTheWeb = ['simsun.woff', 'simsun.woff2'];
const others = ['仿宋', 'ttf', 'simsun.ttf.txt', 'simsun.woff3'];

describe('a file with a face in it', () => {
  it.each(readable)('%s can be read, and one of its faces be named', (name) => {
    expect([hasFontEnding(name), isFontName(name)]).toEqual([true, true]);
    expect(fontFileName(name)).toEqual({ path: name, face: undefined });
    expect(fontFileName(`${name}#新宋体`)).toEqual({ path: name, face: '新宋体' });
  });

  it.each(forTheWeb)('%s is one that cannot be read', (name) => {
    expect([hasFontEnding(name), isFontName(name)]).toEqual([false, true]);
    expect(fontFileName(name)).toEqual({ path: name, face: undefined });
  });

  it.each(others)('%s is none', (name) => {
    expect([hasFontEnding(name), isFontName(name)]).toEqual([false, false]);
    expect(fontFileName(name)).toBeUndefined();
  });
});
