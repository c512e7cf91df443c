import { describe, expect, it } from 'vitest';
import { inGbk, read, shown } from '../read.js';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function page(html: string | Uint8Array): Promise<readonly string[]> {
  const [original, ...others] = await read(html);
  expect(others).toEqual([]);
  expect(original?.kind).toBe('html');
  return original ? shown(original) : [];
}

describe('a page', () => {
  it('gives its text as a browser shows it, without what is hidden', async () => {
    expect(
      await page(`<!doctype html><html><head><title>溪原</title><style>p{color:red}</style></head><body>
        <h1>溪原县开展
          河道清理</h1><script>alert(1)</script>
        <p style="text-align:right;font-size:16pt"><b>县水利局</b></p>
        <p>　　近日，<span style="display:none">看不见</span>全县清理<br>河道&nbsp;12 &lt;公里&gt;。</p><div hidden>看不见</div>
        直接写的<b>半句</b>话
        <div>又一段<p>里面一段</p>后面一段</div></body></html>`),
    ).toEqual([
      '<h1 bold> 溪原县开展河道清理',
      '<right bold 16> 县水利局',
      '　　近日，全县清理⏎河道\u00a012 <公里>。',
      '直接写的半句话',
      '又一段',
      '里面一段',
      '后面一段',
    ]);
  });

  it('gives tables with joined cells, and what only sets out a page as paragraphs', async () => {
    expect(
      await page(`<table><caption>表1 进度</caption><thead><tr><th rowspan=2>镇</th><th colspan=2>清理</th></tr><tr><th>公里</th><th>处</th></tr></thead>
        <tr><td>城关镇<td>12<br>左右<td>3</tr></table>
        <table><tr><td>只有一格</td></tr></table>
        <table><tr><td>外面<table><tr><td>甲<td>乙</table></td><td>旁边</td></tr></table>`),
    ).toEqual(['表1 进度', '镇|清理|< / ^|公里|处 / 城关镇|12\n左右|3', '只有一格', '外面', '甲|乙', '旁边']);
  });

  it('gives the numbers that lists count', async () => {
    expect(
      await page(`<ol><li>第一</li><li value=5>第五<li>第六</ol><ol style="list-style-type:cjk-ideographic"><li><p>甲</p></li><li>乙</li></ol>
        <ul><li>没有号</li></ul><ol type=A reversed><li>二</li><li>一</li></ol>`),
    ).toEqual(['1. 第一', '5. 第五', '6. 第六', '一、甲', '二、乙', '没有号', 'B. 二', 'A. 一']);
  });

  it('gives the pictures that it holds, fetches none, and says what else it left out', async () => {
    expect(
      await page(`<p>图前<img alt=现场 src="data:image/png;base64,${pixel}">图后</p><img data-src="https://example.com/1.jpg">
        <iframe src="https://example.com"></iframe><p>新<del>旧</del>文</p><svg><text>题花</text></svg>`),
    ).toEqual([
      '图前图后',
      '[png 70 现场]',
      '新文',
      'import/unplaced 图片在别处（https://example.com/1.jpg），没有导入',
      'import/unplaced 嵌入的网页没有导入',
      'import/revision 修订中删去的“旧”没有导入',
      'import/unplaced 矢量图没有导入：题花',
    ]);
  });

  it('of a WeChat account gives the article, and tells of what stands around it', async () => {
    expect(
      await page(`<html><body><div>微信扫一扫</div><h1 class="rich_media_title" id="activity-name">
          溪原：河道清理见成效 </h1><a id="js_name">溪原发布</a><div id="js_content" style="visibility: hidden; opacity: 0; ">
          <section><section><span>近日，</span><span>城关镇清理河道。</span></section></section><p><br></p><p>（来源：城关镇）</p></div>
          <script>var x=1</script></body></html>`),
    ).toEqual([
      '<h1 bold> 溪原：河道清理见成效',
      '近日，城关镇清理河道。',
      '（来源：城关镇）',
      'import/unplaced 公众号页面上文章以外的文字没有导入：微信扫一扫 溪原发布',
    ]);
  });

  it('that Word has saved, in GB 2312, gives its numbers and leaves its notes aside', async () => {
    expect(
      await page(
        inGbk(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
<style><!-- p.MsoNormal {font-size:16.0pt} --></style></head><body lang=ZH-CN><div class=WordSection1>
<p class=MsoTitle align=center style='text-align:center'><b>溪原县召开防汛会议<o:p></o:p></b></p>
<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp; </span></span><![endif]>压实
责任<a href="#_ftn1">[1]</a></p></div>
<div style='mso-element:footnote-list'><div style='mso-element:footnote'><p>[1] 据县志。</p></div></div></body></html>`),
      ),
    ).toEqual([
      '<centre bold> 溪原县召开防汛会议',
      '一、压实责任[1]',
      'import/unplaced 脚注没有导入：[1] 据县志。',
    ]);
  });

  it('whose elements stand too deep in one another can’t be read', async () => {
    expect(await page(`<html>${'<div>'.repeat(100_000)}文`)).toEqual([
      'import/unreadable 这个网页层层嵌套，超过400层，没有读取',
    ]);
  });
});
