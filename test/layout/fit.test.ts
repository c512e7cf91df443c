import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/document/document.js';
import { breakEvenly } from '../../src/layout/break-lines.js';
import { type FitNote, fitNotes } from '../../src/layout/fit.js';
import { bodyAtoms, compressed, roomOf } from './setting.js';

function notesOf(text: string): readonly FitNote[] {
  const source: Paragraph = { kind: 'paragraph', runs: [] };
  const lines = breakEvenly(bodyAtoms(text), roomOf, compressed.spacing);
  return fitNotes([{ source, lines }]);
}

describe('fitNotes', () => {
  it('names what ends in fewer than three characters and how many must go', () => {
    expect(notesOf(`${'字'.repeat(26)}末尾。`)).toMatchObject([{ ending: '末尾。', cut: 3 }]);
    expect(notesOf(`${'字'.repeat(26)}四个字尾。`)).toEqual([]);
  });
});
