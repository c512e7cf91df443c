import { compareTexts } from '../difference/compare-texts.js';

/** A text that was changed without its blanks, with them again where the words around them are still there. */
export function respaced(before: string, after: string): string {
  const bare = before.replace(/\s/gu, '');
  if (bare === before) return after;
  let made = '';
  let at = 0;
  const takeBlanks = (): string => {
    const [blanks = ''] = /^\s*/u.exec(before.slice(at)) ?? [];
    at += blanks.length;
    return blanks;
  };
  for (const { kind, text } of compareTexts(bare, after)) {
    if (kind === 'inserted') made += text;
    else
      for (const unit of text) {
        const blanks = takeBlanks();
        at += unit.length;
        made += kind === 'same' ? blanks + unit : '';
      }
  }
  return made + before.slice(at);
}
