import type { ChangedStretch, Colophon, Labelled, Masthead, Run } from '../../document/document.js';
import { signatoryLabel } from '../../document/page-words.js';
import { printedLine } from '../../document/paragraph.js';
import type { RevisedLine } from '../revision.js';
import { changeOf, type Marking, type Side } from './marking.js';

/** A text of 报头 or 版记 with its changes. */
interface MarkedText {
  readonly text: string;
  readonly changes?: readonly ChangedStretch[];
}

/** 报头 with its changes. A nameplate, whose letters fill the line, shows none. */
export function markedMasthead(ground: Masthead, line: RevisedLine, marking: Marking): Masthead {
  const {
    marks = [],
    retentionNotice,
    nameplate,
    issueNumber,
    signatories = [],
    issuingOffice,
    date,
  } = ground;
  const texts = new EdgeTexts(line, marking);
  const markRuns = marks.map((run) => texts.run(run));
  const notice = retentionNotice === undefined ? undefined : texts.take(retentionNotice);
  for (const each of nameplate) texts.skip(each);
  const names = signatories.map((_, i) => i);
  const rows = new Map<number, readonly Run[]>();
  const takeNames = (i: number): void => {
    if (i === 0) texts.skip(signatoryLabel);
    rows.set(
      i,
      (signatories[i] ?? []).map((run) => texts.run(run)),
    );
  };
  names.slice(0, -1).forEach(takeNames);
  const number = texts.take(issueNumber);
  names.slice(-1).forEach(takeNames);
  const office = texts.take(issuingOffice);
  const day = texts.take(date);
  const changes = {
    ...changesOf('retentionNotice', notice),
    ...changesOf('issueNumber', number),
    ...changesOf('issuingOffice', office),
    ...changesOf('date', day),
  };
  return {
    ...ground,
    ...(ground.marks ? { marks: markRuns } : {}),
    ...(notice ? { retentionNotice: notice.text } : {}),
    issueNumber: number.text,
    ...(ground.signatories ? { signatories: names.map((i) => rows.get(i) ?? []) } : {}),
    issuingOffice: office.text,
    date: day.text,
    ...(Object.keys(changes).length > 0 ? { changes } : {}),
  };
}

/** 版记 with its changes. */
export function markedColophon(ground: Colophon, line: RevisedLine, marking: Marking): Colophon {
  const texts = new EdgeTexts(line, marking);
  const item = (each: Labelled): Labelled => {
    const { text, changes } = texts.take(printedLine(each));
    if (!changes) return each;
    const colon = text.indexOf('：');
    return { label: text.slice(0, Math.max(colon, 0)), text: text.slice(colon + 1), changes };
  };
  const signOff = ground.signOff.map(item);
  const distribution = ground.distribution.map(item);
  const count = ground.printRun === undefined ? undefined : texts.take(ground.printRun);
  const contact = ground.contact.map(item);
  const office = ground.imprint?.office && texts.run(ground.imprint.office);
  const day = ground.imprint && texts.take(ground.imprint.date);
  const changes = { ...changesOf('printRun', count), ...changesOf('date', day) };
  return {
    ...ground,
    signOff,
    distribution,
    ...(count ? { printRun: count.text } : {}),
    contact,
    ...(ground.imprint && day
      ? { imprint: { ...ground.imprint, ...(office ? { office } : {}), date: day.text } }
      : {}),
    ...(Object.keys(changes).length > 0 ? { changes } : {}),
  };
}

function changesOf<K extends string>(
  key: K,
  marked: MarkedText | undefined,
): Partial<Record<K, readonly ChangedStretch[]>> {
  const found: Partial<Record<K, readonly ChangedStretch[]>> = {};
  if (marked?.changes) found[key] = marked.changes;
  return found;
}

/** A stretch of the line that is to be shown, one character of the ground or words that it has not. */
interface Shown {
  readonly text: string;
  readonly change?: ChangedStretch['change'];
  readonly isOwn: boolean;
}

/** The texts of the ground, taken one after the other from the line that they make up without white space. Words that the ground has not belong to the
 * text of the changed words beside them, else to the one before. */
class EdgeTexts {
  readonly #shown: Shown[];
  #at = 0;
  #passed: Shown[] = [];

  constructor(line: RevisedLine, { ground, unknown }: Marking) {
    const shown = line.segments.flatMap((segment): readonly Shown[] => {
      const { kind, text, by } = segment;
      if (kind === 'same') return [...text].map((each) => ({ text: each, isOwn: true }));
      const side: Side = kind === 'inserted' ? 'after' : 'before';
      const change = changeOf(side, by ?? line.by ?? unknown);
      if (side !== ground) return text === '' ? [] : [{ text, change, isOwn: false }];
      return [...text].map((each) => ({ text: each, change, isOwn: true }));
    });
    this.#shown = shown;
  }

  /** Passes over a text that shows no changes: words that the ground has not there stand before the next. */
  skip(text: string): void {
    for (const char of text) {
      if (/\s/u.test(char)) continue;
      for (let each = this.#shown[this.#at]; each && !each.isOwn; each = this.#shown[++this.#at])
        this.#passed.push(each);
      this.#at++;
    }
  }

  run(run: Run): Run {
    const { text, changes } = this.take(run.text);
    return changes ? { role: run.role, text, changes } : run;
  }

  take(text: string): MarkedText {
    let made = '';
    const changes: ChangedStretch[] = [];
    const put = ({ text: each, change }: Shown): void => {
      const start = made.length;
      made += each;
      if (!change) return;
      const last = changes.at(-1);
      if (last?.end === start && last.change.kind === change.kind && last.change.by === change.by)
        changes[changes.length - 1] = { ...last, end: made.length };
      else changes.push({ start, end: made.length, change });
    };
    const foreign = (): void => {
      for (let each = this.#shown[this.#at]; each && !each.isOwn; each = this.#shown[this.#at]) {
        put(each);
        this.#at++;
      }
    };
    for (const each of this.#passed) put(each);
    this.#passed = [];
    for (const char of text) {
      if (/\s/u.test(char)) {
        made += char;
        continue;
      }
      foreign();
      const own = this.#shown[this.#at++];
      put(own ?? { text: char, isOwn: true });
    }
    // What stands before changed words of the next text was replaced by those.
    if (!this.#shown[this.#nextOwn()]?.change) foreign();
    return changes.length > 0 ? { text: made, changes } : { text };
  }

  /** Where the next character of the ground stands. */
  #nextOwn(): number {
    let at = this.#at;
    while (this.#shown[at] && !this.#shown[at]?.isOwn) at++;
    return at;
  }
}
