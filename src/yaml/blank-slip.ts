import { coded } from '../fault/severity.js';
import { type SourceFile, spanOf } from '../source/file.js';
import type { Above } from './above.js';
import type { Line } from './lines.js';
import { blankNames, type Slip } from './slip.js';

/** The slip of a line on which nothing stands but white space that YAML does not take for such; none if the line is as far in as
 * the value above. A tab does harm only between the lines of a block. */
export function blankSlips(file: SourceFile, line: Line, above: Above | undefined): readonly Slip[] {
  const isText = above !== undefined && line.text.startsWith(' '.repeat(above.column + 1));
  const slip = isText ? undefined : blankSlip(file, line, above?.form === 'block');
  return slip ? [slip] : [];
}

function blankSlip(file: SourceFile, { at, text }: Line, isInBlock: boolean): Slip | undefined {
  const bad = text.search(isInBlock ? /[\t\u3000\u00a0]/u : /[\u3000\u00a0]/u);
  if (bad < 0) return undefined;
  const isTab = text[bad] === '\t';
  return {
    diagnostic: {
      ...coded(isTab ? 'structure/tab-indent' : 'structure/fullwidth-space-indent'),
      message: `空行里出现${blankNames[text[bad] ?? ''] ?? '别的空格'}，空行里不能有字符`,
      span: spanOf(file, at + bad, at + text.length),
      hint: '请删去这一行里的空白，或删去整行',
    },
    edits: [{ span: spanOf(file, at, at + text.length), text: '' }],
    isCertain: true,
  };
}
