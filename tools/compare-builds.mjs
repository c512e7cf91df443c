// Compares two builds of the program: every output, every report and every page of help must be the same, byte for byte.
//
//   node tools/compare-builds.mjs BUILD OTHER [FOLDER...]
//
// BUILD and OTHER are folders of the project that have been built. Each FOLDER is looked through for offices (folders with a
// bulletin.yaml); without any those are `fixtures/` with its cases laid out and, where it is there, the real issue beside the
// project. Prints what differs, and how many of each kind of file and of the reports were compared and differ; exits with 1 if
// anything differs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseNames, layCase } from './fixture/cases.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const [build, other, ...given] = process.argv.slice(2);
if (!build || !other) {
  console.error('usage: node tools/compare-builds.mjs BUILD OTHER [FOLDER...]');
  process.exit(2);
}

const commands = [
  'compile',
  'verify',
  'release',
  'check',
  'explain',
  'list',
  'fonts',
  'init',
  'new',
  'schema',
];
const reports = ['pretty', 'line', 'json', 'github', 'sarif', 'junit'];

/** Run in a copy of an office, in this order. */
const officeRuns = [
  'compile --all . --format docx,pdf,txt --fonts embedded -o ../final',
  'compile --all . --format docx,pdf,txt --fonts embedded --attach-sources -o ../attached',
  'compile --all . --format docx,pdf,txt --fonts embedded --draft -o ../draft',
  'verify . -o ../final',
  'verify . -o ../draft --draft --json',
  ...reports.map((format) => `check . --format ${format}`),
  'check . --fonts embedded --statistics',
  'check . --by-unit -o ../by-unit',
  'check . --fix',
];

/** Run for each of its issues. */
const issueRuns = [
  'list --fonts embedded',
  'list --fonts embedded --json',
  'list --fonts embedded --fit',
  'fonts --fonts embedded',
];

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-compare-'));
/** How many of each kind were compared (`report`, or a file's ending), and how many of them differ. */
const counted = new Map();
const differences = [];
let offices = 0;
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

const cases = join(temporary, 'cases');
const folders = given.length > 0 ? given : [join(root, 'fixtures'), cases, join(root, '../shared/real')];
if (given.length === 0) for (const name of caseNames()) layCase(name, join(cases, name));

compare('help', [...commands.map((name) => `${name} --help`), '--help', '--version', 'explain']);
for (const folder of folders.filter((each) => existsSync(each)))
  for (const office of officesIn(resolve(folder))) {
    offices++;
    const issues = namesIn(office)
      .filter((name) => /(?:^|\/)issue\.yaml$/u.test(name))
      .map((name) => dirname(name));
    const runs = issues.flatMap((issue) => issueRuns.map((run) => run.replace(' ', ` ${issue} `)));
    compare(relative(root, office), [...runs, ...officeRuns], office);
  }

for (const each of differences) console.log(each);
for (const [kind, { all, differ }] of [...counted].sort()) console.log(`${kind}: ${differ} of ${all} differ`);
console.log(`${offices} offices: ${differences.length} differences`);
process.exitCode = differences.length > 0 ? 1 : 0;

/** Does the same runs with both builds, one after the other in the same place, and notes what differs. */
function compare(name, runs, office) {
  const [ours, theirs] = [build, other].map((each) => outcomeOf(resolve(each), runs, office));
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const kind = key.startsWith('$') ? 'report' : extname(key);
    const count = counted.get(kind) ?? { all: 0, differ: 0 };
    counted.set(kind, count);
    count.all++;
    if (ours.get(key) === theirs.get(key)) continue;
    count.differ++;
    differences.push(`${name}: ${key}`);
  }
}

/** The results of a build: the digest of each file by its path, each run's exit code and words by its command line. */
function outcomeOf(folder, runs, office) {
  const place = join(temporary, 'place');
  rmSync(place, { recursive: true, force: true });
  cpSync(office ?? join(root, 'fixtures/office/minimal'), join(place, 'office'), { recursive: true });
  const found = new Map();
  for (const run of runs) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'bin/kuaibao.js'), ...run.split(' ')],
      {
        cwd: join(place, 'office'),
        encoding: 'utf8',
        env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
        maxBuffer: 2 ** 28,
      },
    );
    // `fonts` tells where the faces of its build lie.
    const words = `${stdout}${stderr}`.replaceAll(realpathSync(folder), 'BUILD');
    found.set(`$ kuaibao ${run}`, `${status} ${words}`);
  }
  for (const path of namesIn(place)) found.set(path, digest(readFileSync(join(place, path))));
  return found;
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The offices in a folder, itself one perhaps; none lies in another. */
function officesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.name === 'bulletin.yaml')) return [folder];
  return entries
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => officesIn(join(folder, entry.name)))
    .sort();
}

/** The files in a folder, by their paths from it. */
function namesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
