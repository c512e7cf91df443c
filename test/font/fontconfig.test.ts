import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fontconfigFolders } from '../../src/font/installed/fontconfig.js';

const home = mkdtempSync(join(tmpdir(), 'kuaibao-fontconfig-'));
afterAll(() => rmSync(home, { recursive: true }));

it('reads the folders that fontconfig is told of, comments left out', () => {
  const file = join(home, 'fonts.conf');
  writeFileSync(
    file,
    '<fontconfig><dir>/opt/fonts</dir><!-- <dir>/old</dir> --><dir prefix="xdg">fonts</dir>\n<dir>~/字体</dir></fontconfig>',
  );
  mkdirSync(join(home, '.config/fontconfig'), { recursive: true });
  writeFileSync(
    join(home, '.config/fontconfig/fonts.conf'),
    '<dir prefix="default" salt="x"> /srv/单位字体 </dir>',
  );
  expect(fontconfigFolders({ home, file, dataHome: '/data' })).toEqual([
    '/opt/fonts',
    '/data/fonts',
    join(home, '字体'),
    '/srv/单位字体',
  ]);
});

it('is silent where there is no fontconfig', () => {
  expect(fontconfigFolders({ home: join(home, 'nobody'), file: join(home, 'nothing') })).toEqual([]);
});
