import { emitText, takeSymbol } from './emit-text.js';
import { endField } from './end-field.js';
import { pageEnd } from './flow.js';
import type { Begins, Ends } from './handlers.js';
import { notes } from './notes.js';
import { isTrue, valueAt } from './properties.js';
import { sayAside } from './say-aside.js';
import { runIn, type Story, said } from './story.js';
import { runLook } from './styles.js';
import { trimEnds } from './trim-ends.js';
import type { Attributes } from './xml.js';

/** Runs, their characters and their fields. */
export const runBegins: Begins = {
  'w:r': (story) => {
    story.flow.run = story.draft.look.run;
  },
  'w:rPr': (story) =>
    story.collect((properties) => {
      const style = story.context.styles.character(valueAt(properties, 'w:rStyle'));
      story.flow.run = runIn(story.draft.look.run, style, runLook(properties));
    }),
  'w:t': (story, attributes) => {
    story.characters = '';
    story.keepsBlanks = attributes('space') === 'preserve';
  },
  'w:instrText': (story) => {
    story.characters = '';
  },
  'w:fldSimple': ({ fields }, attributes) => {
    fields.begin();
    fields.instruct(attributes('instr') ?? '');
    fields.separate();
  },
  'w:delText': () => 'skip',
  'w:delInstrText': () => 'skip',
  'w:tab': (story) => story.emit('\t'),
  'w:ptab': (story) => story.emit('\t'),
  'w:br': (story, attributes) =>
    story.emit(/^(?:page|column)$/u.test(attributes('type') ?? '') ? pageEnd : '\n'),
  'w:cr': (story) => story.emit('\n'),
  'w:noBreakHyphen': (story) => story.emit('-'),
  'w:sym': (story, attributes) => takeSymbol(story, attributes('font') ?? '', attributes('char') ?? ''),
  'w:fldChar': (story, attributes) => {
    const type = attributes('fldCharType');
    if (type === 'begin') story.fields.begin();
    if (type === 'separate') story.fields.separate();
    if (type === 'end') endField(story);
  },
  'w:checked': (story, attributes) => story.fields.tick(isTrue(attributes('val') ?? 'on')),
  'w:default': (story, attributes) => story.fields.tick(isTrue(attributes('val') ?? 'on')),
  'w:rt': (story) => {
    story.sinks.push({ kind: 'reading', text: '' });
  },
  'w:rubyBase': (story) => {
    story.base = story.draft.text.length;
  },
  'w:footnoteReference': (story, attributes) => takeReference(story, 'w:footnote', attributes),
  'w:endnoteReference': (story, attributes) => takeReference(story, 'w:endnote', attributes),
  'w:commentReference': (story, attributes) => takeReference(story, 'w:comment', attributes),
};

export const runEnds: Ends = {
  'w:t': (story) => {
    const text = takeCharacters(story).replace(/[\n\r]+/gu, ' ');
    emitText(story, story.keepsBlanks ? text : trimEnds(text, ' \t'));
  },
  'w:instrText': (story) => story.fields.instruct(takeCharacters(story)),
  'w:fldSimple': ({ fields }) => {
    fields.end();
  },
  'w:rt': (story) => {
    story.reading = story.sinks.pop()?.text ?? '';
  },
  'w:ruby': (story) => {
    const base = story.draft.text.slice(story.base);
    if (story.reading.trim() !== '') story.note(notes.reading(base, story.reading));
    story.reading = '';
  },
};

function takeCharacters(story: Story): string {
  const text = story.characters ?? '';
  story.characters = undefined;
  return text;
}

function takeReference(story: Story, kind: string, attributes: Attributes): void {
  const key = `${kind}/${said(attributes, 'id') ?? ''}`;
  const aside = story.context.asides.get(key);
  if (aside && !story.told.has(key)) sayAside(story, kind, aside);
  story.told.add(key);
}
