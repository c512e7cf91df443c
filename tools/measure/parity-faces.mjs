// The faces that PDF and LibreOffice are both given, under the official faces' names.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../../..');
const embedded = join(root, 'dist/font/faces');
/** Where Debian's texlive-lang-chinese puts Fandol. */
const fandol = '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol';

/** Faces by a word of the command line: `embedded`, `fandol` or a folder where Fandol lies. `fonts`: what 字体 says in
 * bulletin.yaml; `folders`: where fontconfig looks; `families`: which family and weight stand for an official name. */
export function facesNamed(word) {
  if (word === 'embedded')
    return { folders: [embedded], families: embeddedFamilies, options: ['--fonts', 'embedded'] };
  const folder = word === 'fandol' ? fandol : resolve(word);
  if (!existsSync(join(folder, 'FandolFang-Regular.otf')))
    throw new Error(`no FandolFang-Regular.otf in ${folder}`);
  const fonts = Object.entries(fandolFiles).map(([role, file]) => [role, join(folder, file)]);
  // What Fandol lacks comes from the embedded faces in both.
  return { folders: [folder, embedded], families: fandolFamilies, options: [], fonts };
}

/** As `src/font/embedded.ts` has it. */
const embeddedFamilies = [
  ['方正小标宋简体', 'Noto Serif SC', 'bold'],
  ['仿宋_GB2312', 'Noto Serif SC'],
  ['黑体', 'Noto Sans SC'],
  ['楷体_GB2312', 'Kuaibao Kai'],
  ['宋体', 'Noto Serif SC'],
];

const fandolFiles = {
  小标宋: 'FandolSong-Bold.otf',
  仿宋: 'FandolFang-Regular.otf',
  黑体: 'FandolHei-Regular.otf',
  楷体: 'FandolKai-Regular.otf',
  宋体: 'FandolSong-Regular.otf',
};

const fandolFamilies = [
  ['方正小标宋简体', 'FandolSong', 'bold'],
  ['仿宋_GB2312', 'FandolFang'],
  ['黑体', 'FandolHei'],
  ['楷体_GB2312', 'FandolKai'],
  ['宋体', 'FandolSong'],
];
