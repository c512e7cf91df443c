import { describe, expect, it } from 'vitest';
import { postNamed } from '../../src/accept/post-named.js';

describe('the post that a text gives to a person', () => {
  it.each([
    ['县人社局局长|陆景成到会。', '县人社局局长'],
    ['6月9日晚，副县长|祝清河到会。', '副县长'],
    ['6月9日县委副书记|尹招到会。', '县委副书记'],
    ['会上，由县委常委、副县长|邝知原部署。', '副县长'],
    ['随后由副县长|祝清河讲评。', '副县长'],
    ['|祝清河到会。', undefined],
    ['村民|祝清河到会。', undefined],
  ])('%s: %s', (written, post) => {
    expect(postNamed(written.replace('|', ''), written.indexOf('|'))).toBe(post);
  });
});
