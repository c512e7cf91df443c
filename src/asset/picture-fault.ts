import type { PictureFault } from '../picture/picture.js';
import { limitHint } from '../source/limits.js';

/** A finding on a picture that cannot be printed, in words at no place yet. */
interface Unprintable {
  readonly problem: 'wrong-kind' | 'unreadable' | 'too-large';
  readonly message: string;
  readonly hint: string;
}

/** The way to a smaller picture. */
export const smallerPicture = '请用看图软件把宽度改为 2000 像素左右，另存为 JPEG';

/** Words the finding on a picture's file, `name`, that is there and cannot be printed, without its code. */
export function wordPictureFault(fault: PictureFault, name: string, mostPixels: number): Unprintable {
  switch (fault.kind) {
    case 'otherKind': {
      const { found } = fault;
      const message =
        found === undefined
          ? `“${name}”不是图片，应为 JPEG 或 PNG`
          : `图片“${name}”的格式是 ${found}，应为 JPEG 或 PNG`;
      return { problem: 'wrong-kind', message, hint: saveAs };
    }
    case 'rareJpeg': {
      const message = `图片“${name}”是很少见的一种 JPEG，应为普通的 JPEG 或 PNG`;
      return { problem: 'wrong-kind', message, hint: saveAs };
    }
    case 'truncated': {
      const message = `图片“${name}”不完整，后面的部分缺失`;
      return { problem: 'unreadable', message, hint: copyAgain };
    }
    case 'garbled':
      return { problem: 'unreadable', message: `图片“${name}”已经损坏`, hint: copyAgain };
    case 'tooManyPixels': {
      const { width, height } = fault.size;
      const most = `${Math.floor(mostPixels / 10_000)}万像素`;
      const message = `图片“${name}”有 ${width}×${height} 像素，超过上限 ${most}，没有读取`;
      return { problem: 'too-large', message, hint: limitHint('pixels', smallerPicture) };
    }
  }
}

const saveAs = '请用画图、看图软件或 WPS 打开，另存为 JPEG（.jpg）再写上新的文件名';
const copyAgain = '请重新复制或下载这张图片，能正常打开再用';
