import { mmToTwip, type Pt, ptToTwip, type Twip } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';

/** The page in whole twips: what is derived is derived from the rounded values, so that the sums hold in the file. */
export interface PageMeasures {
  readonly width: Twip;
  readonly height: Twip;
  readonly margin: {
    readonly top: Twip;
    readonly right: Twip;
    readonly bottom: Twip;
    readonly left: Twip;
  };
  /** Width of the type area. */
  readonly area: Twip;
  /** The largest whole number of twips of which `lines` fit into the type area: 579 by the standard. */
  readonly linePitch: Twip;
}

export const twip = (value: number): Twip => Math.round(value) as Twip;

export function pageMeasures(style: Style): PageMeasures {
  const width = mmToTwip(style.paper.width);
  const height = mmToTwip(style.paper.height);
  const margin = {
    top: mmToTwip(style.margin.top),
    right: mmToTwip(style.margin.right),
    bottom: mmToTwip(style.margin.bottom),
    left: mmToTwip(style.margin.left),
  };
  const linePitch = twip(Math.floor((height - margin.top - margin.bottom) / style.grid.lines));
  return {
    width,
    height,
    margin,
    area: twip(width - margin.left - margin.right),
    linePitch,
  };
}

/** Space after each character of the text (−5 twips by the standard), so that a line holds exactly `characters`. */
export function characterSpacing(style: Style): Twip {
  const pitch = pageMeasures(style).area / style.grid.characters;
  return twip(Math.floor(pitch - ptToTwip(style.text.body.size)));
}

/** The width that one character of the text takes. */
export function characterWidth(style: Style): Twip {
  return twip(ptToTwip(style.text.body.size) + characterSpacing(style));
}

/** Line height that gives a line of one size its room: the face's body and a quarter of it. */
export function lineHeightFor(size: Pt): Twip {
  return twip(ptToTwip(size) * 1.25);
}

/** Type sizes in OOXML are half points. */
export const halfPoints = (size: Pt): number => Math.round(size * 2);
/** Rule thicknesses in OOXML are eighths of a point. */
export const eighths = (thickness: Pt): number => Math.round(thickness * 8);
