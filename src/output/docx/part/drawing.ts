import type { Picture } from '../../../document/document.js';
import type { Orientation } from '../../../picture/picture.js';
import type { Box } from '../../../typography/figure/picture-size.js';
import { namespaces } from '../package/namespace.js';
import { xmlElement } from '../package/xml.js';
import type { PicturePart } from './picture-parts.js';

/** English Metric Units, of which a point has 12700. */
const emu = (points: number): number => Math.max(1, Math.round(points * 12_700));

/** How a picture is mirrored, and then turned clockwise in degrees, to be seen as it was taken. */
const turns: Readonly<
  Record<Orientation, { readonly flipH?: 1; readonly flipV?: 1; readonly degrees?: number }>
> = {
  1: {},
  2: { flipH: 1 },
  3: { degrees: 180 },
  4: { flipV: 1 },
  5: { flipH: 1, degrees: 270 },
  6: { degrees: 90 },
  7: { flipH: 1, degrees: 90 },
  8: { degrees: 270 },
};

/** A picture that stands in a line like a letter (ECMA-376 Part 1, 20.4.2.8), in its box as it is seen; lengths in pt. `number`
 * is its own among the document's drawings. */
export function drawingXml(picture: Picture, box: Box, part: PicturePart, number: number): string {
  const { facts, alt, name } = picture;
  const { degrees, ...mirrored } = turns[facts.orientation];
  const lies = facts.orientation >= 5;
  const seen = { cx: emu(box.width), cy: emu(box.height) };
  const stored = lies ? { cx: seen.cy, cy: seen.cx } : seen;
  const properties = { id: number, name, descr: alt };
  const picXml = xmlElement('pic:pic', {}, [
    xmlElement('pic:nvPicPr', {}, [xmlElement('pic:cNvPr', properties), xmlElement('pic:cNvPicPr')]),
    xmlElement('pic:blipFill', {}, [
      xmlElement('a:blip', { 'r:embed': part.relationship }),
      xmlElement('a:stretch', {}, [xmlElement('a:fillRect')]),
    ]),
    xmlElement('pic:spPr', {}, [
      xmlElement('a:xfrm', { rot: degrees && degrees * 60_000, ...mirrored }, [
        xmlElement('a:off', { x: 0, y: 0 }),
        xmlElement('a:ext', stored),
      ]),
      xmlElement('a:prstGeom', { prst: 'rect' }, [xmlElement('a:avLst')]),
    ]),
  ]);
  const inline = xmlElement('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
    xmlElement('wp:extent', stored),
    xmlElement('wp:docPr', properties),
    xmlElement('wp:cNvGraphicFramePr', {}, [xmlElement('a:graphicFrameLocks', { noChangeAspect: 1 })]),
    xmlElement('a:graphic', {}, [xmlElement('a:graphicData', { uri: namespaces.picture }, [picXml])]),
  ]);
  return `<w:r><w:rPr>${tiny}</w:rPr><w:drawing>${inline}</w:drawing></w:r>`;
}

/** Type of one point: a line is as high as its picture, and hardly more. */
export const tiny = '<w:sz w:val="2"/><w:szCs w:val="2"/>';
