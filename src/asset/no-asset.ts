import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/did-you-mean.js';
import type { AssetContent } from '../source/asset.js';
import { limitHint, sizeText } from '../source/limits.js';
import type { SourceText } from '../source/text.js';

/** Why a file that a submission names has no bytes. */
export type NoContent = Exclude<AssetContent, { readonly kind: 'bytes' }>;

/** A kind of files that submissions name, as findings speak of it. */
export interface AssetNoun {
  /** 图片, 表格, 附件. */
  readonly noun: string;
  /** The endings of its files' names, for messages: “.jpg”“.png”. */
  readonly endings: string;
  readonly mayBe: (name: string) => boolean;
  /** The way to a smaller file. */
  readonly smaller: string;
}

/** The finding that a file cannot be had, without its code. */
export type NoAsset = Pick<Diagnostic, 'message' | 'hint' | 'fix'> & {
  readonly problem: 'missing' | 'outside' | 'too-large' | 'unreadable';
};

/** Words the finding on a file that `name` names: it is not there (the nearest name is proposed, else some are shown), lies outside the
 * issue's folder, is too large, or cannot be read. */
export function wordNoAsset(name: SourceText, why: NoContent, kind: AssetNoun): NoAsset {
  const { noun, smaller } = kind;
  const { text } = name;
  switch (why.kind) {
    case 'missing':
      return {
        problem: 'missing',
        message: `没有“${text}”这个文件`,
        ...wayOut(name, why.others, kind),
      };
    case 'outside': {
      const hint = `请把${noun}文件复制到稿件旁边，只写文件名`;
      return { problem: 'outside', message: `${noun}“${text}”不在本期的文件夹里`, hint };
    }
    case 'tooLarge': {
      const message = `${noun}“${text}”有 ${sizeText(why.size)}，超过上限 ${sizeText(why.most)}，没有读取`;
      return { problem: 'too-large', message, hint: limitHint('assetSize', smaller) };
    }
    case 'tooManyBytes': {
      const message = `本期的图片、表格和附件合计超过 ${sizeText(why.most)}，${noun}“${text}”没有读取`;
      return { problem: 'too-large', message, hint: limitHint('assetsSize', smaller) };
    }
    case 'unreadable': {
      const hint = '请检查这个文件能不能打开，再运行一次';
      return { problem: 'unreadable', message: `无法读取${noun}“${text}”：${why.why}`, hint };
    }
  }
}

const mostShown = 5;

function wayOut(
  { text, span }: SourceText,
  others: readonly string[],
  { noun, endings, mayBe }: AssetNoun,
): Pick<NoAsset, 'hint' | 'fix'> {
  const folder = /^.*[\\/]/u.exec(text)?.[0] ?? '';
  const files = others.filter(mayBe);
  const meant = nearest(text.slice(folder.length), files);
  if (meant !== undefined) {
    const right = `${folder}${meant}`;
    return {
      hint: `您是不是要写“${right}”？`,
      fix: { safe: false, edits: [{ span, text: right }] },
    };
  }
  if (files.length === 0) return { hint: `请把${noun}文件放到稿件所在的文件夹，文件名连同${endings}写全` };
  const shown = files.slice(0, mostShown).map((other) => `${folder}${other}`);
  const rest = files.length > shown.length ? '等' : '';
  return { hint: `请检查文件名；同一个文件夹里有：${shown.join('、')}${rest}` };
}
