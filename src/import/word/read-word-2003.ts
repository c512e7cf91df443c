import type { Original } from '../original.js';
import { Counter } from './counter.js';
import type { Flow } from './flow.js';
import { marginFindings } from './margin.js';
import { foundPicture, type Media } from './media.js';
import { notes } from './notes.js';
import { readNumbering } from './numbering.js';
import { readStory } from './read-story.js';
import { RevisionTally } from './revision-tally.js';
import { readStyles } from './styles.js';
import { unreadableWord } from './unreadable-word.js';
import { readXml } from './xml.js';

const whole = { kind: 'whole' } as const;

/** Reads a document of Word 2003 in XML (WordprocessingML, Microsoft 2003): styles, lists, notes, headers and pictures stand in it. */
export function readWord2003(name: string, bytes: Uint8Array): Original {
  const { styles } = readStyles(bytes);
  const counter = new Counter(readNumbering(bytes), (style) => styles.list(style));
  const revisions = new RevisionTally();
  const context = { styles, counter, revisions, media: mediaIn(bytes), asides: new Map<string, Flow>() };
  const { story, fault } = readStory(bytes, { ...context, isMargin: false });
  if (fault) return unreadableWord({ name, kind: 'wordXml', mostInflated: bytes.length }, fault);
  const margin = (kind: 'header' | 'footer') => {
    const element = kind === 'header' ? 'w:hdr' : 'w:ftr';
    return marginFindings(kind, readStory(bytes, { ...context, isMargin: true }, element).story.asides);
  };
  const findings = [
    ...story.findings,
    ...margin('header'),
    ...margin('footer'),
    ...(revisions.words === '' ? [] : [{ ...notes.revisions(revisions.words), place: whole }]),
  ];
  return { name, kind: 'wordXml', blocks: story.body.blocks, findings };
}

/** The pictures in a document, by the addresses it has for them: `wordml://01000001.png`. */
function mediaIn(bytes: Uint8Array): Media {
  const found = new Map<string, string[]>();
  let current: string[] | undefined;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name !== 'w:binData') return undefined;
      current = [];
      found.set(attributes('name') ?? '', current);
      return undefined;
    },
    text: (text) => current?.push(text),
    close: () => {
      current = undefined;
    },
  });
  const known = new Map<string, Uint8Array>();
  return {
    picture: (id, description) => {
      const data = found.get(id);
      const bytes = known.get(id) ?? (data && Uint8Array.from(Buffer.from(data.join(''), 'base64')));
      if (!bytes)
        return { notes: [id.startsWith('wordml:') ? notes.lostPicture() : notes.linkedPicture(id)] };
      known.set(id, bytes);
      return foundPicture(bytes, id, description);
    },
    diagram: () => '',
  };
}
