import type { Severity } from '../fault/severity.js';
import type { Host } from '../host/host.js';
import { decodeUtf8 } from '../source/decode.js';
import { originalsName } from './find-bulletin.js';

/** The finding on a file among the submissions that is none of them: an error if a submission would surely go missing, a warning
 * if it is a manuscript that none has been made of, else a hint. */
export interface StrayFinding {
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** Judges a file that does not end in .yaml, by its name and, where it may be text, by what it says. Pictures, tables,
 * copies and the originals of submissions may lie beside them. `isTaken` tells whether the folder has a file of a name. */
export function judgeStrayFile(
  host: Host,
  path: string,
  name: string,
  isTaken: (name: string) => boolean,
  mostBytes: number,
): StrayFinding | undefined {
  const stem = name.replace(/(?:\.[^.]*)?$/u, '');
  const right = /\.ya?ml$/iu.test(stem) ? stem : `${stem}.yaml`;
  if (/\.ya?ml\.txt$/iu.test(name) || (mayBeText(name) && saysSubmission(host, path, mostBytes))) {
    const hint = isTaken(right) ? `已有 ${right}，请核对后删去多余的一个` : `请改名为 ${right}`;
    return { severity: 'error', message: '这个文件像是稿件，文件名要以“.yaml”结尾', hint };
  }
  if (isTaken(right) || isTaken(`${stem}.yml`)) return undefined;
  if (/\.(?:docx?|wps|rtf|pdf|eml)$/iu.test(name) && !/^[~.]/u.test(name))
    return {
      severity: 'warning',
      message: `这个文件不是 .yaml 稿件，没有读取，本期里没有它的内容`,
      hint: `是来稿的，请用 kuaibao import 转成稿件，转好后删去；不是的，请移到别的文件夹`,
    };
  if (!/\.(?:txt|md)$/iu.test(name)) return undefined;
  return {
    severity: 'hint',
    message: '这个文件不是稿件，没有读取',
    hint: '是来稿的，请用 kuaibao import 转成稿件；是底稿的，不用管',
  };
}

/** Judges the pictures of an issue that no submission names, by their names; of many it says how many there are. */
export function judgeUnusedPictures(names: readonly string[]): StrayFinding {
  const [name = ''] = names;
  const what = names.length === 1 ? '这张图片' : `这里的${names.length}张图片`;
  return {
    severity: 'hint',
    message: `没有稿件用到${what}，没有印出`,
    hint: `要印的，请在稿件的正文里单独写一行“[图片：${name} 说明]”；不用的，不用管`,
  };
}

/** Whether a file is a picture by its name. */
export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|png|gif|bmp|webp|heic|heif|avif|tiff?)$/iu.test(name);
}

/** Judges a file that is hidden by the point before its name: it is not read, and if it says what a submission says it is missing, unless the
 * folder has it under its name without the point too. */
export function judgeHiddenFile(
  host: Host,
  path: string,
  name: string,
  isTaken: (name: string) => boolean,
  mostBytes: number,
): StrayFinding | undefined {
  const right = name.replace(/^\.+[_~#]?/u, '');
  if (!/^\..+\.ya?ml$/iu.test(name) || isTaken(right) || !saysSubmission(host, path, mostBytes))
    return undefined;
  const message = '这个文件像是稿件，文件名以“.”开头，没有读取';
  return { severity: 'error', message, hint: `请改名为 ${right}；不用的，请删去` };
}

/** Judges a YAML file in the folder of the files that units have sent, where it is not read. */
export function judgeKeptFile(
  host: Host,
  path: string,
  _: string,
  __: (name: string) => boolean,
  mostBytes: number,
): StrayFinding | undefined {
  if (!saysSubmission(host, path, mostBytes)) return undefined;
  const message = `“${originalsName}”文件夹只存来稿的原件，里面的这篇稿件没有读取`;
  return { severity: 'error', message, hint: '要印的，请移到上一层；不印的，请删去' };
}

/** Whether a file may be a submission under another name: no copy that an editor keeps, and no file of another program. */
function mayBeText(name: string): boolean {
  return /(?:^[^.]+|\.(?:txt|md|text|yam|yal|ymal|yaml[^.]*|yml[^.]*))$/iu.test(name) && !/~$/u.test(name);
}

/** Whether a file says what a submission says: at least two of its keys at the starts of lines. */
export function saysSubmission(host: Host, path: string, mostBytes: number): boolean {
  const read = host.read(path, mostBytes);
  if (read.kind !== 'bytes') return false;
  const { text } = decodeUtf8(read.bytes);
  return new Set(text.match(/^(?:单位|栏目|标题|正文)(?=[ \t\u3000]*[:：])/gmu)).size > 1;
}
