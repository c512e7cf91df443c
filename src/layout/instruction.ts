import type { Instruction } from '../document/document.js';
import { runsOf } from '../document/paragraph.js';
import { mmToPt, pt } from '../style/length.js';
import { atomsOf } from './atom.js';
import { breakLines } from './break-lines.js';
import type { Flowing } from './flowing.js';
import { glyphRuns } from './glyph-runs.js';
import { type IndentedLine, indentedLines } from './indented.js';
import { asNatural } from './line.js';
import type { PageItem, Rule } from './page.js';
import type { BlockRow } from './row.js';
import { baselineIn, type Setting } from './setting.js';
import type { ElementId } from './structure.js';

/** From a block's upper edge to its frame, and to its first line; below alike. In rows of the grid: a frame takes one row
 * beside its lines. */
const toFrame = 0.25;
const toText = 0.5;
/** Of the lines of one frame no fewer stand on a page. */
const fewestLines = 2;

/** 批示, each in a frame of its own: its words, then leader and date at the right end. `isKept`: never parted from what follows, and
 * only parted itself where it takes more than half a page. */
export function instructionRows(
  instructions: readonly Instruction[],
  flowing: Flowing,
  part: ElementId | undefined,
  isKept: boolean,
): readonly BlockRow[] {
  const { setting } = flowing;
  return instructions.map((instruction) => {
    const element = setting.structure.add('part', part);
    const lines = [
      ...instruction.paragraphs.flatMap((paragraph) => wordLines(paragraph, flowing, element)),
      ...signatureLines(instruction.signature, setting, element),
    ];
    const isWhole = isKept && lines.length + 1 <= setting.style.grid.lines / 2;
    return framed(lines, setting, { keepWithNext: isKept, isWhole, begins: true });
  });
}

function wordLines(
  paragraph: Instruction['signature'],
  flowing: Flowing,
  part: ElementId,
): readonly IndentedLine[] {
  const { style, structure } = flowing.setting;
  const { sideIndent: side } = style.instruction;
  const indents = { first: side + style.firstLineIndent, others: side, right: side };
  return indentedLines(paragraph, indents, flowing, structure.add('paragraph', part));
}

function signatureLines(
  signature: Instruction['signature'],
  setting: Setting,
  part: ElementId,
): readonly IndentedLine[] {
  const { area, spacing, structure, style } = setting;
  const { sideIndent, signatureIndent } = style.instruction;
  const pitch = style.grid.characterPitch;
  const element = structure.add('paragraph', part);
  const atoms = runsOf(signature).flatMap((run) => atomsOf(run, setting, { element }));
  const right = area.width - signatureIndent * pitch;
  const lines = breakLines(atoms, () => right - sideIndent * pitch, spacing);
  return lines.map((broken) => {
    const line = asNatural(broken, spacing);
    return { line, x: right - line.width };
  });
}

interface FrameFacts {
  readonly keepWithNext: boolean;
  readonly isWhole: boolean;
  readonly begins: boolean;
}

/** Lines in a frame. Where it is parted, each part has a frame of its own. */
function framed(lines: readonly IndentedLine[], setting: Setting, facts: FrameFacts): BlockRow {
  const { keepWithNext, begins, isWhole } = facts;
  return {
    kind: 'block',
    height: lines.length + 2 * toText,
    keepWithNext,
    begins,
    itemsAt: (left, top) => [
      ...frame(lines.length, left, top, setting),
      ...lines.flatMap(({ line, x }, i) => {
        const y = top + (toText + i) * setting.pitch;
        const baseline = baselineIn(y, setting.pitch, setting.style.text.instruction.size);
        return glyphRuns(line, { x: left + x, baseline });
      }),
    ],
    split: (room) => {
      const count = Math.min(Math.floor(room - 2 * toText), lines.length - fewestLines);
      if (isWhole || count < fewestLines) return undefined;
      return [
        framed(lines.slice(0, count), setting, { keepWithNext: false, begins, isWhole: true }),
        framed(lines.slice(count), setting, { keepWithNext, begins: false, isWhole }),
      ];
    },
  };
}

function frame(
  lines: number,
  left: number,
  top: number,
  { area, pitch, style }: Setting,
): readonly PageItem[] {
  const thickness = mmToPt(style.instruction.rule);
  const upper = top + toFrame * pitch;
  const height = (lines + 2 * (toText - toFrame)) * pitch;
  const rule = (x: number, y: number, width: number, tall: number): Rule => ({
    kind: 'rule',
    part: 'frame',
    x: pt(x),
    y: pt(y),
    width: pt(width),
    thickness: pt(tall),
    red: false,
  });
  return [
    rule(left, upper, area.width, thickness),
    rule(left, upper + height - thickness, area.width, thickness),
    rule(left, upper, thickness, height),
    rule(left + area.width - thickness, upper, thickness, height),
  ];
}
