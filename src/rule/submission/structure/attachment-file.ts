import type { Diagnostic } from '../../../diagnostic/diagnostic.js';
import { nearest } from '../../../diagnostic/did-you-mean.js';
import type { Asset } from '../../../source/asset.js';
import { limitHint, sizeText } from '../../../source/limits.js';
import type { SourceText } from '../../../source/text.js';
import { type AnnexFault, readAnnex } from '../../../submission/annex.js';

/** Finds `structure/attachment-file`: a file under 附件 that would be missing in print. */
export function attachmentFileFaults(file: SourceText, assets: readonly Asset[]): readonly Diagnostic[] {
  const annex = readAnnex(file, assets);
  if (annex.kind !== 'fault') return [];
  const { message, hint } = wordFault(file.text, annex.fault);
  return [{ code: 'structure/attachment-file', severity: 'error', message, span: file.span, hint }];
}

function wordFault(name: string, fault: AnnexFault): { readonly message: string; readonly hint: string } {
  switch (fault.kind) {
    case 'noFile':
      return wordMissing(name, fault.why);
    case 'otherKind':
      return {
        message: `附件的文件“${name}”不能印出，只印得出文字、表格和图片`,
        hint: '文字请另存为 .txt，表格另存为 .xlsx 或 .csv，图片另存为 .jpg 或 .png；不印内容的，请删去“文件”这一行',
      };
    case 'damaged':
      return { message: `附件的文件“${name}”读不出来`, hint: '请检查这个文件能不能打开，重新保存一次' };
    case 'empty':
      return { message: `附件的文件“${name}”里没有内容`, hint: '请写上内容，或删去“文件”这一行' };
    case 'namesFiles':
      return {
        message: `附件的文件“${name}”里又写了图片或表格文件，印不出来`,
        hint: '请把图片、表格单独列为一个附件',
      };
  }
}

/** Why there is no file to read. */
type MissingAsset = Extract<AnnexFault, { readonly kind: 'noFile' }>['why'];

function wordMissing(name: string, why: MissingAsset): { readonly message: string; readonly hint: string } {
  switch (why.kind) {
    case 'missing': {
      const near = nearest(name.replace(/^.*[\\/]/u, ''), why.others);
      const hint = near ? `您是不是要写“${near}”？` : '请把文件放到稿件所在的文件夹，文件名连同扩展名写全';
      return { message: `没有“${name}”这个附件文件`, hint };
    }
    case 'outside':
      return { message: `附件的文件“${name}”在本期文件夹之外`, hint: '请把文件放到稿件所在的文件夹' };
    case 'tooLarge':
      return {
        message: `附件的文件“${name}”有 ${sizeText(why.size)}，超过上限 ${sizeText(why.most)}`,
        hint: limitHint('assetSize', '请精简，图片可以缩小后再存'),
      };
    case 'tooManyBytes':
      return {
        message: `本期的图片、表格和附件合计超过 ${sizeText(why.most)}，“${name}”没有读取`,
        hint: limitHint('assetsSize', '请缩小图片'),
      };
    case 'unreadable':
      return { message: `附件的文件“${name}”打不开：${why.why}`, hint: '请检查这个文件能不能打开' };
  }
}
