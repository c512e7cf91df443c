import type { GlyphRun, PageItem, PlacedPicture, Rule } from '../../layout/page.js';
import { charactersOf } from '../../typography/character.js';
import type { Standing } from './blank-between.js';
import type { FontUse } from './font-use.js';
import { pdfNumber } from './number.js';
import { pictureMatrix } from './picture/turn.js';
import { formOf, shownText } from './shown-text.js';

/** The draft's mark. */
const paleGrey = '0.9 0.9 0.9';
/** How thick the stroke is that makes a face bold, in em. */
const boldStroke = 0.028;

/** The facts of the document that a page's content needs. */
export interface ContentSetting {
  /** Six hexadecimal digits. */
  readonly red: string;
  readonly fontOf: (face: number) => FontUse;
  /** The name of a stored picture. */
  readonly nameOf: (picture: PlacedPicture['picture']) => string;
}

/** The items of a page on either side of one. */
export interface Neighbours {
  readonly before: PageItem | undefined;
  readonly after: PageItem | undefined;
  /** The one after belongs to the same part of the text. */
  readonly goesOn: boolean;
}

/** An item's drawing operators. The coordinates are the layout's: the caller has turned the y axis downwards. */
export function itemContent(item: PageItem, neighbours: Neighbours, setting: ContentSetting): string {
  if (item.kind === 'picture') return pictureContent(item, setting);
  return item.kind === 'rule' ? ruleContent(item, setting) : runContent(item, neighbours, setting);
}

/** How far behind a run's start the next one on its line begins, in pt: less than nothing where an opening mark gives up its
 * blank to a narrow figure. Undefined if that is on another line. */
function distance(run: GlyphRun, next: GlyphRun): number | undefined {
  const isTurned = run.turn?.degrees === 90;
  const isSameLine = isTurned ? next.x === run.x : next.y === run.y;
  const along = isTurned ? run.y - next.y : next.x - run.x;
  return isSameLine && along > -next.size / 2 ? along : undefined;
}

/** The last character of the run before a run, or the first of the one after, if it is on the same line. */
function standing(
  run: GlyphRun,
  other: PageItem | undefined,
  isBefore: boolean,
  { fontOf }: ContentSetting,
): Standing | undefined {
  if (other?.kind !== 'glyphs') return undefined;
  const x = isBefore ? distance(other, run) : distance(run, other);
  const char = [...charactersOf(other.text)].at(isBefore ? -1 : 0);
  if (x === undefined || char === undefined) return undefined;
  const place = isBefore ? (other.places.at(-1) ?? 0) - x : x;
  return { char, font: fontOf(other.face), x: place, ...formOf(other) };
}

function pictureContent(item: PlacedPicture, { nameOf }: ContentSetting): string {
  const { picture } = item;
  const matrix = pictureMatrix(picture.facts.orientation, item).map(pdfNumber).join(' ');
  return `q ${matrix} cm /${nameOf(picture)} Do Q`;
}

function ruleContent({ x, y, width, thickness, red, ink, pitch }: Rule, setting: ContentSetting): string {
  if (pitch !== undefined) {
    const dash = `[${pdfNumber(thickness)} ${pdfNumber(pitch - thickness)}] 0 d`;
    const middle = pdfNumber(y + thickness / 2);
    return `q ${colour(red, setting, ink)} RG ${pdfNumber(thickness)} w ${dash} ${pdfNumber(x)} ${middle} m ${pdfNumber(x + width)} ${middle} l S Q`;
  }
  const box = [x, y, width, thickness].map(pdfNumber).join(' ');
  return `q ${colour(red, setting, ink)} rg ${box} re f Q`;
}

function runContent(run: GlyphRun, neighbours: Neighbours, setting: ContentSetting): string {
  const font = setting.fontOf(run.face);
  const beside = {
    before: standing(run, neighbours.before, true, setting),
    after: standing(run, neighbours.after, false, setting),
    goesOn: neighbours.goesOn,
  };
  const paint = run.pale ? paleGrey : colour(run.red, setting, run.ink);
  const stroke = run.bold ? ` ${paint} RG ${pdfNumber(run.size * boldStroke)} w 2 Tr` : '';
  const matrix = [run.scale, 0, 0, -1, run.x, run.y].map(pdfNumber).join(' ');
  return `q${turned(run)} BT ${paint} rg${stroke} /${font.name} ${pdfNumber(formOf(run).size)} Tf ${matrix} Tm ${shownText(run, font, beside)} ET Q`;
}

/** Turns the coordinates about the run's point; the y axis points down. */
function turned({ turn }: GlyphRun): string {
  if (!turn) return '';
  const angle = (turn.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { x, y } = turn;
  const matrix = [cos, -sin, sin, cos, x - x * cos - y * sin, y + x * sin - y * cos];
  return ` ${matrix.map(pdfNumber).join(' ')} cm`;
}

function colour(red: boolean, setting: ContentSetting, ink?: string): string {
  const hex = ink ?? (red ? setting.red : undefined);
  if (hex === undefined) return '0 0 0';
  const part = (at: number): string => pdfNumber(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [0, 2, 4].map(part).join(' ');
}
