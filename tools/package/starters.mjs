import { readFileSync } from 'node:fs';

const folder = new URL('starter/', import.meta.url);
const textOf = (name) => readFileSync(new URL(encodeURIComponent(name), folder), 'utf8');

const program = 0o755;
const plain = 0o644;

/** What each system's users are told besides. */
const notes = {
  windows: '提示“Windows 已保护你的电脑”的，点“更多信息”，再点“仍要运行”。\n',
  linux: '双击打开的是文本的：右键选“在终端中运行”，或者在终端里运行 ./开始.sh。\n',
  macos:
    '提示“无法验证开发者”的：在“终端”里运行 xattr -dr com.apple.quarantine，空一格，把这个文件夹拖进去，按回车；再双击。\n',
};

/** The files beside `app` by which people start kuaibao on a target: path, text, rights. */
export function starters(target) {
  const [system] = target.split('-');
  const start = { windows: '开始.cmd', linux: '开始.sh', macos: '开始.command' }[system];
  const readme = textOf('读我.txt').replace('@START@', start).replace('@NOTE@', notes[system].trimEnd());
  if (system === 'windows')
    return [
      ['kuaibao.cmd', windowsLines(textOf('kuaibao.cmd')), plain],
      ['开始.cmd', windowsLines(textOf('开始.cmd')), plain],
      // An older Notepad wants a mark to know UTF-8.
      ['读我.txt', `\ufeff${windowsLines(readme)}`, plain],
    ];
  return [
    ['kuaibao', textOf('kuaibao'), program],
    [start, textOf('开始.sh').replaceAll('开始.sh', start), program],
    ['读我.txt', readme.replaceAll('\\', '/'), plain],
  ];
}

function windowsLines(text) {
  return text.replaceAll('\n', '\r\n');
}
