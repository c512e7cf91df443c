import type { Bulletin } from '../bulletin/bulletin.js';
import { registeredUnit } from '../bulletin/register.js';
import type { Authorship } from '../document/tracked-change.js';
import { type Line, lineText } from '../manuscript/manuscript.js';

/** An item that somebody has written into the DOCX: text that ends in the name of a unit in brackets. */
export interface NewItem {
  readonly contributors: readonly string[];
  readonly section: string;
  readonly headline: string;
  readonly body: string;
  readonly by: readonly Authorship[];
}

/** The item that some lines make, if they end as an item does, and how many of them it takes. */
export function newItemIn(
  lines: readonly Line[],
  section: string,
  bulletin: Pick<Bulletin, 'units'>,
): { readonly item: NewItem; readonly lines: number } | undefined {
  const texts = lines.map((line) => lineText(line).trim());
  const names = texts.map((text) => unitsIn(/（([^（）]+)）$/u.exec(text)?.[1] ?? '', bulletin));
  const last = names.findIndex((each) => each !== undefined);
  const contributors = names[last];
  if (!contributors) return undefined;
  const [first = '', ...rest] = texts.slice(0, last + 1).filter((text) => text !== '');
  const written = [first, ...rest].map((text, i) =>
    i === rest.length ? text.replace(/（[^（）]+）$/u, '') : text,
  );
  const [opening = '', ...others] = written;
  const blank = opening.search(/\s/u);
  const isAlone = others.length > 0 && !/[。！？；]$/u.test(opening);
  const headline = isAlone ? opening : blank > 0 ? opening.slice(0, blank) : '';
  const body = isAlone ? others : [opening.slice(headline.length).trim(), ...others];
  const by = lines.flatMap(({ runs, change }) => [
    ...(change ? [change.by] : []),
    ...runs.flatMap((run) => (run.change ? [run.change.by] : [])),
  ]);
  return {
    item: { contributors, section, headline, body: body.join('\n'), by: by.slice(0, 1) },
    lines: last + 1,
  };
}

/** The registered units that words name, parted by 、; undefined unless all are. */
export function unitsIn(words: string, bulletin: Pick<Bulletin, 'units'>): readonly string[] | undefined {
  const units = words.split('、').map((name) => registeredUnit(bulletin, name.trim())?.name);
  const known = units.filter((unit) => unit !== undefined);
  return known.length === units.length && known.length > 0 ? known : undefined;
}
