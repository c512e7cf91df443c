import { rightTexts, wrongTexts } from './prose-cases.js';

// The office of these tests: 程望舒 县委书记, 黎景行 县长, 谢知微 and 许澄 副县长.
wrongTexts('register/leader-post', [
  ['县长程望舒到青鹭镇调研。', '县长程望舒', undefined],
  ['3月10日，县委书记黎景行主持会议。', '县委书记黎景行', undefined],
  ['3月10日县长谢知微到会。', '县长谢知微', undefined],
  ['县委书记程望舒、县长谢知微参加活动。', '县长谢知微', undefined],
  ['县长程望舒调研河道清淤', '县长程望舒', undefined, 'headline'],
]);

rightTexts('register/leader-post', {
  'register/leader-post': [
    '县委书记程望舒、县长黎景行参加活动。',
    '时任县长程望舒到会。',
    '原县长程望舒到会。',
    '县委书记、县长程望舒到会。',
    '县委副书记、县长黎景行到会。',
    '常务副县长谢知微、副县长许澄到会。',
    '镇党委书记黎景行到会。',
    '县政协主席程望舒到会。',
    '他说“县长程望舒来过”。',
    '副县长程望舒到会。',
  ],
});
