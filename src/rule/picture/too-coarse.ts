import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import type { JpegFacts, PngFacts } from '../../picture/picture.js';
import { readPicture } from '../../picture/read-picture.js';
import { sizeText, standardLimits } from '../../source/limits.js';
import { pt, ptToMm } from '../../style/length.js';
import { resolveStyle, type Style } from '../../style/style.js';
import { figuresIn, type NamedPicture } from '../../submission/figures-in.js';
import { mostHeight, type PictureColumn, pictureColumns } from '../../typography/figure/columns.js';
import { largestBox, resolutionIn } from '../../typography/figure/picture-size.js';
import type { SubmissionRule } from '../rule.js';

/** From so many pixels an inch on a picture is sharp in print. */
const sharp = 150;
/** More is not seen; a file as large as this is told of. */
const ample = 300;
const heavy = 3 * 1024 * 1024;

/** A picture and how it is printed. */
interface PrintedPicture {
  readonly named: NamedPicture;
  readonly bytes: Uint8Array;
  readonly facts: JpegFacts | PngFacts;
  readonly width: 'full' | 'half';
}

/** A picture of fewer pixels than print asks for at its size, or of so many that they only make the outputs large. */
export const pictureSize: SubmissionRule = {
  sees: 'submission',
  codes: ['picture/too-coarse', 'picture/oversized'],
  check(submission, bulletin) {
    const figures = figuresIn(submission);
    if (figures.length === 0) return [];
    const style = resolveStyle(bulletin.deviations);
    return figures.flatMap((figure) => {
      const pictures = figure.flatMap(printed);
      const page = style.grid.lines * style.grid.linePitch;
      const columns = pictureColumns(pictures, style, mostHeight(pictures, style, page));
      return columns.flatMap((column) => [...tooCoarse(column, style), ...oversized(column)]);
    });
  },
};

function printed(named: NamedPicture): readonly PrintedPicture[] {
  const { asset, line } = named;
  if (asset?.kind !== 'bytes') return [];
  const { bytes } = asset;
  const read = readPicture(bytes, line.name.span.file.limits?.pixels ?? standardLimits.pixels);
  return read.kind === 'picture' ? [{ named, bytes, facts: read.facts, width: line.width }] : [];
}

function tooCoarse(column: PictureColumn<PrintedPicture>, style: Style): readonly Diagnostic[] {
  const { picture, room, width } = column;
  const { facts, named } = picture;
  const found = Math.floor(resolutionIn(facts, column));
  if (found >= sharp) return [];
  const { size } = facts;
  const wanted = { ...style, figure: { ...style.figure, leastResolution: 1 } };
  const asked = largestBox(facts, wanted, room, style.figure.lines * style.grid.linePitch);
  const enough = Math.ceil(size.width * (sharp / resolutionIn(facts, asked)));
  const { name } = named.line;
  const half = picture.width === 'full' && enough / 2 <= size.width ? '，或写上“，半幅”印小一些' : '';
  return [
    {
      ...coded('picture/too-coarse'),
      message: `图片“${name.text}”只有 ${size.width}×${size.height} 像素，印成 ${millimetres(width)} 毫米宽时只有 ${found} dpi，应不低于 ${sharp} dpi`,
      span: name.span,
      hint: `请换宽 ${enough} 像素以上的原图（微信里传图要选“原图”）${half}`,
    },
  ];
}

function oversized(column: PictureColumn<PrintedPicture>): readonly Diagnostic[] {
  const { picture, width } = column;
  const { facts, named, bytes } = picture;
  if (bytes.length <= heavy || resolutionIn(facts, column) <= ample) return [];
  const enough = Math.ceil((width / 72) * ample);
  const { name } = named.line;
  return [
    {
      ...coded('picture/oversized'),
      message: `图片“${name.text}”有 ${sizeText(bytes.length)}、${facts.size.width}×${facts.size.height} 像素，印成 ${millimetres(width)} 毫米宽只用得着 ${enough} 像素宽`,
      span: name.span,
      hint: `想让文件小一些，请用看图软件把宽度改为 ${enough} 像素，另存为 JPEG`,
    },
  ];
}

function millimetres(points: number): number {
  return Math.round(ptToMm(pt(points)));
}
