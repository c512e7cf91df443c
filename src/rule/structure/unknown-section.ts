import { unwrapped } from '../../bulletin/joint-units.js';
import { sectionNamed } from '../../bulletin/register.js';
import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { coded } from '../../fault/severity.js';
import type { Span } from '../../source/file.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import { sectionChoice } from '../../submission/submission.js';
import { remarkAbove, undecided } from '../../submission/undecided.js';
import type { PartRule } from '../rule.js';

/** Where a part of 栏目 (section/sub-section) stands. */
function placeOf(text: SourceText, part: string): Span {
  const at = text.text.lastIndexOf(part);
  return at < 0 ? text.span : spanWithin(text, at, at + part.length);
}

/** A section or sub-section that the configuration does not have, or a sub-section left out where there are some. */
export const unknownSection: PartRule = {
  sees: 'part',
  codes: ['structure/unknown-section', 'structure/unknown-subsection', 'structure/missing-subsection'],
  check({ section: choice }, { sections }) {
    if (!choice || !sections) return [];
    const { section: name, subsection } = sectionChoice({ section: choice });
    const span = spanWithin(choice, 0, name.length || choice.text.length);
    const section = sectionNamed({ sections }, name);
    if (!section) {
      const bare = unwrapped(choice.text);
      if (sectionNamed({ sections }, bare))
        return [
          {
            ...coded('structure/unknown-section'),
            message: `栏目写成了${choice.text}，应为${bare}`,
            span: choice.span,
            hint: '请只写栏目的名称，不加引号和别的标点',
            fix: { safe: true, edits: [{ span: choice.span, text: bare }] },
          },
        ];
      const known = sections.map((each) => each.name);
      if (choice.text === undecided) {
        const hint = [remarkAbove(choice.span), `可用的栏目有：${known.join('、')}`]
          .filter((each) => each)
          .join('；');
        const message = '栏目待定，还没有写明';
        return [{ ...coded('structure/unknown-section'), message, span: choice.span, hint }];
      }
      const choices = sections.flatMap((each) => each.subsections.map((sub) => `${each.name}/${sub}`));
      const written = choice.text.replaceAll('\\', '/');
      const whole = choices.find(
        (each) => each === written || each.endsWith(`/${written.replace(/^\//u, '')}`),
      );
      const hint =
        (whole === undefined ? didYouMean(name, known) : `您是不是要写“${whole}”？`) ??
        `可用的栏目有：${known.join('、')}`;
      return [
        {
          ...coded('structure/unknown-section'),
          message: `没有“${name || choice.text}”这个栏目`,
          span,
          hint,
        },
      ];
    }
    const known = section.subsections;
    const choices = known.map((each) => `${name}/${each}`);
    if (subsection === undefined && known.length > 0) {
      const message = `栏目“${name}”分子栏目，这里没有写明是哪一个`;
      const hint = `请写成${choices.map((each) => `“${each}”`).join('或')}`;
      return [{ ...coded('structure/missing-subsection'), message, span, hint }];
    }
    if (subsection === undefined || known.includes(subsection)) return [];
    const message =
      known.length > 0
        ? `栏目“${name}”下没有“${subsection}”这个子栏目`
        : `栏目“${name}”不分子栏目，出现“${subsection}”`;
    const place = placeOf(choice, subsection);
    const hint = didYouMean(subsection, known) ?? `可以写：${known.length > 0 ? choices.join('、') : name}`;
    return [{ ...coded('structure/unknown-subsection'), message, span: place, hint }];
  },
};
