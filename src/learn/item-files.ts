import type { OriginalPicture } from '../import/original.js';
import { missingPicture } from './missing-picture.js';
import type { OldFile } from './old-issue.js';

/** The files that the items of an issue name, each under a name of its own. */
export class ItemFiles {
  private readonly names = new Set<string>();
  private files: OldFile[] = [];

  /** Keeps a picture; its name from the issue's folder. */
  picture({ bytes, ending }: OriginalPicture, words: string): string {
    return this.keep('图片', words === '' ? '图' : words, ending === 'jpeg' ? 'jpg' : ending, bytes);
  }

  /** Keeps the place of a picture that is not there. */
  blank(words: string): string {
    return this.keep('图片', `待补-${words}`, 'png', missingPicture());
  }

  /** Keeps an attachment's text. */
  text(words: string, lines: readonly string[]): string {
    return this.keep('附件', words, 'txt', new TextEncoder().encode(`${lines.join('\n')}\n`));
  }

  /** The files kept since this was last asked. */
  taken(): readonly OldFile[] {
    const { files } = this;
    this.files = [];
    return files;
  }

  private keep(folder: string, words: string, ending: string, bytes: Uint8Array): string {
    const plain = [...words.replace(/[\\/:*?"<>|，。：；、“”《》（）[\]\s]+/gu, ' ').trim()]
      .slice(0, 20)
      .join('')
      .trim();
    for (let n = 1; ; n++) {
      const name = `${folder}/${plain === '' ? '文件' : plain}${n === 1 ? '' : `-${n}`}.${ending}`;
      if (this.names.has(name)) continue;
      this.names.add(name);
      this.files.push({ name, bytes });
      return name;
    }
  }
}
