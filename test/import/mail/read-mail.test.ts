import { describe, expect, it } from 'vitest';
import { inGbk, read, shown } from '../read.js';

/** Bytes written one behind the other. */
function joined(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]),
  );
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n');
}

function quoted(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

async function mail(bytes: Uint8Array) {
  const originals = await read(bytes, '来信.eml');
  return originals.map((original) => [
    `${original.name} ${original.kind}${original.mail ? ` ${Object.values(original.mail).join(' · ')}` : ''}`,
    ...shown(original),
  ]);
}

const head = (subject: string): string =>
  `From: =?gb2312?B?${base64(inGbk('城关镇党政办'))}?= <cgz@example.com>\r\nSubject: ${subject}\r\nDate: Thu, 14 Mar 2024 23:12:33 +0800\r\nMIME-Version: 1.0\r\n`;

describe('a mail', () => {
  it('with a body in GBK gives its text, its sender and its day where it was sent', async () => {
    const bytes = joined(
      head(`=?GBK?Q?${quoted(inGbk('报送信息'))}?=`),
      'Content-Type: text/plain; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n',
      `${quoted(inGbk('城关镇清理河道'))}=\r\n${quoted(inGbk('12公里。'))}\r\n\r\n${quoted(inGbk('（城关镇）'))}\r\n`,
    );
    expect(await mail(bytes)).toEqual([
      [
        '来信.eml mail 城关镇党政办 <cgz@example.com> · 报送信息 · 2024-03-14',
        '城关镇清理河道12公里。',
        '（城关镇）',
      ],
    ]);
  });

  it('gives each file that came with it, by names as mail programs write them, and mails in it too', async () => {
    const inner = joined(head('inner'), 'Content-Type: text/plain; charset=utf-8\r\n\r\n里面的信。\r\n');
    const bytes = joined(
      head('outer'),
      'Content-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n附件是本周信息，请查收。\r\n',
      `--b1\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename*=GBK''%B3%C7%B9%D8%D5%F2.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(inGbk('城关镇清理河道12公里。'))}\r\n`,
      `--b1\r\nContent-Type: application/octet-stream; name="=?gb2312?B?${base64(inGbk('表.pdf'))}?="\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(joined('%PDF-1.7'))}\r\n`,
      '--b1\r\nContent-Type: message/rfc822\r\n\r\n',
      inner,
      '\r\n--b1--\r\n',
    );
    expect(await mail(bytes)).toEqual([
      ['来信.eml mail 城关镇党政办 <cgz@example.com> · outer · 2024-03-14', '附件是本周信息，请查收。'],
      ['城关镇.txt text 城关镇党政办 <cgz@example.com> · outer · 2024-03-14', '城关镇清理河道12公里。'],
      [
        '表.pdf other 城关镇党政办 <cgz@example.com> · outer · 2024-03-14',
        expect.stringContaining('import/unreadable 这个文件是 PDF'),
      ],
      ['转发的邮件3.eml mail 城关镇党政办 <cgz@example.com> · inner · 2024-03-14', '里面的信。'],
    ]);
  });

  it('whose page has a table or its own pictures is read by its page', async () => {
    const bytes = joined(
      head('page'),
      'Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n',
      '--c\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n甲 乙\r\n--c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>进度如下</p><table><tr><td>甲<td>乙</table><img src="cid:a@b" alt=图>\r\n--c--\r\n',
      `--b\r\nContent-Type: image/png\r\nContent-ID: <a@b>\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))}\r\n--b--\r\n`,
    );
    expect((await mail(bytes)).map((each) => each.slice(1))).toEqual([['进度如下', '甲|乙', '[png 8 图]']]);
  });

  it('of an old program, in GBK without a word of it, is read all the same', async () => {
    const bytes = joined(
      'From: "',
      inGbk('柳林乡'),
      '" <ll@example.com>\r\nSubject: ',
      inGbk('信息报送'),
      '\r\nDate: 5 Mar 2024 08:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n',
      inGbk('柳林乡开展春耕备耕检查。\r\n'),
      '--x\r\nContent-Type: text/plain; name="',
      inGbk('附件.txt'),
      '"\r\nContent-Disposition: attachment\r\n\r\n',
      inGbk('另一篇文字，讲安全生产工作。\r\n'),
      '--x--\r\n',
    );
    expect(await mail(bytes)).toEqual([
      ['来信.eml mail 柳林乡 <ll@example.com> · 信息报送 · 2024-03-05', '柳林乡开展春耕备耕检查。'],
      ['附件.txt text 柳林乡 <ll@example.com> · 信息报送 · 2024-03-05', '另一篇文字，讲安全生产工作。'],
    ]);
  });

  it('with mails in mails beyond all sense is read as deep as is sensible', async () => {
    const nest = (depth: number): string =>
      `${head(`level ${depth}`)}Content-Type: ${depth === 0 ? 'text/plain; charset=utf-8\r\n\r\n底' : `message/rfc822\r\n\r\n${nest(depth - 1)}`}`;
    const originals = await read(nest(9), '套.eml');
    expect(originals.map(({ mail: own }) => own?.subject)).toEqual([
      'level 9',
      'level 8',
      'level 7',
      'level 6',
      'level 5',
      'level 5',
    ]);
    expect(originals.at(-1) && shown(originals.at(-1) as never)).toEqual([
      'import/unreadable 邮件里套着邮件，超过5层，再往里没有读取',
    ]);
  });

  it('whose parts stand too deep in one another can’t be read', async () => {
    const parts = Array.from(
      { length: 60 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    expect((await mail(joined(head('deep'), ...parts))).flat()).toEqual([
      '来信.eml mail',
      'import/unreadable 这封邮件的结构有误，读不出来',
    ]);
  });
});
