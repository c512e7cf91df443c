/** Runs the README's shell lines and the CI scripts of docs/automation.md as a new user would: in empty folders, with Node and npm alone, and with
 * this project's last commit in place of its address. `node tools/measure/readme.mjs`; takes a few minutes and the network. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const automation = readFileSync(join(root, 'docs/automation.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const archive = `kuaibao-${version}.tgz`;
const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-readme-'));
const prefix = join(temporary, 'global');
let failed = 0;

try {
  const blocks = blocksOf('sh', readme);
  const making = blocks.find((block) => block.includes('git clone')) ?? '';
  run('做安装包', making.replace('本项目的地址', root));
  const made = join(temporary, '做安装包', 'kuaibao');
  const packed = join(temporary, archive);
  copyFileSync(join(made, archive), packed);
  run('npm start', 'npm start', made);
  const others = blocks.filter((block) => block !== making);
  // The first lines show what there is; they run once it is installed.
  const ordered = [...others].sort((a, b) => Number(installs(b)) - Number(installs(a)));
  for (const block of ordered) run(`第${others.indexOf(block) + 1}段`, block);
  for (const [i, block] of blocksOf('yaml', automation).entries()) {
    const script = scriptOf(block);
    if (script !== '')
      run(`自动检查${i + 1}`, `kuaibao init .\nmkdir tools\nmv ${archive} tools/\n${script}`);
  }
  run('npm install -g .', `git clone -q ${root} kuaibao\ncd kuaibao\nnpm install -g .\nkuaibao --version`);
} finally {
  rmSync(temporary, { recursive: true });
}
console.log(failed === 0 ? 'README 里的命令都能运行' : `${failed} 段不能运行`);
process.exitCode = failed === 0 ? 0 : 1;

function installs(block) {
  return block.includes('npm install');
}

/** The fenced blocks of a language. */
function blocksOf(language, text) {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gmsu'))].map(
    ([, block]) => block,
  );
}

/** The shell lines of a CI configuration. */
function scriptOf(yaml) {
  const lines = yaml
    .split('\n')
    .flatMap((line) => /^\s*- (?:run: )?((?:npm|kuaibao) .*)$/u.exec(line)?.[1] ?? []);
  return lines.join('\n');
}

/** Runs shell lines in a folder of their own, with the archive in it if it is made already. */
function run(name, script, folder = join(temporary, name)) {
  mkdirSync(folder, { recursive: true });
  const packed = join(temporary, archive);
  try {
    copyFileSync(packed, join(folder, archive));
  } catch {
    // Not made yet.
  }
  const set = Object.entries(process.env).filter(([key]) => !/^npm_/iu.test(key));
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(set),
      npm_config_prefix: prefix,
      PATH: [join(prefix, 'bin'), process.env.PATH].join(delimiter),
    },
  });
  if (status === 0) return console.log(`好    ${name}`);
  failed += 1;
  console.log(`不行  ${name}\n${script}\n${stdout}${stderr}`);
}
