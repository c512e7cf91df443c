import { resolve } from 'node:path';
import type { Host } from '../host/host.js';
import { overlaid } from '../host/overlay.js';
import type { Issue } from '../issue/issue.js';
import type { Carried } from '../receive/carry.js';
import { DocumentChanges } from '../receive/document-changes.js';
import { pinsFor, submissionsOf, withMoved } from '../receive/placement.js';
import type { CarriedChange, Leftover } from '../receive/received.js';
import { documentsOf, vocabularies } from '../receive/written-documents.js';
import type { SourceFile } from '../source/file.js';
import { type Submission, sectionChoice } from '../submission/submission.js';
import type { Change } from '../yaml/edit/change.js';
import { changeValues } from '../yaml/edit/change-values.js';
import { planIssue } from './plan-issue.js';
import type { ReadingSurroundings } from './surroundings.js';

/** The texts of an issue's files as they will be, made change by change; nothing is written. */
export class ReceivedTexts {
  private readonly made = new Map<string, { readonly before: SourceFile; readonly text: string }>();

  constructor(
    private readonly directory: string,
    private readonly surroundings: ReadingSurroundings,
  ) {}

  /** Files that change: by path as shown, as they are and as they will be. */
  get changed(): readonly { readonly path: string; readonly before: SourceFile; readonly text: string }[] {
    return [...this.made].flatMap(([path, { before, text }]) =>
      text === before.text ? [] : [{ path, before, text }],
    );
  }

  /** The office as it will be. */
  get host(): Host {
    const { workingDirectory, host } = this.surroundings;
    const texts = [...this.made].map(
      ([path, { text }]) => [resolve(workingDirectory, path), new TextEncoder().encode(text)] as const,
    );
    return overlaid(host, new Map(texts));
  }

  /** The issue as it will be. */
  plan(): Issue | undefined {
    return planIssue(this.directory, { ...this.surroundings, host: this.host }).issue;
  }

  /** Makes changes; those that a file does not take are told. */
  take(edits: Carried['edits']): readonly Leftover[] {
    const left: Leftover[] = [];
    for (const [file, { kind, changes }] of edits) {
      const changed = changeValues(file, vocabularies[kind], changes);
      const before = this.made.get(file.path)?.before ?? file;
      this.made.set(file.path, { before, text: changed.file.text });
      for (const { change } of changed.refused)
        left.push({ where: file.path, before: '', after: valueIn(change), reason: unchangeable, by: [] });
    }
    return left;
  }

  /** Keeps entries in the order in which they came back: those that were moved, and those that what was written now would move. By 次序 in
   * `issue.yaml`. */
  order({ orders, moved }: Pick<Carried, 'orders' | 'moved'>, today: Issue): readonly CarriedChange[] {
    const issue = this.changed.length > 0 || moved.size > 0 ? this.plan() : undefined;
    if (!issue) return [];
    const now = submissionsOf(issue);
    const before = submissionsOf(today);
    const present = (each: Submission): readonly Submission[] =>
      now.filter(({ path, index }) => path === each.path && index === each.index);
    const wanted = new Map<string, readonly Submission[]>();
    for (const [section, order] of orders) {
      const own = now.filter((each) => sectionChoice(each).section === section);
      const isOwn = (each: Submission): boolean => own.includes(each);
      if (order.some((each) => moved.has(each))) {
        const back = order.flatMap(present).filter(isOwn);
        wanted.set(section, withMoved(own, back, new Set([...moved].flatMap(present))));
        continue;
      }
      const was = before.flatMap(present).filter(isOwn);
      const is = own.filter((each) => was.includes(each));
      if (is.some((each, i) => each !== was[i])) wanted.set(section, withMoved(own, was, new Set(was)));
    }
    if (wanted.size === 0) return [];
    const pins = pinsFor(issue, wanted);
    const pinned = issue.sheet.pins.map(({ text }) => text);
    const [document] = documentsOf(issue.sheet.file, 'sheet');
    if (!document || pins.join('\n') === pinned.join('\n')) return [];
    const changes = new DocumentChanges(document, '本期');
    const { mapping } = changes;
    if (pins.length > 0) changes.setPair(['次序'], pins);
    else if (mapping) changes.changes.push({ kind: 'removePair', mapping, key: '次序' });
    this.take(new Map([[issue.sheet.file, { kind: 'sheet', changes: changes.changes }]]));
    const place = { ...changes.place(['次序']), key: '次序' };
    return [{ kind: 'sheet', place, before: pinned.join('、'), after: pins.join('、'), by: [] }];
  }
}

const unchangeable = '这里的写法太特别，改动没有写进去，请手工改';

/** The value that a change was to write, in words. */
function valueIn(change: Change): string {
  if (change.kind === 'comment' || change.kind === 'appendDocument') return change.text;
  if (!('value' in change)) return '';
  const { value } = change;
  return typeof value === 'string' ? value : JSON.stringify(value instanceof Map ? [...value] : value);
}
