import type { Edit } from '../../diagnostic/diagnostic.js';
import { type SourceFile, spanOf } from '../../source/file.js';
import type { Node } from '../node.js';
import type { NewValue, Obstacle } from './change.js';
import { endOf, headerEnd, isBlank, isBracketed, lineEnd, nextLine, type Place } from './place.js';
import { writeFlow, writeValue } from './write-value.js';

/** Edits that put a value in the place of another, written anew. What stands behind it on its line stays. */
export function replaceValue(place: Place, node: Node, value: NewValue): readonly Edit[] | Obstacle {
  const { file, anchor } = place;
  const { start } = node.span;
  const end = endOf(node);
  if (place.isInFlow) return [{ span: spanOf(file, start, end), text: writeFlow(value) }];
  if (anchor === undefined) return 'unusual';
  const keyLine = lineEnd(file, anchor);
  const isBlock = node.kind === 'scalar' && /[|>]/u.test(file.text[start] ?? '');
  const isNothing = start === end;
  const from = isNothing ? anchor : start;
  const isBeside = from <= keyLine;
  const brackets = node.kind === 'scalar' && lineEnd(file, start) === lineEnd(file, end) ? true : undefined;
  const { head, lines } = writeValue(value, {
    habit: place.habit,
    column: place.column,
    isItem: file.text[anchor - 1] === '-',
    least: deepestComment(file, end) + 1,
    ...(brackets ? { brackets } : {}),
  });
  const below = lines.map((line) => place.habit.lineEnd + line).join('');
  const put = (to: number, until: number, text: string): readonly Edit[] =>
    to === until && text === '' ? [] : [{ span: spanOf(file, to, until), text }];
  if (isBeside && !isBlock && (node.kind === 'scalar' || isBracketed(node) || isNothing)) {
    const cut = head === '' ? anchor : from;
    const shown = isNothing && head !== '' ? ` ${head}` : head;
    return [...put(cut, isNothing ? cut : end, shown), ...put(lineEnd(file, end), lineEnd(file, end), below)];
  }
  if (isBeside && isBlock) {
    const cut = head === '' ? anchor : start;
    return [
      ...put(cut, headerEnd(file, start), head),
      ...put(lineEnd(file, start), Math.max(end, lineEnd(file, start)), below),
    ];
  }
  if (isBeside) return put(anchor, end, `${head === '' ? '' : ` ${head}`}${below}`);
  if (node.kind === 'scalar' && head !== '' && !isBlock)
    return [...put(start, end, head), ...put(lineEnd(file, end), lineEnd(file, end), below)];
  return [...put(anchor, anchor, head === '' ? '' : ` ${head}`), ...put(keyLine, end, below)];
}

/** How far in the deepest of the lines of comment stands that follow directly on an offset's line; -1 if none follows. */
function deepestComment(file: SourceFile, offset: number): number {
  let deepest = -1;
  for (let at = nextLine(file, offset); at !== undefined; at = nextLine(file, at)) {
    const line = file.text.slice(at, lineEnd(file, at));
    const indent = /^ *(?=#)/u.exec(line)?.[0].length;
    if (indent !== undefined) deepest = Math.max(deepest, indent);
    else if (!isBlank(line)) break;
  }
  return deepest;
}
