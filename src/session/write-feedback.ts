import { join, resolve } from 'node:path';
import { isThere } from '../folder/find-bulletin.js';
import { refuseProofSheetPlace } from '../folder/report-place.js';
import { setAside } from '../folder/set-aside.js';
import { writeFiles } from '../folder/write-files.js';
import type { WritableHost } from '../host/host.js';
import type { Feedback, UnitFeedback } from './feedback.js';
import { freeStem } from './unit-file-name.js';

/** Both forms of a unit's feedback. */
interface FeedbackText {
  readonly text: string;
  readonly markdown: string;
}

/** How feedback is written, and known again. */
export interface FeedbackForm {
  readonly format: (sheet: UnitFeedback & { readonly unit: string; readonly title: string }) => FeedbackText;
  /** The words with which the sheets of a period begin, behind the # of Markdown. */
  readonly head: (title: string) => string;
  /** Whether nobody has written into either form. */
  readonly isAsMade: (sheet: FeedbackText) => boolean;
}

/** A unit's feedback that was written. */
export interface WrittenFeedback {
  readonly unit: string;
  /** Of its plain text; the Markdown bears the same name but for the ending. Absolute. */
  readonly path: string;
  /** Of items. */
  readonly count: number;
  /** The names under which what somebody had written into was kept. */
  readonly kept: readonly string[];
}

/** Writes each unit's feedback into a folder, absolute, or into out/反馈 beside the configuration: as a text that any editor on Windows
 * opens right, and as Markdown. Nothing that is not a sheet of the same period is written over, and one that somebody has written into is kept under
 * another name. Gives each as soon as it lies there. Refuses an issue's folder. */
export function* writeFeedback(
  host: WritableHost,
  { office, title, units }: Feedback,
  form: FeedbackForm,
  output: string | undefined,
): Generator<WrittenFeedback> {
  const folder = output ?? join(office, 'out', '反馈');
  refuseProofSheetPlace(host, folder);
  const stems = new Set<string>();
  for (const [unit, own] of units) {
    const isTaken = (stem: string): boolean =>
      stems.has(stem) || isOthers(host, folder, stem, form.head(title));
    const stem = freeStem(title, unit, isTaken);
    stems.add(stem);
    const names = endings.map((ending) => `${stem}${ending}`);
    const there = names.filter((name) => isThere(host, join(folder, name)));
    const before = there.length > 0 ? sheetAt(host, folder, stem) : undefined;
    const isEdited = there.length > 0 && !(before && form.isAsMade(before));
    const kept = isEdited ? there.map((name) => setAside(host, folder, name, '人工修改')) : [];
    const { text, markdown } = form.format({ unit, title, ...own });
    writeFiles(host, [
      { folder, name: `${stem}.txt`, bytes: encoder.encode(`\ufeff${text.replaceAll('\n', '\r\n')}`) },
      { folder, name: `${stem}.md`, bytes: encoder.encode(markdown) },
    ]);
    yield { unit, path: resolve(folder, `${stem}.txt`), count: own.items.length, kept };
  }
}

const endings = ['.txt', '.md'] as const;
const encoder = new TextEncoder();

/** Whether something lies at a sheet's place that is no sheet of the period. */
function isOthers(host: WritableHost, folder: string, stem: string, head: string): boolean {
  return endings.some((ending) => {
    if (!isThere(host, join(folder, `${stem}${ending}`))) return false;
    const text = textAt(host, join(folder, `${stem}${ending}`));
    return !text?.replace(/^# /u, '').startsWith(head);
  });
}

/** Both forms as they lie there; undefined unless both do. */
function sheetAt(host: WritableHost, folder: string, stem: string): FeedbackText | undefined {
  const [text, markdown] = endings.map((ending) => textAt(host, join(folder, `${stem}${ending}`)));
  return text === undefined || markdown === undefined ? undefined : { text, markdown };
}

const longest = 16 << 20;

/** A file's text with line feeds at its lines' ends; undefined if it cannot be read. */
function textAt(host: WritableHost, path: string): string | undefined {
  const read = host.read(path, longest);
  return read.kind === 'bytes' ? new TextDecoder().decode(read.bytes).replaceAll('\r\n', '\n') : undefined;
}
