import { pageEnd } from './flow.js';
import type { Begins, Ends } from './handlers.js';
import { notes } from './notes.js';
import { isTrue, valueAt } from './properties.js';
import { sayAside } from './say-aside.js';
import { runIn, type Story, said } from './story.js';
import { runLook } from './styles.js';
import { isSymbolFont, missingSign, symbolFor } from './symbols.js';
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
  'w:fldChar': (story, attributes) => takeField(story, attributes),
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
    emitIn(story, story.keepsBlanks ? text : text.replace(/^[ \t]+|[ \t]+$/gu, ''));
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

/** Emits a run's text; in a symbol font, and where characters are none but such a font's, as the characters it shows. */
function emitIn(story: Story, text: string): void {
  const { font } = story.flow.run;
  if (!isSymbolFont(font) && !/[\uf000-\uf0ff]/u.test(text)) {
    story.emit(text);
    return;
  }
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const isOwn = isSymbolFont(font) && code < 0x100 && code > 0x20;
    if (isOwn || (code >= 0xf000 && code <= 0xf0ff))
      emitSymbol(story, isSymbolFont(font) ? font : 'Symbol', code);
    else story.emit(sign);
  }
}

function takeSymbol(story: Story, font: string, char: string): void {
  const code = Number.parseInt(char, 16);
  if (Number.isNaN(code)) return;
  if (isSymbolFont(font) || (code >= 0xf000 && code <= 0xf0ff)) emitSymbol(story, font, code);
  else story.emit(String.fromCodePoint(Math.min(code, 0xffff)));
}

function emitSymbol(story: Story, font: string, code: number): void {
  const sign = symbolFor(font, code);
  if (sign === undefined) story.note(notes.symbol(font, code.toString(16).toUpperCase().padStart(4, '0')));
  story.emit(sign ?? missingSign);
}

function takeField(story: Story, attributes: Attributes): void {
  const { fields } = story;
  const type = attributes('fldCharType');
  if (type === 'begin') fields.begin();
  if (type === 'separate') fields.separate();
  if (type !== 'end') return;
  const ended = fields.end();
  if (!ended || ended.hasResult) return;
  const [, name = '', rest = ''] = /^\\?(\w+)\s*(.*)$/su.exec(ended.instruction) ?? [];
  switch (name.toUpperCase()) {
    case 'FORMCHECKBOX':
      story.emit(ended.isTicked ? '☑' : '□');
      return;
    case 'EQ':
      takeEquation(story, rest);
      return;
    case 'SYMBOL': {
      const font = /\\f\s*"?([^"\\]+)"?/u.exec(rest)?.[1]?.trim() ?? '';
      takeSymbol(story, font, Number.parseInt(rest, 10).toString(16));
      return;
    }
    case 'MACROBUTTON':
      story.note(notes.placeholder(rest.replace(/^\S+\s*/u, '')));
      return;
    case 'LISTNUM':
    case 'AUTONUM':
    case 'AUTONUMLGL':
    case 'AUTONUMOUT':
      story.note(notes.numberLost());
      return;
    default:
  }
}

/** Characters that are set over each other or in a ring are an EQ field: \o\ac(○,一). A ring with a character that has one of its own is that. */
function takeEquation(story: Story, written: string): void {
  const parts = [...written.matchAll(/[^\\(),;\s]+/gu)].map(([part]) => part);
  const inside = written.includes('(') ? written.slice(written.indexOf('(') + 1) : '';
  const signs = inside.split(/[,;，]/u).map((part) => part.replace(/\\\w+(?:\d+)?|[()\s]/gu, ''));
  const within = signs.filter((sign) => sign !== '' && !/^[○◯□△◇]$/u.test(sign)).join('');
  const isRing = signs.some((sign) => /^[○◯]$/u.test(sign));
  const ring = isRing ? ringed(within) : undefined;
  const text = ring ?? (isRing ? `（${within}）` : within || parts.join(''));
  if (text === '') return;
  story.emit(text);
  if (ring === undefined) story.note(notes.enclosed(text));
}

function ringed(sign: string): string | undefined {
  const number = /^\d+$/u.test(sign) ? Number(sign) : 0;
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x245f + number);
  const ideograph = '一二三四五六七八九十'.indexOf(sign);
  return sign !== '' && ideograph >= 0 ? String.fromCodePoint(0x3280 + ideograph) : undefined;
}

function takeReference(story: Story, kind: string, attributes: Attributes): void {
  const aside = story.context.asides.get(`${kind}/${said(attributes, 'id') ?? ''}`);
  if (aside) sayAside(story, kind, aside);
}
