import type { Edit } from '../../diagnostic/diagnostic.js';
import { composedText } from '../../source/compose.js';
import type { Scalar } from '../node.js';
import { type Obstacle, type Reading, textAs, withoutFinalBreaks } from './change.js';
import type { Place } from './place.js';
import { replaceValue } from './replace-value.js';
import { setBlock } from './set-block.js';
import { setFlow } from './set-flow.js';

/** Edits that give a scalar another text. Its style stays where it can hold the text, and of a text on several lines the lines that are the same;
 * otherwise it becomes a literal block, or gets quotes. Letters are written in normal form C. */
export function setText(
  place: Place,
  scalar: Scalar,
  newText: string,
  reading: Reading = 'value',
): readonly Edit[] | Obstacle {
  if (scalar.isGuess) return 'unclear';
  const text = withoutFinalBreaks(composedText(newText));
  const old = withoutFinalBreaks(textAs(scalar, reading));
  if (text === old) return [];
  const { file, start } = scalar.span;
  if (scalar.span.end === start) return replaceValue(place, scalar, text);
  const isBlock = /[|>]/u.test(file.text[start] ?? '');
  const edits = isBlock ? setBlock(place, scalar, text, reading) : setFlow(place, scalar, text, reading);
  return edits ?? replaceValue(place, scalar, text);
}
