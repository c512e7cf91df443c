import { join } from 'node:path';
import { it } from 'vitest';
import { orderDiagnostics } from '../../src/diagnostic/order.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';
import { fixtures } from '../../test/project.js';
import { checkFiles, type Files, readOffice } from '../../test/rule/proof-office.js';
import { meets, type Seeded, seeded } from '../../test/rule/seeded.js';
import { installPeers } from './peers.js';

const us = 'kuaibao';

/** The running text of the file with the fault, and where its wrong words stand in it. */
function textOf({ wrong, files, path, start, end }: Seeded) {
  const file = files[path] ?? '';
  const text = wrong ?? file;
  const words = file.slice(start, end);
  const before = file.slice(0, start).split(words).length - 1;
  const offset = wrong === undefined ? start : nth(text, words, before - earlier(file, text, words));
  return { text, start: offset, end: offset + words.length };
}

function nth(text: string, words: string, count: number): number {
  let at = text.indexOf(words);
  for (let i = 0; i < count; i++) at = text.indexOf(words, at + 1);
  return at;
}

/** How often the words stand in a file before the text itself begins. */
function earlier(file: string, text: string, words: string): number {
  const first = text.replace(/^\n+/u, '').split('\n', 1)[0] ?? '';
  return file.slice(0, Math.max(file.indexOf(first), 0)).split(words).length - 1;
}

function cleanTexts(files: Files): readonly string[] {
  return Object.entries(files)
    .filter(([path]) => !/(?:issue|bulletin)\.yaml$/u.test(path))
    .flatMap(([path, text]) => readSubmissions({ path, text }, path).submissions)
    .flatMap(({ headline, attendees, body }) =>
      [headline, attendees, body].flatMap((each) => (each ? [each.text] : [])),
    );
}

it('prints what each proofreader finds, misses and wrongly flags', async () => {
  const peers = installPeers();
  const names = [us, ...Object.keys(peers)];
  const groups = [...new Set(seeded.map(({ group }) => group))];
  const found = new Map<string, number>();
  const count = (group: string, name: string) =>
    found.set(`${group} ${name}`, (found.get(`${group} ${name}`) ?? 0) + 1);
  for (const each of seeded) {
    if (checkFiles(each.files, each.issue).some((finding) => meets(each, finding))) count(each.group, us);
    const { text, start, end } = textOf(each);
    for (const [name, peer] of Object.entries(peers)) {
      const flagged = await peer(text);
      if (flagged.some((range) => !range.isSpacing && range.start < end && range.end > start))
        count(each.group, name);
    }
  }
  const clean = readOffice(join(fixtures, 'proofreading/clean'));
  const issues = [...new Set(Object.keys(clean).flatMap((path) => /^issues\/[^/]+/u.exec(path) ?? []))];
  const falseAlarms = new Map<string, string>([
    [us, String(orderDiagnostics(issues.flatMap((issue) => checkFiles(clean, issue))).length)],
  ]);
  for (const [name, peer] of Object.entries(peers)) {
    const alarms = [];
    for (const text of cleanTexts(clean)) alarms.push(...(await peer(text)));
    const spacing = alarms.filter(({ isSpacing }) => isSpacing).length;
    falseAlarms.set(name, `${alarms.length} (${spacing} of them spaces)`);
  }
  const rows = groups.map((group) => {
    const cases = seeded.filter((each) => each.group === group).length;
    return [
      group,
      String(cases),
      ...names.map((name) => {
        const hits = found.get(`${group} ${name}`) ?? 0;
        return `${hits} / ${cases - hits}`;
      }),
    ];
  });
  const sums = names.map((name) => {
    const hits = groups.reduce((sum, group) => sum + (found.get(`${group} ${name}`) ?? 0), 0);
    return `${hits} / ${seeded.length - hits}`;
  });
  const table = [
    ['found / missed', 'cases', ...names],
    ['---', '---', ...names.map(() => '---')],
    ...rows,
    ['all', String(seeded.length), ...sums],
    ['false alarms on the clean prose', '', ...names.map((name) => falseAlarms.get(name) ?? '')],
  ];
  console.log(table.map((row) => `| ${row.join(' | ')} |`).join('\n'));
});
