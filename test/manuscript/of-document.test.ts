import { describe, expect, it } from 'vitest';
import { lineText, type Manuscript, type Part } from '../../src/manuscript/manuscript.js';
import { manuscriptOf } from '../../src/manuscript/of-document.js';
import { emitText } from '../../src/output/text/emit.js';
import { composeFolder, issueFolders, realFolders } from '../project.js';
import { shown } from './shown.js';

function compose(folder: string): Manuscript {
  const { document, style } = composeFolder(folder);
  return manuscriptOf(document, style);
}

describe('an issue as it reads', () => {
  it.each(issueFolders)('has the parts of %s in reading order', async (name, folder) => {
    await expect(`${shown(compose(folder)).join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it.each([...issueFolders, ...realFolders])('has all that the text form of %s has but 要目', (_, folder) => {
    const { document, style } = composeFolder(folder);
    const { contents: _contents, ...printed } = document;
    const text = emitText(printed);
    const characters = (all: string): string => [...all.replace(/[\s|+\-─│┌┐└┘├┤┬┴┼]/gu, '')].sort().join('');
    const read = manuscriptOf(document, style).parts.flatMap(textsOf).join('');
    expect(characters(read)).toBe(characters(text));
  });

  it.each(issueFolders)('knows where the text of %s was written', (_, folder) => {
    const sourced = compose(folder).parts.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'line' ? piece.runs.filter(({ source }) => source) : [])),
    );
    expect(sourced.length).toBeGreaterThan(0);
    for (const { text, source } of sourced) expect(source?.text).toBe(text);
  });
});

function textsOf({ pieces }: Part): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'line') return [lineText(piece)];
    const caption = piece.caption ? [lineText(piece.caption)] : [];
    if (piece.kind === 'image') return caption;
    return [...caption, ...piece.rows.flatMap(({ cells }) => cells.map(({ line }) => lineText(line)))];
  });
}
