import { takeSymbol } from './emit-text.js';
import { notes } from './notes.js';
import type { Story } from './story.js';

/** Ends the innermost field: one without a result shows what its instruction says, as far as that can be known. */
export function endField(story: Story): void {
  const ended = story.fields.end();
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

/** Characters that are set over each other or in a ring are an EQ field: \o\ac(○,一). A ring with a character that has one of its own is that. What is raised
 * over something is its reading: \o\ad(\s\up 14(qiáo),峤). */
function takeEquation(story: Story, written: string): void {
  const [, reading, base] = /\\s\s*\\up\s*\d*\s*\(([^()]*)\)\s*[,;，]\s*([^()]*)\)/iu.exec(written) ?? [];
  if (reading !== undefined && base !== undefined) {
    story.emit(base);
    story.note(notes.reading(base, reading));
    return;
  }
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
