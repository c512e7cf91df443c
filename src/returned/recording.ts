import type { TrackedChange } from '../document/tracked-change.js';
import type { Begins, Ends } from '../import/word/handlers.js';
import { isOn, numberAt, type Properties, valueAt } from '../import/word/properties.js';
import { type Handlers, handlers } from '../import/word/read-story.js';
import type { Story } from '../import/word/story.js';
import type { Attributes } from '../import/word/xml.js';
import { digestOf } from '../manuscript/picture-digest.js';
import type { NoteNode } from './story-node.js';
import type { StoryRecorder } from './story-recorder.js';

/** The acts of reading a story that also record it: those of import, and more of what it passes over. `notes` are the texts of footnotes and
 * endnotes, by kind and number. */
export function recordingHandlers(recorder: StoryRecorder, notes: ReadonlyMap<string, string>): Handlers {
  const begins: Begins = {
    ...paragraphBegins(recorder),
    ...tableBegins(recorder),
    ...changeBegins(recorder),
    ...markBegins(recorder, notes),
  };
  const ends: Ends = { ...blockEnds(recorder), ...changeEnds(recorder) };
  return {
    begins: { ...handlers.begins, ...begins },
    ends: { ...handlers.ends, ...ends },
  };
}

/** An act behind the one of import. */
function also(name: string, act: (story: Story, attributes: Attributes) => void): Begins {
  const usual = handlers.begins[name];
  return {
    [name]: (story, attributes) => {
      const answer = usual?.(story, attributes);
      act(story, attributes);
      return answer;
    },
  };
}

/** Takes the properties that an element gathers, when import has taken them. */
function alsoTaking(name: string, act: (story: Story, properties: Properties) => void): Begins {
  return also(name, (story) => {
    const { collecting } = story;
    if (!collecting) return;
    story.collecting = {
      collector: collecting.collector,
      take: (properties) => {
        collecting.take(properties);
        act(story, properties);
      },
    };
  });
}

function paragraphBegins(recorder: StoryRecorder): Begins {
  return {
    ...also('w:p', (story) => recorder.beginParagraph(styleName(story, undefined))),
    ...alsoTaking('w:pPr', (story, properties) => {
      const mark = changeIn(properties, 'w:rPr/');
      recorder.describe({
        style: styleName(story, valueAt(properties, 'w:pStyle')),
        isKept: isOn(properties, 'w:keepNext') ?? false,
        ...(mark ? { mark } : {}),
      });
    }),
    ...also('w:txbxContent', () => recorder.beginList()),
    ...alsoTaking('w:sdtPr', (_, properties) => recorder.tagControl(valueAt(properties, 'w:tag') ?? '')),
    ...also('w:sdtContent', () => recorder.beginControl()),
  };
}

function styleName({ context }: Story, style: string | undefined): string {
  return context.styles.nameOf(style).toLowerCase();
}

function tableBegins(recorder: StoryRecorder): Begins {
  return {
    ...also('w:tbl', () => recorder.beginTable()),
    ...also('w:tr', () => recorder.beginRow()),
    ...alsoTaking('w:trPr', (_, properties) =>
      recorder.describeRow(numberAt(properties, 'w:gridBefore') ?? 0, changeIn(properties, '')),
    ),
    ...also('w:tc', () => recorder.beginList()),
  };
}

/** Texts that tracked changes took away are read, too, beside those that stand. */
function changeBegins(recorder: StoryRecorder): Begins {
  const remove = (story: Story, attributes: Attributes): undefined => {
    story.sinks.push({ kind: 'deleted', text: '' });
    recorder.beginChange(change('deleted', attributes));
  };
  const add = (name: string): Begins =>
    also(name, (_, attributes) => recorder.beginChange(change('inserted', attributes)));
  return {
    ...add('w:ins'),
    ...add('w:moveTo'),
    'w:del': remove,
    'w:moveFrom': remove,
    ...named('w:delText', handlers.begins['w:t']),
    ...named('w:delInstrText', handlers.begins['w:instrText']),
  };
}

function markBegins(recorder: StoryRecorder, notes: ReadonlyMap<string, string>): Begins {
  const edge = (side: 'start' | 'end') => (_: Story, attributes: Attributes) =>
    recorder.putEdge(side, { kind: 'remark', id: attributes('id') ?? '' });
  const note =
    (kind: 'w:footnote' | 'w:endnote', label: NoteNode['label']) => (_: Story, attributes: Attributes) => {
      const text = notes.get(`${kind}/${attributes('id') ?? ''}`) ?? '';
      const made = recorder.change();
      if (text === '' || made === 'never') return;
      recorder.put({ kind: 'note', label, text, ...(made ? { change: made } : {}) });
    };
  return {
    'w:bookmarkStart': (_, attributes) =>
      recorder.beginBookmark(attributes('id') ?? '', attributes('name') ?? ''),
    'w:bookmarkEnd': (_, attributes) => recorder.endBookmark(attributes('id') ?? ''),
    ...moveBegins(recorder, 'w:moveFromRange', true),
    ...moveBegins(recorder, 'w:moveToRange', false),
    'w:commentRangeStart': edge('start'),
    'w:commentRangeEnd': edge('end'),
    'w:commentReference': (story, attributes) => {
      edge('start')(story, attributes);
      edge('end')(story, attributes);
    },
    'w:footnoteReference': note('w:footnote', '脚注'),
    'w:endnoteReference': note('w:endnote', '尾注'),
    ...pictureBegins(recorder, 'a:blip'),
    ...pictureBegins(recorder, 'v:imagedata'),
  };
}

function moveBegins(recorder: StoryRecorder, name: string, isSource: boolean): Begins {
  return {
    [`${name}Start`]: (_, attributes) =>
      recorder.beginMove(attributes('id') ?? '', attributes('name') ?? '', isSource),
    [`${name}End`]: (_, attributes) => recorder.endMove(attributes('id') ?? '', isSource),
  };
}

/** A picture that import has found: what was taken away by a tracked change shows none. */
function pictureBegins(recorder: StoryRecorder, name: string): Begins {
  const usual = handlers.begins[name];
  return {
    [name]: (story, attributes) => {
      const { pictures } = story.draft;
      const before = pictures.length;
      usual?.(story, attributes);
      const made = recorder.change();
      if (made === 'never' || made?.kind === 'deleted') return;
      for (const { bytes } of pictures.slice(before))
        recorder.put({ kind: 'image', sha256: digestOf(bytes) });
    },
  };
}

function blockEnds(recorder: StoryRecorder): Ends {
  return {
    'w:p': (story) => {
      const goesOn = story.draft.goesOn;
      handlers.ends['w:p']?.(story);
      recorder.endParagraph(goesOn);
    },
    'w:tc': (story) => {
      const { properties } = story.flow;
      handlers.ends['w:tc']?.(story);
      const made = changeIn(properties, '', { inserted: 'w:cellIns', deleted: 'w:cellDel' });
      const down = properties.get('w:vMerge');
      recorder.endCell({
        span: Math.max(1, numberAt(properties, 'w:gridSpan') ?? 1),
        isContinued: down !== undefined && down('val') !== 'restart',
        ...(made ? { change: made } : {}),
      });
    },
    'w:tbl': (story) => {
      handlers.ends['w:tbl']?.(story);
      recorder.endTable();
    },
    'w:txbxContent': (story) => {
      handlers.ends['w:txbxContent']?.(story);
      const nodes = recorder.endList();
      if (nodes.length > 0) recorder.put({ kind: 'box', nodes });
    },
    'w:sdtContent': (story) => {
      handlers.ends['w:sdtContent']?.(story);
      recorder.endControl();
    },
  };
}

function changeEnds(recorder: StoryRecorder): Ends {
  const endRemoval = (story: Story): void => {
    story.sinks.pop();
    recorder.endChange();
  };
  const endAddition = (name: string): Ends => ({
    [name]: (story) => {
      handlers.ends[name]?.(story);
      recorder.endChange();
    },
  });
  return {
    ...endAddition('w:ins'),
    ...endAddition('w:moveTo'),
    'w:del': endRemoval,
    'w:moveFrom': endRemoval,
    ...named('w:delText', handlers.ends['w:t']),
    ...named('w:delInstrText', handlers.ends['w:instrText']),
  };
}

/** A table of one act, if there is one. */
function named<Act>(name: string, act: Act | undefined): Readonly<Record<string, Act>> {
  return act === undefined ? {} : { [name]: act };
}

const usualNames = { inserted: 'w:ins', deleted: 'w:del' } as const;

/** A tracked change that properties tell of. */
function changeIn(
  properties: Properties,
  path: string,
  names: { readonly inserted: string; readonly deleted: string } = usualNames,
): TrackedChange | undefined {
  const deleted = properties.get(`${path}${names.deleted}`) ?? properties.get(`${path}w:moveFrom`);
  if (deleted) return change('deleted', deleted);
  const inserted = properties.get(`${path}${names.inserted}`) ?? properties.get(`${path}w:moveTo`);
  return inserted && change('inserted', inserted);
}

function change(kind: TrackedChange['kind'], attributes: Attributes): TrackedChange {
  const date = attributes('date');
  return { kind, by: { author: attributes('author') ?? '', ...(date ? { date } : {}) } };
}
