import { fromBase85 } from '../session/form/base85.js';

/** Unpacks the page's program, which stands in it as deflated bytes in base 85, and runs it as a script of its own: its digest is in the
 * page's policy. */
async function start(): Promise<void> {
  const bytes = fromBase85(document.getElementById('program')?.textContent ?? '');
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const script = document.createElement('script');
  script.textContent = await new Response(plain).text();
  document.body.append(script);
}

start().catch(() => {
  const place = document.querySelector('#page .waiting');
  if (place)
    place.textContent =
      '这个浏览器太旧，打不开报送页。请换用新版的 Edge、Chrome、火狐或 360 浏览器（极速模式）。';
});
