import { coded } from '../../fault/severity.js';
import { figuresIn } from '../../submission/figures-in.js';
import type { PartRule } from '../rule.js';

/** A caption of more characters is no caption. */
const most = 120;

/** A picture without a word on what it shows, or with too many. Two side by side may have one caption between them. */
export const pictureCaption: PartRule = {
  sees: 'part',
  codes: ['picture/no-caption', 'picture/long-caption'],
  check: (part) =>
    figuresIn(part).flatMap((figure) => {
      const bare = figure.filter(({ line }) => !line.caption);
      const without = bare.length < figure.length ? [] : bare;
      return [
        ...without.flatMap(({ line: { name } }) =>
          name.text === ''
            ? []
            : [
                {
                  ...coded('picture/no-caption'),
                  message: `图片“${name.text}”没有说明，看不到图的人不知道它是什么`,
                  span: name.span,
                  hint: `请在文件名后面空一格写上说明，如“[图片：${name.text} 志愿者清理河道]”`,
                } as const,
              ],
        ),
        ...figure.flatMap(({ line: { caption } }) => {
          const length = caption ? [...caption.text].length : 0;
          if (!caption || length <= most) return [];
          return [
            {
              ...coded('picture/long-caption'),
              message: `图片的说明有${length}字，应不超过${most}字`,
              span: caption.span,
              hint: '请精简，其余的写进正文',
            } as const,
          ];
        }),
      ];
    }),
};
