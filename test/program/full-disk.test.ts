import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtures, root } from '../project.js';

const program = join(root, 'bin/kuaibao.js');
const office = mkdtempSync(join(tmpdir(), 'kuaibao-full-'));
cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
afterAll(() => rmSync(office, { recursive: true }));

/** Runs a command: its words, and how it ends when some of its outputs go where nothing can be written. */
function kuaibao(argv: string, outputs: string) {
  const script = `exec "$0" "$1" ${argv} ${outputs}`;
  const options = { cwd: join(office, 'issues/0001'), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, program], options);
  return { status, stdout, stderr };
}

describe('an output that takes nothing', () => {
  it.each(['check', 'check --format json', 'list', 'schema', 'explain', '--help', 'compile --format txt'])(
    'standard output of %s: one line, and exit 2',
    (argv) => {
      expect(kuaibao(argv, '>/dev/full')).toEqual({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/(?:^|\n)标准输出写不进去：磁盘已满\n$/u),
      });
    },
  );

  it('standard error: exit 2, and what was to be printed is', () => {
    const { status, stdout } = kuaibao('check --timing', '2>/dev/full');
    expect(status).toBe(2);
    expect(stdout).toContain('没有发现问题');
    expect(kuaibao('check 没有的', '2>/dev/full')).toEqual({ status: 2, stdout: '', stderr: '' });
  });

  it('both: exit 2', () => {
    expect(kuaibao('check', '>/dev/full 2>&1').status).toBe(2);
  });

  it('a pipe that nobody reads any more is no fault', () => {
    expect(kuaibao('explain', '| head -c 1')).toMatchObject({ status: 0, stderr: '' });
  });
});

it('a working folder that is gone is said in a sentence', () => {
  const script = 'mkdir "$2" && cd "$2" && rmdir "$2" && exec "$0" "$1" check';
  const gone = join(office, '没有了');
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, program, gone], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: '当前文件夹打不开：没有这个文件或文件夹，请先进入别的文件夹\n',
  });
});
