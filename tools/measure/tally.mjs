// Measures `tally`, each paper of `report` in each form, `feedback` and `annual` of an office of 250 issues with 10,000 items in one year, 500 later uses
// and 300 items that no issue has: `tally` as all of it is still open, all as it is released. `node tools/measure/tally.mjs FOLDER [ISSUES [ITEMS]]` makes it in
// an empty folder (once: a release takes its time).
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, issues = '250', items = '40'] = process.argv.slice(2);
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const node = (...words) =>
  execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const numbers = Array.from({ length: Number(issues) }, (_, i) => i + 1);
const directory = (number) => join(folder, 'issues', String(number).padStart(4, '0'));

const tallies = [['tally', '--year']];
const papers = ['通报', '零报送', '登记簿', '总目录', '归档'].flatMap((kind) =>
  ['docx', 'pdf', 'xlsx', 'csv'].map((format) => [
    'report',
    kind,
    ...(kind === '通报' ? ['--year', '2026'] : []),
    '--format',
    format,
    '--fonts',
    'embedded',
    '--force',
  ]),
);
const others = [
  ['feedback', '--year', '2026'],
  ['annual', '2026', '--fonts', 'embedded'],
];

/** Runs commands so many times: seconds of the processor each time, and the most memory. */
function time(name, commands, times = 1) {
  for (const words of commands) {
    const runs = Array.from({ length: times }, () => measured([...words, ...place(words)]));
    const seconds = runs.map((run) => run.seconds.toFixed(2)).join(', ');
    const memory = Math.round(Math.max(...runs.map((run) => run.memory)));
    console.log(`${name}: ${words.join(' ')}: ${seconds} s, ${memory} MB`);
  }
}

/** The office stands behind an option that may have a value. */
function place(words) {
  return words.at(-1) === '--year' ? ['--', folder] : [folder];
}

/** Seconds of the processor, and MB at most, of a run, as its own process tells at its end. */
function measured(words) {
  const told = spawnSync(
    process.execPath,
    ['--require', at('tools/measure/usage-hook.cjs'), at('bin/kuaibao.js'), ...words],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  const [, micros, kilobytes] = /usage (\d+) (\d+)\s*$/u.exec(told.stderr) ?? [];
  if (micros === undefined) throw new Error(`${words.join(' ')}: ${told.stderr}`);
  return { seconds: Number(micros) / 1e6, memory: Number(kilobytes) / 1024 };
}

if (!existsSync(join(folder, '台账'))) {
  node(at('tools/bench/office.mjs'), folder, issues, items);
  const later = [];
  for (const number of numbers) {
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(((number - 1) * 364) / numbers.length)));
    writeFileSync(
      join(directory(number), 'issue.yaml'),
      `期号: ${number}\n日期: ${day.toISOString().slice(0, 10)}\n`,
    );
    const [first] = readdirSync(directory(number)).filter((name) => name !== 'issue.yaml');
    for (const level of ['市', '省'])
      later.push(
        `{日期: 2026-12-31, 期: ${number}, 稿件: ${first}, 级别: ${level}, 依据: 《${level}信息》第${number}期}`,
      );
  }
  const sent = Array.from(
    { length: 300 },
    (_, i) =>
      `{日期: 2026-${String((i % 12) + 1).padStart(2, '0')}-05, 单位: 青溪镇, 标题: 青溪镇管护茶园之${i}}`,
  );
  const list = (all) => all.map((each) => `  - ${each}\n`).join('');
  mkdirSync(join(folder, '台账'));
  writeFileSync(join(folder, '台账/2026.yaml'), `上级采用:\n${list(later)}报送:\n${list(sent)}`);
  const rules = '计分:\n  报送: 1\n  采用: 5\n  联合: 平分\n  上级采用: {市: 10, 省: 30}\n';
  writeFileSync(
    join(folder, 'bulletin.yaml'),
    `${readFileSync(join(folder, 'bulletin.yaml'), 'utf8')}${rules}`,
  );
  time('open, without an index, then with it', tallies, 3);
  for (const number of numbers)
    node(at('bin/kuaibao.js'), 'release', directory(number), '--format', 'txt', '--fonts', 'embedded');
}
time('released, without an index, then with it', tallies, 3);
time('released', [...papers, ...others]);
