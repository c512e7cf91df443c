import type { Instruction } from '../../../document/document.js';
import type { Twip } from '../../../style/length.js';
import { wordElement } from '../package/xml.js';
import { frameBorders } from '../style/form.js';
import { instructionFrame } from '../style/instruction-form.js';
import { twip } from '../style/measure.js';
import { tabRun } from './run.js';
import { type BodyTools, textParagraph } from './text-paragraph.js';

/** 批示, as XML, a frame each. `isKept`: with what follows, and unless it takes more than half a page whole. */
export function instructionsXml(
  instructions: readonly Instruction[],
  tools: BodyTools,
  isKept: boolean,
): readonly string[] {
  const frames = instructions.map((_, i) => instructionFrame(tools.style, i % 2 === 1));
  return instructions.map((instruction, i) => {
    const [above, own] = [frames[i - 1]?.outside ?? 0, frames[i]];
    if (!own) return '';
    // Of the space below one paragraph and above the next, programs take the larger: between frames all of it stands above.
    const place = {
      before: twip(own.outside + above),
      ...(i < instructions.length - 1 ? { after: twip(0) } : { after: own.outside }),
      ...(i % 2 === 1 ? { frame: frameBorders(own.frame) } : {}),
    };
    return instructionXml(instruction, tools, isKept, place);
  });
}

/** Where a frame stands, in twips from what is above and below, and what it looks like if not as its style says. */
interface FramePlace {
  readonly before: Twip;
  readonly after: Twip;
  readonly frame?: string;
}

function instructionXml(
  { paragraphs, signature }: Instruction,
  tools: BodyTools,
  isKept: boolean,
  { before, after, frame = '' }: FramePlace,
): string {
  const { style, linesOf } = tools;
  const lines = paragraphs.reduce((sum, each) => sum + linesOf(each), 1);
  const isWhole = isKept && lines + 1 <= style.grid.lines / 2;
  const above = wordElement('spacing', { before });
  return [
    ...paragraphs.map((paragraph, i) =>
      textParagraph('instruction', paragraph, tools, { frame, isKept: isWhole, rest: i === 0 ? above : '' }),
    ),
    textParagraph('instructionSignature', signature, tools, {
      frame,
      isKept,
      rest: wordElement('spacing', { after }),
      before: tabRun,
    }),
  ].join('');
}
