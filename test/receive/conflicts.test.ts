import { beforeAll, describe, expect, it } from 'vitest';
import type { ConflictChoice, Received } from '../../src/receive/received.js';
import { openOffice } from '../../src/session/office.js';
import { issueFolders } from '../project.js';
import { type BothSides, type Distance, generateBothSides } from './edit/both-sides.js';
import { filesOf, hostOf, officeFolder, printedLines, type SentIssue, sendIssue } from './sent-issue.js';

let sent: ReadonlyMap<string, SentIssue> = new Map();
let pairs: readonly BothSides[] = [];

beforeAll(async () => {
  const issues = await Promise.all(issueFolders.map(([name, folder]) => sendIssue(name, folder)));
  sent = new Map(issues.map((each) => [each.name, each] as const));
  pairs = generateBothSides(issues, 100);
});

interface Outcome {
  readonly received: Received;
  readonly lines: readonly string[];
  readonly yaml: string;
}

/** Receives the DOCX into the YAML as it was edited meanwhile. */
async function outcome({ issue, docx, yaml }: BothSides, choose?: ConflictChoice): Promise<Outcome> {
  const from = sent.get(issue);
  if (!from) throw new Error(`${issue} was not sent`);
  const host = hostOf([...from.files, [yaml.path, yaml.text]]);
  const request = choose ? { choose } : {};
  const { received } = await openOffice(host, officeFolder).receive(
    { name: '返回.docx', bytes: docx },
    request,
  );
  if (!received) throw new Error('refused');
  const lines = (await printedLines(host, from.issue)).map(({ text }) => text);
  return { received, lines, yaml: new TextDecoder().decode(filesOf(host).get(yaml.path)) };
}

function those(distance: Distance): readonly BothSides[] {
  const found = pairs.filter((each) => each.distance === distance);
  expect(found.length).toBeGreaterThan(30);
  return found;
}

describe('edits of a DOCX and of the YAML since it was sent', () => {
  it('are both there where they are in different paragraphs', { timeout: 300_000 }, async () => {
    for (const pair of those('apart')) {
      const { received, lines } = await outcome(pair);
      expect.soft(received.conflicts, pair.where).toEqual([]);
      expect.soft(received.left, pair.where).toEqual([]);
      expect.soft(lines, pair.where).toEqual(pair.lines.both);
    }
  });

  it('are both there in one paragraph, or shown as a conflict', { timeout: 300_000 }, async () => {
    for (const pair of those('near')) {
      const { received, lines, yaml } = await outcome(pair);
      expect.soft(received.left, pair.where).toEqual([]);
      if (received.conflicts.length === 0) expect.soft(lines, pair.where).toEqual(pair.lines.both);
      else await expectShown(pair, { received, lines, yaml });
    }
  });

  it('are shown where they meet, and written as they are chosen', { timeout: 300_000 }, async () => {
    for (const pair of those('meeting')) {
      const unchosen = await outcome(pair);
      expect.soft(unchosen.received.left, pair.where).toEqual([]);
      await expectShown(pair, unchosen);
    }
  });
});

/** Both texts are told, today's stays without a choice, and each choice gives its side whole. */
async function expectShown(pair: BothSides, { received, lines, yaml }: Outcome): Promise<void> {
  const told = (side: 'returned' | 'today'): string =>
    received.conflicts.map((each) => each[side]).join('\n');
  expect.soft(received.conflicts.length, pair.where).toBeGreaterThan(0);
  expect.soft(told('returned'), pair.where).toContain(pair.words.returned);
  expect.soft(told('today'), pair.where).toContain(pair.words.today);
  expect.soft(lines, pair.where).toEqual(pair.lines.today);
  expect.soft(yaml, pair.where).toBe(pair.yaml.text);
  for (const choice of ['returned', 'today'] as const) {
    const chosen = await outcome(pair, choice);
    expect
      .soft(
        chosen.received.conflicts.map((each) => each.choice),
        pair.where,
      )
      .toContain(choice);
    expect.soft(chosen.lines, `${choice}: ${pair.where}`).toEqual(pair.lines[choice]);
  }
}
