import type { Diagnostic } from '../../../diagnostic/diagnostic.js';
import { nearest } from '../../../diagnostic/did-you-mean.js';
import type { PictureFault } from '../../../picture/picture.js';
import { readPicture } from '../../../picture/read-picture.js';
import type { AssetContent } from '../../../source/asset.js';
import { limitHint, sizeText, standardLimits } from '../../../source/limits.js';
import type { SourceText } from '../../../source/text.js';
import type { PartRule } from '../../rule.js';
import { figuresIn } from './lines.js';

type Problem = Pick<Diagnostic, 'code' | 'message' | 'hint' | 'fix'>;

/** A picture's file that is not there, lies elsewhere, or is none that can be printed. */
export const pictureFile: PartRule = {
  sees: 'part',
  codes: [
    'picture/missing',
    'picture/outside',
    'picture/unreadable',
    'picture/wrong-kind',
    'picture/too-large',
  ],
  check: (part) =>
    figuresIn(part)
      .flat()
      .flatMap(({ line: { line, name }, asset }) => {
        if (name.text === '')
          return [toFinding({ code: 'picture/missing', message: '没有写图片的文件名', hint: sample }, line)];
        const problem = problemOf(asset ?? { kind: 'missing', others: [] }, name);
        return problem ? [toFinding(problem, name)] : [];
      }),
};

const sample = '请写成“[图片：文件.jpg 说明]”';

function toFinding(problem: Problem, { span }: SourceText): Diagnostic {
  return { severity: 'error', span, ...problem };
}

function problemOf(content: AssetContent, name: SourceText): Problem | undefined {
  const { text } = name;
  switch (content.kind) {
    case 'missing':
      return missing(content.others, name);
    case 'outside': {
      const hint = '请把图片复制到稿件旁边，只写文件名';
      return { code: 'picture/outside', message: `图片“${text}”不在本期的文件夹里`, hint };
    }
    case 'tooLarge': {
      const message = `图片“${text}”有 ${sizeText(content.size)}，超过上限 ${sizeText(content.most)}，没有读取`;
      return { code: 'picture/too-large', message, hint: limitHint('assetSize', smaller) };
    }
    case 'tooManyBytes': {
      const message = `本期的图片、表格和附件合计超过 ${sizeText(content.most)}，图片“${text}”没有读取`;
      return { code: 'picture/too-large', message, hint: limitHint('assetsSize', smaller) };
    }
    case 'unreadable': {
      const hint = '请检查这个文件能不能打开，再运行一次';
      return { code: 'picture/unreadable', message: `无法读取图片“${text}”：${content.why}`, hint };
    }
    case 'bytes': {
      const most = name.span.file.limits?.pixels ?? standardLimits.pixels;
      const read = readPicture(content.bytes, most);
      return read.kind === 'fault' ? unprintable(read.fault, text, most) : undefined;
    }
  }
}

const smaller = '请用看图软件把宽度改为 2000 像素左右，另存为 JPEG';

/** The endings of pictures' names. */
const pictureName = /\.(?:jpe?g|png|gif|bmp|webp|heic|heif|avif|tiff?)$/iu;

function missing(others: readonly string[], name: SourceText): Problem {
  const { text, span } = name;
  const folder = /^.*[\\/]/u.exec(text)?.[0] ?? '';
  const pictures = others.filter((other) => pictureName.test(other));
  const meant = nearest(text.slice(folder.length), pictures);
  const problem = { code: 'picture/missing', message: `没有“${text}”这个图片文件` };
  if (meant !== undefined) {
    const right = `${folder}${meant}`;
    return {
      ...problem,
      hint: `您是不是要写“${right}”？`,
      fix: { safe: false, edits: [{ span, text: right }] },
    };
  }
  const shown = pictures.slice(0, 5).map((other) => `${folder}${other}`);
  const rest = pictures.length > shown.length ? '等' : '';
  const hint =
    shown.length > 0
      ? `请检查文件名；同一个文件夹里有：${shown.join('、')}${rest}`
      : '请把图片放到稿件所在的文件夹，文件名连同“.jpg”“.png”写全';
  return { ...problem, hint };
}

function unprintable(fault: PictureFault, name: string, mostPixels: number): Problem {
  switch (fault.kind) {
    case 'otherKind': {
      const { found } = fault;
      const message =
        found === undefined
          ? `“${name}”不是图片，应为 JPEG 或 PNG`
          : `图片“${name}”的格式是 ${found}，应为 JPEG 或 PNG`;
      return { code: 'picture/wrong-kind', message, hint: saveAs };
    }
    case 'rareJpeg': {
      const message = `图片“${name}”是很少见的一种 JPEG，应为普通的 JPEG 或 PNG`;
      return { code: 'picture/wrong-kind', message, hint: saveAs };
    }
    case 'truncated': {
      const message = `图片“${name}”不完整，后面的部分缺失`;
      return { code: 'picture/unreadable', message, hint: copyAgain };
    }
    case 'garbled':
      return { code: 'picture/unreadable', message: `图片“${name}”已经损坏`, hint: copyAgain };
    case 'tooManyPixels': {
      const { width, height } = fault.size;
      const most = `${Math.floor(mostPixels / 10_000)}万像素`;
      const message = `图片“${name}”有 ${width}×${height} 像素，超过上限 ${most}，没有读取`;
      return { code: 'picture/too-large', message, hint: limitHint('pixels', smaller) };
    }
  }
}

const saveAs = '请用画图、看图软件或 WPS 打开，另存为 JPEG（.jpg）再写上新的文件名';
const copyAgain = '请重新复制或下载这张图片，能正常打开再用';
