// Kills or refuses each change of a file that the commands make, one run a change, and looks at what is left and at what the
// next run makes of it: node tools/measure/inject.mjs [--container] [--endings=kill,EIO] [SCENARIO…]
// With --container the run that is killed and the next one are alone in a namespace, where the next bears the same number.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const arguments_ = process.argv.slice(2);
const inContainer = arguments_.includes('--container');
const wanted = arguments_.filter((each) => !each.startsWith('--'));
const project = fileURLToPath(new URL('../..', import.meta.url));
const program = join(project, 'bin/kuaibao.js');
const hook = fileURLToPath(new URL('inject-hook.cjs', import.meta.url));
const temporary = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kuaibao-inject-'));

function kuaibao(folder, argv, environment = {}, command = [process.execPath]) {
  const begun = performance.now();
  const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...environment }, timeout: 60_000 };
  const [name, ...rest] = [...command, '--require', hook, program, ...argv];
  const { status, stdout, stderr } = spawnSync(name, rest, options);
  return { status, stdout, said: stderr, seconds: (performance.now() - begun) / 1000 };
}

/** A run that is killed and the next one of the same number, of which is told. */
function kuaibaoTwice(folder, argv, inject) {
  const script = [
    'hostname box',
    'INJECT=$FIRST "$0" "$@" 2>/dev/null & one=$!',
    'wait $one',
    'echo $((one - 1)) >/proc/sys/kernel/ns_last_pid',
    '"$0" "$@" & two=$!',
    'wait $two; code=$?',
    '[ $one = $two ] || echo "    at numbers $one and $two" >&2',
    'exit $code',
  ].join('\n');
  const alone = ['unshare', '--uts', '--pid', '--fork', '--mount-proc', 'sh', '-c', script, process.execPath];
  return kuaibao(folder, argv, { FIRST: inject }, alone);
}

const isTemporary = (path) => /\.kuaibao-(?:lock|part|old|journal)/u.test(path);
function tree(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => !isTemporary(path) && statSync(join(folder, path)).isFile());
  const hash = (path) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex')
      .slice(0, 12);
  return {
    files: Object.fromEntries(files.map((path) => [path, hash(path)])),
    litter: paths.filter(isTemporary),
  };
}

function office() {
  const folder = mkdtempSync(join(temporary, 'office-'));
  cpSync(join(project, 'fixtures/office/minimal'), folder, { recursive: true });
  cpSync(join(folder, 'issues/0001'), join(folder, 'issues/0002'), { recursive: true });
  writeFileSync(join(folder, 'issues/0002/issue.yaml'), '期号: 2\n日期: 2025-04-12\n');
  for (const [issue, thing] of [
    ['0001', '书房'],
    ['0002', '球场'],
  ])
    writeFileSync(
      join(folder, `issues/${issue}/檐下社区.yaml`),
      `单位: 檐下社区\n栏目: 社区动态\n标题: 檐下社区建成${thing}\n正文: ${thing}已经开放,居民可以使用。\n`,
    );
  return folder;
}
const must = (folder, ...argv) => {
  const { status, said } = kuaibao(folder, argv);
  if (status !== 0) throw new Error(`${argv.join(' ')}: ${status} ${said}`);
};
const made = ['--fonts', 'embedded', '--format', 'txt'];
const first = 'issues/0001/檐下社区.yaml';
const second = 'issues/0002/檐下社区.yaml';
const change = (folder, path) =>
  writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replace('建成', '新建'));
const mended = (folder) => must(folder, 'check', '--fix', '.');
const compiled = (folder) => {
  mended(folder);
  must(folder, 'compile', '--all', ...made);
  for (const path of [first, second]) change(folder, path);
};

/** `edit`: a file that the user goes on with between the two runs, and what must be in it afterwards. */
const scenarios = {
  compile: { argv: ['compile', 'issues/0001', ...made], prepare: compiled },
  'compile first': { argv: ['compile', 'issues/0001', ...made], prepare: mended },
  'compile --all': { argv: ['compile', '--all', ...made], prepare: compiled },
  'compile --keep-edited': {
    argv: ['compile', 'issues/0001', '--keep-edited', ...made],
    prepare: (folder) => {
      compiled(folder);
      appendFileSync(join(folder, 'out/第1期.txt'), '手改\n');
    },
    mayAdd: true,
  },
  'check --fix': { argv: ['check', '--fix', '.'], isInPlace: true },
  'check --fix, edited': { argv: ['check', '--fix', '.'], isInPlace: true, edit: second },
  release: { argv: ['release', 'issues/0001', ...made], prepare: mended },
  'release --again': {
    argv: ['release', 'issues/0001', '--again', ...made],
    prepare: (folder) => {
      mended(folder);
      must(folder, 'release', 'issues/0001', ...made);
      change(folder, first);
    },
  },
  'check --by-unit': { argv: ['check', '--by-unit', '.'] },
  'check -o': { argv: ['check', '-o', 'report.txt', '.'] },
  'schema --write': { argv: ['schema', '--write'] },
  new: {
    argv: ['new', 'issues/0001', '--unit', '檐下社区', '--section', '社区动态', '--body', '甲。'],
    mayAdd: true,
  },
  init: { argv: ['init', '新单位'], isNew: true },
};
const endings = ['kill', 'torn', 'EIO', 'EBUSY', 'ENOSPC+', 'EBUSY+'];
/** Of these the one makes a difference at writing alone, the other is waited for at renaming. */
const only = { torn: /^writeSync/u, 'EBUSY+': /^renameSync/u };

const given = arguments_.find((each) => each.startsWith('--endings='))?.slice('--endings='.length);
const tried = given?.split(',') ?? (inContainer ? ['kill'] : endings);

const counts = { changes: 0, runs: 0, refusedWithSentence: 0, tolerated: 0 };
const perScenario = {};
const kinds = {};
const faults = [];
for (const [name, scenario] of Object.entries(scenarios)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { argv, prepare, isInPlace = false, edit, mayAdd = false, isNew = false } = scenario;
  const template = isNew ? mkdtempSync(join(temporary, 'empty-')) : office();
  prepare?.(template);
  const before = tree(template);
  const copy = () => {
    const folder = mkdtempSync(join(temporary, 'run-'));
    cpSync(template, folder, { recursive: true, preserveTimestamps: true });
    return folder;
  };
  const whole = copy();
  const log = join(temporary, 'log');
  rmSync(log, { force: true });
  const usual = kuaibao(whole, argv, { INJECT_LOG: log });
  const calls = readFileSync(log, 'utf8').trim().split('\n');
  const after = tree(whole);
  for (const call of calls) {
    const kind = call.split(' ')[0];
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (/^(?:asynchronous|thread)/u.test(call)) faults.push(`${name}: ${call}`);
  }
  if (after.litter.length > 0) faults.push(`${name}: usual run left ${after.litter}`);
  perScenario[name] = calls.length;
  counts.changes += calls.length;
  for (const ending of tried)
    for (const [at, call] of calls.entries()) {
      if (only[ending] && !only[ending].test(call)) continue;
      const folder = copy();
      const fault = (text) => faults.push(`${name} ${at} ${ending} (${call.replace(whole, '')}): ${text}`);
      counts.runs += 1;
      let next;
      if (inContainer) next = kuaibaoTwice(folder, argv, `${at}:${ending}`);
      else {
        const { status, said, seconds } = kuaibao(folder, argv, { INJECT: `${at}:${ending}` });
        if (seconds > 20) fault(`took ${Math.round(seconds)} s`);
        if (/内部出错|\n {4}at |Error:|E[A-Z]{2,}:/u.test(said)) fault(`says ${said}`);
        if (ending !== 'kill' && ending !== 'torn') {
          if (status === 2) {
            counts.refusedWithSentence += 1;
            if (!/[\p{sc=Han}）]\n$/u.test(said)) fault(`exit 2 without a sentence: ${said}`);
          } else if (status === usual.status) counts.tolerated += 1;
          else fault(`exit ${status}`);
        }
        const now = tree(folder);
        for (const [path, hash] of Object.entries(now.files)) {
          const isKnown = [before.files[path], after.files[path]].includes(hash);
          if (!isKnown && !isInPlace) fault(`${path} is neither old nor new`);
        }
        if (edit) appendFileSync(join(folder, edit), '# 手改\n');
        next = kuaibao(folder, argv);
      }
      if (/请删去 \S+\.kuaibao-lock/u.test(next.said)) fault(`the next run is held up: ${next.said}`);
      if (next.seconds > 20) fault(`the next run took ${Math.round(next.seconds)} s`);
      if (/内部出错|\n {4}at /u.test(next.said)) fault(`the next run says ${next.said}`);
      if (
        isNew
          ? !/接下来|已经有了/u.test(next.said)
          : next.status !== usual.status && !/已经发布过/u.test(next.stdout)
      )
        fault(`the next run: exit ${next.status}, ${next.said}`);
      const then = tree(folder);
      // Without a run in between nobody knows the schemas of an office that has been made but for them.
      const mayLie = isNew && /已经有了/u.test(next.said);
      if (then.litter.length > 0 && !mayLie) fault(`the next run left ${then.litter}`);
      for (const [path, hash] of Object.entries(after.files)) {
        if (path === edit && !inContainer) {
          const text = readFileSync(join(folder, path), 'utf8');
          if (!text.endsWith('使用。\n# 手改\n')) fault(`the edit of ${path} is gone: ${text}`);
        } else if (then.files[path] !== hash && !(mayLie && path.includes('.kuaibao')))
          fault(`${path} is not what it should be after the next run`);
      }
      if (!mayAdd)
        for (const path of Object.keys(then.files))
          if (!(path in after.files)) fault(`${path} should not be there`);
      rmSync(folder, { recursive: true });
    }
  console.error(`${name}: ${calls.length} changes, ${faults.length} faults so far`);
}
rmSync(temporary, { recursive: true });
console.log(JSON.stringify({ ...counts, perScenario, kinds, faults }, null, 2));
process.exitCode = faults.length > 0 ? 1 : 0;
