import type { ProseRule } from '../rule.js';
import { bulletMark } from './bullet.js';
import { decomposed } from './decomposed.js';
import { emoji } from './emoji.js';
import { fullwidth } from './fullwidth.js';
import { html } from './html.js';
import { indent } from './indent.js';
import { invisible } from './invisible.js';
import { loneBar } from './lone-bar.js';
import { lookAlike } from './look-alike.js';
import { markdown } from './markdown.js';
import { privateUse } from './private-use.js';
import { traditional } from './traditional.js';

/** Characters that are not what they look like, or that nobody sees. */
export const characterRules: readonly ProseRule[] = [
  fullwidth,
  invisible,
  indent,
  emoji,
  privateUse,
  lookAlike,
  traditional,
  html,
  markdown,
  bulletMark,
  loneBar,
  decomposed,
];
