import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import type { Asset } from '../source/asset.js';
import { standardLimits } from '../source/limits.js';
import type { SourceText } from '../source/text.js';
import { type AnnexFault, readAnnex } from '../submission/annex.js';
import { type AssetNoun, wordNoAsset } from './no-asset.js';
import { wordPictureFault } from './picture-fault.js';
import { wordSheetFault } from './sheet-fault.js';

/** Finds `structure/attachment-file`: a file under 附件 that would be missing in print. */
export function attachmentFileFaults(file: SourceText, assets: readonly Asset[]): readonly Diagnostic[] {
  const annex = readAnnex(file, assets);
  if (annex.kind !== 'fault') return [];
  const { message, hint, fix } = wordFault(file, annex.fault);
  return [
    {
      ...coded('structure/attachment-file'),
      message,
      span: file.span,
      ...(hint ? { hint } : {}),
      ...(fix ? { fix } : {}),
    },
  ];
}

const attachments: AssetNoun = {
  noun: '附件',
  endings: '末尾的“.txt”“.xlsx”“.jpg”',
  mayBe: (name) => !/\.ya?ml$/iu.test(name),
  smaller: '请精简，图片可以缩小后再存',
};

function wordFault(file: SourceText, fault: AnnexFault): Pick<Diagnostic, 'message' | 'hint' | 'fix'> {
  const { text: name, span } = file;
  switch (fault.kind) {
    case 'noFile':
      return wordNoAsset(file, fault.why, attachments);
    case 'picture':
      return wordPictureFault(fault.why, name, span.file.limits?.pixels ?? standardLimits.pixels);
    case 'sheet':
      return wordSheetFault(name, fault.why);
    case 'otherKind':
      return {
        message: `附件“${name}”不能印出，只印得出文字、表格和图片`,
        hint: '文字请另存为 .txt，表格另存为 .xlsx 或 .csv，图片另存为 .jpg 或 .png；不印内容的，请删去“文件”这一行',
      };
    case 'empty':
      return { message: `附件“${name}”里没有内容`, hint: '请写上内容，或删去“文件”这一行' };
    case 'namesFiles':
      return {
        message: `附件“${name}”里又写了图片或表格文件，印不出来`,
        hint: '请把图片、表格单独列为一个附件',
      };
  }
}
