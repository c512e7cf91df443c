// An issue compiled with certain faces, and its DOCX rendered by LibreOffice with the same.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { root } from './parity-faces.mjs';

/** Compiles a copy of the issue's office with 标点挤压 as given; the paths of DOCX and PDF. */
export function compileCopy(issue, work, compression, { options, fonts = [] }) {
  let office = issue;
  while (!existsSync(join(office, 'bulletin.yaml'))) {
    if (dirname(office) === office) throw new Error(`no bulletin.yaml above ${issue}`);
    office = dirname(office);
  }
  const copy = join(work, 'office');
  cpSync(office, copy, { recursive: true, filter: (path) => basename(path) !== 'out' });
  const sheet = join(copy, 'bulletin.yaml');
  const text = readFileSync(sheet, 'utf8');
  writeFileSync(sheet, withFonts(withCompression(text, compression), fonts));
  const out = join(work, 'out');
  const program = join(root, 'bin/kuaibao.js');
  const folder = join(copy, relative(office, issue));
  run(process.execPath, [program, 'compile', folder, '-o', out, ...options]);
  const named = (ending) => {
    const found = readdirSync(out).find((name) => name.endsWith(ending));
    if (!found) throw new Error(`no ${ending} in ${out}`);
    return join(out, found);
  };
  return { docx: named('.docx'), pdf: named('.pdf') };
}

function withCompression(text, compression) {
  if (/^\s+标点挤压:/mu.test(text)) return text.replace(/^(\s+标点挤压:).*$/mu, `$1 ${compression}`);
  if (/^版式:/mu.test(text)) return text.replace(/^版式:.*$/mu, `$&\n  标点挤压: ${compression}`);
  return `${text.trimEnd()}\n版式:\n  标点挤压: ${compression}\n`;
}

/** An office's own fonts give way to these. */
function withFonts(text, fonts) {
  if (fonts.length === 0) return text;
  const others = text.replace(/^字体:.*\n(?:[ \t]+.*\n)*/mu, '');
  return `${others.trimEnd()}\n字体:\n${fonts.map(([role, file]) => `  ${role}: ${file}\n`).join('')}`;
}

/** The PDF that LibreOffice makes of a DOCX; its profile is kept for the next. */
export function renderDocx(docx, profile, work, faces) {
  const to = join(work, 'rendered');
  renderDocuments([docx], profile, to, faces);
  return join(to, `${basename(docx, '.docx')}.pdf`);
}

/** Of more documents than this LibreOffice leaves some out. */
const atOnce = 60;

/** Has LibreOffice make a PDF of each DOCX, of the same name, in the folder `to`; started once for all, since each start takes seconds. */
export function renderDocuments(files, profile, to, faces) {
  mkdirSync(profile, { recursive: true });
  const config = join(profile, 'fonts.conf');
  if (!existsSync(config)) writeFileSync(config, fontconfig(profile, faces));
  const environment = { ...process.env, FONTCONFIG_FILE: config };
  const installation = `-env:UserInstallation=file://${profile}/user`;
  const options = [installation, '--headless', '--convert-to', 'pdf', '--outdir', to];
  for (let i = 0; i < files.length; i += atOnce)
    run('soffice', [...options, ...files.slice(i, i + atOnce)], environment);
}

/** The faces as the only Chinese ones, each official name led to the one that serves its role in the PDF. */
function fontconfig(profile, { folders, families }) {
  const matches = families.map(
    ([name, family, weight]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${family}</string></edit>` +
      (weight ? `<edit name="weight" mode="assign"><const>${weight}</const></edit>` : '') +
      '</match>',
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders.map((each) => `<dir>${each}</dir>`).join('')}<cachedir>${join(profile, 'cache')}</cachedir>
${matches.join('\n')}
</fontconfig>
`;
}

function run(program, given, env = process.env) {
  const { status, stderr, error } = spawnSync(program, given, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${program} ${given.join(' ')}: ${error ?? stderr}`);
}
