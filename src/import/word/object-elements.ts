import type { Begins, Ends } from './handlers.js';
import type { FoundPicture } from './media.js';
import { notes } from './notes.js';
import { isTrue } from './properties.js';
import { type Story, said } from './story.js';
import { turnedPicture } from './turned-picture.js';
import type { Attributes } from './xml.js';

/** English Metric Units in a millimetre. */
const emuToMm = 36_000;

/** Pictures, drawings, formulas and objects of other programs. */
export const objectBegins: Begins = {
  'wp:extent': (story, attributes) => {
    const [width, height] = ['cx', 'cy'].map((name) => Number(attributes(name)) / emuToMm);
    story.extent = width && height ? { width, height } : undefined;
  },
  'wp:docPr': (story, attributes) => {
    story.description = said(attributes, 'descr') ?? '';
    story.isPictureOpen = false;
  },
  'v:shape': (story, attributes) => {
    story.description = said(attributes, 'alt') ?? '';
  },
  'a:blip': (story, attributes) => {
    const id = attributes('r:embed') ?? attributes('r:link');
    if (id !== undefined) takePicture(story, story.context.media.picture(id, story.description));
  },
  'a:xfrm': (story, attributes) => turn(story, attributes),
  'a:srcRect': (story, attributes) => {
    const isCropped = ['l', 't', 'r', 'b'].some((side) => Number.parseInt(attributes(side) ?? '0', 10) > 0);
    if (isCropped) story.note(notes.croppedPicture());
  },
  'v:imagedata': (story, attributes) => {
    const id = attributes('r:id') ?? attributes('src');
    const description = story.description || (said(attributes, 'title') ?? '');
    if (id !== undefined) takePicture(story, story.context.media.picture(id, description));
  },
  'v:textpath': (story, attributes) => {
    const text = said(attributes, 'string');
    if (text !== undefined) story.note(notes.wordArt(text));
  },
  'dgm:relIds': (story, attributes) => {
    story.note(notes.diagram(story.context.media.diagram(attributes('r:dm') ?? '')));
  },
  'c:chart': (story) => story.note(notes.chart()),
  'o:OLEObject': (story, attributes) => story.note(notes.embedded(attributes('ProgID') ?? '不明')),
  'w:binData': () => 'skip',
  'm:oMath': (story) => {
    story.formulas.push(story.draft.text.length);
  },
  'm:t': (story) => {
    story.characters = '';
  },
  'm:rPr': () => 'skip',
  'm:ctrlPr': () => 'skip',
  'm:den': (story) => story.emit('/'),
  'm:sup': (story) => story.emit('^'),
  'm:sub': (story) => story.emit('_'),
  'm:rad': (story) => story.emit('√'),
};

export const objectEnds: Ends = {
  'm:t': (story) => {
    const text = story.characters ?? '';
    story.characters = undefined;
    story.emit(text);
  },
  'm:oMath': (story) => {
    const text = story.draft.text.slice(story.formulas.pop() ?? 0);
    if (text.trim() !== '') story.note(notes.formula(text));
  },
};

/** Turns the picture that a drawing has just shown. */
function turn(story: Story, attributes: Attributes): undefined {
  const picture = story.isPictureOpen ? story.draft.pictures.pop() : undefined;
  story.isPictureOpen = false;
  if (!picture) return;
  // In 60,000ths of a degree (ECMA-376-1, 20.1.10.3).
  const degrees = (((Number(attributes('rot') ?? 0) / 60_000) % 360) + 360) % 360;
  const isMirrored = ['flipH', 'flipV'].some((side) => isTrue(attributes(side)));
  const turned = isMirrored ? undefined : turnedPicture(picture.bytes, degrees);
  const seen = degrees === 90 || degrees === 270 ? story.extent?.height : picture.width;
  const shown = { ...picture, ...(seen === undefined ? {} : { width: seen }) };
  story.draft.pictures.push(turned ? { ...shown, bytes: turned } : shown);
  if (!turned && (degrees !== 0 || isMirrored)) story.note(notes.turnedPicture());
}

function takePicture(story: Story, { picture, notes: found }: FoundPicture): void {
  const width = story.extent?.width;
  if (picture) story.draft.pictures.push(width === undefined ? picture : { ...picture, width });
  story.isPictureOpen = picture !== undefined;
  for (const note of found) story.note(note);
}
