import { coded } from '../../fault/severity.js';
import { isTooLong as isLongPage } from '../html/page-limits.js';
import { readPage } from '../html/read-html.js';
import type { ImportFinding, Original, OriginalReader } from '../original.js';
import { plainText } from '../text/read-text.js';
import { tooLong } from '../too-long.js';
import { unreadable } from '../unreadable.js';
import { isTooLong, type MailFile, type ParsedMail, parseMail } from './parse-mail.js';

/** So many files of a mail are read, and mails within mails to this depth. */
const mostFiles = 200;
const deepest = 5;

/** A reader of mails: the mail's own text, then each of its files, as `readFile` reads them. Files bear the head of the mail that they came with. */
export function mailReader(readFile: OriginalReader, depth = 1): OriginalReader {
  return async (name, bytes, limits) => {
    if (isTooLong(bytes)) return [tooLong(name, 'mail', bytes.length / 3)];
    const mail = await parseMail(bytes);
    if (!mail)
      return [
        unreadable(
          name,
          'mail',
          '这封邮件的结构有误，读不出来',
          '用邮件软件打开，把正文存成 .txt，附件另存出来，再导入',
        ),
      ];
    const { sender, subject, date } = mail;
    const head = { sender, subject, ...(date === undefined ? {} : { date }) };
    const body = bodyOf(mail);
    const originals: Original[] = [];
    for (const [i, file] of mail.files.slice(0, mostFiles).entries()) {
      if (body.used.has(file)) continue;
      const fileName = file.name || (file.isMail ? `转发的邮件${i + 1}.eml` : `附件${i + 1}`);
      const read = file.isMail ? nested(readFile, depth) : readFile;
      originals.push(...(await read(fileName, file.bytes, limits)));
    }
    const findings = [...body.findings, ...tooMany(mail.files.length)];
    return [
      { name, kind: 'mail', blocks: body.blocks, mail: head, findings },
      ...originals.map((original) => ({ mail: head, ...original })),
    ];
  };
}

function nested(readFile: OriginalReader, depth: number): OriginalReader {
  if (depth < deepest) return mailReader(readFile, depth + 1);
  const message = `邮件里套着邮件，超过${deepest}层，再往里没有读取`;
  return (name) =>
    Promise.resolve([unreadable(name, 'mail', message, '用邮件软件打开，把里面的附件另存出来，再导入')]);
}

function tooMany(count: number): readonly ImportFinding[] {
  if (count <= mostFiles) return [];
  const message = `这封邮件有${count}个附件，超过上限${mostFiles}个，后面的没有读取`;
  const hint = '把后面的附件另存出来，再导入';
  return [{ ...coded('import/unplaced'), severity: 'error', message, hint, place: { kind: 'whole' } }];
}

/** A mail's own text, and the files that stand in it as pictures. Its page is read where it alone has the text, or a table or pictures that
 * the plain text can't have. */
function bodyOf({ text, html, files }: ParsedMail): Pick<Original, 'blocks' | 'findings'> & {
  readonly used: ReadonlySet<MailFile>;
} {
  const used = new Set<MailFile>();
  const find = (address: string): Uint8Array | undefined => {
    const id = address.replace(/^cid:/iu, '');
    const file = files.find(({ contentId }) => contentId !== '' && contentId === id);
    if (file) used.add(file);
    return file?.bytes;
  };
  const isPage = html !== '' && (text.trim() === '' || /<table\b|\bcid:|<img\b[^>]*\bdata:/iu.test(html));
  const page = isPage && !isLongPage(html) ? readPage(html, find) : undefined;
  if (page) return { ...page, used };
  return { ...plainText(text), used };
}
