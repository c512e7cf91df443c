import type { Original } from '../original.js';
import type { UnitEvidence } from './contributors-of.js';
import type { ItemContext } from './item-context.js';
import { knownUnit, unitAtStart } from './known-unit.js';

/** The names that an original bears: its own without its ending, those of its folders, a mail's subject. */
export function namesAround({ name, mail }: Original, { folders }: ItemContext): readonly string[] {
  return [name.replace(/\.[A-Za-z0-9]{1,5}$/u, ''), ...folders, ...(mail ? [mail.subject] : [])];
}

/** The units that the file's name, its folders and the sender of its mail name. */
export function shownUnits(original: Original, context: ItemContext): readonly UnitEvidence[] {
  const [file = '', ...others] = namesAround(original, context);
  const folders = others.slice(0, context.folders.length);
  const named: readonly (readonly [words: string, reason: string])[] = [
    [file, '文件名里有'],
    ...folders.map((folder) => [folder, '文件夹名里有'] as const),
    ...(original.mail
      ? ([
          [original.mail.sender, '发件人是'],
          [original.mail.subject, '邮件主题里有'],
        ] as const)
      : []),
  ];
  return named.flatMap(([name, reason]): readonly UnitEvidence[] => {
    const unit = unitIn(name, context);
    if (!unit) return [];
    return [{ strength: 'shown', units: [unit.name], words: unit.words, reason: `${reason}“${unit.words}”` }];
  });
}

/** The one unit that is a word of a name, or that it begins with. */
function unitIn(
  name: string,
  { bulletin }: ItemContext,
): { readonly name: string; readonly words: string } | undefined {
  const words = name.split(/[\s\u3000\-_—－.,，、（）()【】[\]<>"“”+：:0-9]+/u).filter((word) => word !== '');
  const known = words.flatMap((word) => {
    const unit = knownUnit(bulletin, word);
    return unit === undefined ? [] : [{ name: unit, words: word }];
  });
  const names = new Set(known.map((each) => each.name));
  if (names.size > 0) return names.size === 1 ? known[0] : undefined;
  const start = unitAtStart(bulletin, name.trim());
  return start && { name: start.name, words: name.trim().slice(0, start.length) };
}
