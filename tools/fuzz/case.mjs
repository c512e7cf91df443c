import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { caseNames, readCase } from '../fixture/cases.mjs';
import { Chance } from './chance.mjs';
import { changeText, spoilBytes, spoilText } from './mutate.mjs';

/** The offices to spoil: small ones more often, so that many cases are tried. */
export function corpusOf(fixtures) {
  const offices = [
    ...Array(6).fill('office/minimal'),
    ...Array(3).fill('office/styled'),
    'office/sample',
  ].map((name) => ({ name, files: filesOf(join(fixtures, name)), weight: 30 }));
  const cases = caseNames().map((name) => ({
    name: `structure/${name}`,
    files: filesOfCase(name),
    weight: 1,
  }));
  const all = [...offices, ...cases];
  return { offices: all, weights: all.map(({ weight }) => weight) };
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && statSync(join(folder, name)).isFile())
    .map((name) => ({ path: name.split(sep).join('/'), bytes: readFileSync(join(folder, name)) }));
}

function filesOfCase(name) {
  return [...readCase(name).files].flatMap(([path, bytes]) =>
    path.endsWith('.yaml') ? [{ path, bytes }] : [],
  );
}

/** The case of a seed: an office's files, one to three of them spoilt. */
export function makeCase(seed, corpus) {
  const chance = new Chance(seed);
  const office = pick(corpus, chance);
  const files = new Map(office.files.map(({ path, bytes }) => [path, bytes]));
  const extras = [];
  // Half the cases are meant to pass.
  const isGentle = chance.is(0.5);
  const sheets = [...files.keys()].filter((path) => path.endsWith('issue.yaml'));
  const issue = dirname(chance.of(sheets));
  for (let n = 1 + chance.below(3); n > 0; n--) {
    const path = chance.of([...files.keys()].filter((each) => isNear(each, issue)));
    const bytes = files.get(path);
    if (isGentle) files.set(path, Buffer.from(changeText(bytes.toString('utf8'), chance)));
    else if (chance.is(0.08)) files.set(path, spoilBytes(bytes, chance));
    else if (chance.is(0.04)) spoilFile(path, issue, files, extras, chance);
    else files.set(path, Buffer.from(spoilText(bytes.toString('utf8'), chance)));
  }
  return { seed, office: office.name, issue, files, extras };
}

function isNear(path, issue) {
  return path === 'bulletin.yaml' || path.startsWith(`${issue}/`);
}

function pick({ offices, weights }, chance) {
  let rest = chance.below(weights.reduce((sum, weight) => sum + weight, 0));
  for (const [i, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return offices[i];
  }
  return offices[0];
}

const oddNames = [
  'con.yaml',
  ' .yaml',
  '甲\u202e.yaml',
  '甲\u0007.yaml',
  '.隐.yaml',
  '甲.yml',
  '甲.YAML',
  `${'x'.repeat(120)}.yaml`,
  '甲.docx',
];

/** Other things than text that may lie in a file's place or beside it. */
function spoilFile(path, issue, files, extras, chance) {
  const bytes = files.get(path);
  switch (chance.below(5)) {
    case 0:
      files.set(`${issue}/${chance.of(oddNames)}`, bytes);
      break;
    case 1:
      if (files.size > 1) files.delete(path);
      extras.push({ kind: 'folder', path });
      break;
    case 2:
      extras.push({
        kind: 'link',
        path: `${issue}/链接.yaml`,
        to: chance.of(['链接.yaml', '..', '/dev/zero', 'issue.yaml', 'nowhere']),
      });
      break;
    case 3:
      files.set(`${issue}/一/二/三.yaml`, bytes);
      break;
    default:
      files.set(`${issue}/空.yaml`, Buffer.alloc(0));
  }
}

/** Lays a case's files into an empty folder. */
export function layCase({ files, extras }, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const { kind, path, to } of extras) {
    const full = join(folder, path);
    mkdirSync(kind === 'folder' ? full : dirname(full), { recursive: true });
    if (kind === 'link') rmSync(full, { force: true });
    if (kind === 'link') symlinkSync(to, full);
  }
  for (const [path, bytes] of files) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    if (!extras.some((extra) => extra.path === path)) writeFileSync(full, bytes);
  }
}

/** Characters that must not reach a terminal. */
const steering = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}](?<!\n)/u;

/** Checks a case and, where that passes, compiles it, with the command line's own `run` and disk; says what went wrong. */
export async function tryCase(one, folder, { run, diskHost }) {
  layCase(one, folder);
  const faults = [];
  const start = async (argv) => {
    const printed = { out: '', err: '' };
    const began = performance.now();
    const code = await run(argv, terminalIn(join(folder, one.issue), printed, diskHost)).catch((error) => {
      faults.push(`${argv[0]} threw ${String(error)}`);
      return 3;
    });
    const milliseconds = performance.now() - began;
    const text = printed.out + printed.err;
    if (text.includes('内部出错')) faults.push(`${argv[0]} failed: ${printed.err.slice(-600)}`);
    if (steering.test(text))
      faults.push(`${argv[0]} lets ${JSON.stringify(steering.exec(text)[0])} reach the terminal`);
    return { code, milliseconds, text };
  };
  const check = await start([
    'check',
    '--fonts',
    'embedded',
    '--format',
    one.seed % 3 === 0 ? 'line' : 'pretty',
  ]);
  const compile = await start([
    'compile',
    '--fonts',
    'embedded',
    '--format',
    'txt,docx',
    '-o',
    join(folder, '成品'),
  ]);
  const made = outputsIn(join(folder, '成品'));
  if (check.code === 1 && !/(?:错误|error)/u.test(check.text)) faults.push('check says no reason');
  if (check.code !== compile.code) {
    const more = check.code > compile.code ? check : compile;
    faults.push(`check ends with ${check.code}, compile with ${compile.code}: ${more.text.slice(0, 600)}`);
  }
  if (compile.code !== 0 && made.length > 0) faults.push(`outputs beside a finding: ${made.join(', ')}`);
  // The two outputs and their record.
  if (compile.code === 0 && made.length !== 3) faults.push(`outputs missing: ${made.join(', ')}`);
  return {
    faults,
    check: check.code,
    compile: compile.code,
    milliseconds: Math.max(check.milliseconds, compile.milliseconds),
  };
}

function outputsIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const identity = { name: 'fuzz-1', isRunning: () => false, now: () => 0, pause: () => undefined };

function terminalIn(workingDirectory, printed, diskHost) {
  return {
    workingDirectory,
    environment: {},
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    isTerminal: { in: false, out: false, err: false },
    ask: async () => undefined,
    showStatus: () => undefined,
    host: diskHost({ identity }),
    milliseconds: () => 0,
    today: () => '2026-11-23',
  };
}
