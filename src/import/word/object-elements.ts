import type { Begins, Ends } from './handlers.js';
import type { FoundPicture } from './media.js';
import { notes } from './notes.js';
import { type Story, said } from './story.js';

/** Pictures, drawings, formulas and objects of other programs. */
export const objectBegins: Begins = {
  'wp:docPr': (story, attributes) => {
    story.description = said(attributes, 'descr') ?? '';
  },
  'v:shape': (story, attributes) => {
    story.description = said(attributes, 'alt') ?? '';
  },
  'a:blip': (story, attributes) => {
    const id = attributes('r:embed') ?? attributes('r:link');
    if (id !== undefined) takePicture(story, story.context.media.picture(id, story.description));
  },
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

function takePicture(story: Story, { picture, notes: found }: FoundPicture): void {
  if (picture) story.draft.pictures.push(picture);
  for (const note of found) story.note(note);
}
