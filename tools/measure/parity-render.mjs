// An issue compiled with the embedded faces, and its DOCX rendered by LibreOffice with the same.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** The official faces' names and the embedded families that stand for them, as `src/font/embedded.ts` has it. */
const families = [
  ['方正小标宋简体', 'Noto Serif SC', 'bold'],
  ['仿宋_GB2312', 'Noto Serif SC'],
  ['黑体', 'Noto Sans SC'],
  ['楷体_GB2312', 'Kuaibao Kai'],
  ['宋体', 'Noto Serif SC'],
];

/** Compiles a copy of the issue's office, its marks closed up or not; the paths of DOCX and PDF. */
export function compileCopy(issue, work, compress) {
  let office = issue;
  while (!existsSync(join(office, 'bulletin.yaml'))) {
    if (dirname(office) === office) throw new Error(`no bulletin.yaml above ${issue}`);
    office = dirname(office);
  }
  const copy = join(work, 'office');
  cpSync(office, copy, { recursive: true, filter: (path) => basename(path) !== 'out' });
  const sheet = join(copy, 'bulletin.yaml');
  const text = readFileSync(sheet, 'utf8');
  if (!compress) writeFileSync(sheet, withoutCompression(text));
  const out = join(work, 'out');
  const program = join(root, 'bin/kuaibao.js');
  const folder = join(copy, relative(office, issue));
  run(process.execPath, [program, 'compile', folder, '-o', out, '--fonts', 'embedded']);
  const named = (ending) => {
    const found = readdirSync(out).find((name) => name.endsWith(ending));
    if (!found) throw new Error(`no ${ending} in ${out}`);
    return join(out, found);
  };
  return { docx: named('.docx'), pdf: named('.pdf') };
}

function withoutCompression(text) {
  if (/^\s+标点挤压:/mu.test(text)) return text.replace(/^(\s+标点挤压:).*$/mu, '$1 否');
  if (/^版式:/mu.test(text)) return text.replace(/^版式:.*$/mu, '$&\n  标点挤压: 否');
  return `${text.trimEnd()}\n版式:\n  标点挤压: 否\n`;
}

/** The PDF that LibreOffice makes of a DOCX; its profile is kept for the next. */
export function renderDocx(docx, profile, work) {
  mkdirSync(profile, { recursive: true });
  const config = join(profile, 'fonts.conf');
  if (!existsSync(config)) writeFileSync(config, fontconfig(profile));
  const to = join(work, 'rendered');
  const environment = { ...process.env, FONTCONFIG_FILE: config };
  const installation = `-env:UserInstallation=file://${profile}/user`;
  run('soffice', [installation, '--headless', '--convert-to', 'pdf', '--outdir', to, docx], environment);
  return join(to, `${basename(docx, '.docx')}.pdf`);
}

/** The embedded faces as the only Chinese ones, each official name led to the one that serves its role in the PDF. */
function fontconfig(profile) {
  const matches = families.map(
    ([name, family, weight]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${family}</string></edit>` +
      (weight ? `<edit name="weight" mode="assign"><const>${weight}</const></edit>` : '') +
      '</match>',
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(root, 'dist/font/faces')}</dir><cachedir>${join(profile, 'cache')}</cachedir>
${matches.join('\n')}
</fontconfig>
`;
}

function run(program, given, env = process.env) {
  const { status, stderr, error } = spawnSync(program, given, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${program} ${given.join(' ')}: ${error ?? stderr}`);
}
