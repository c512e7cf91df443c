import { fromBase85 } from '../session/form/base85.js';

/** Unpacks the office's data and the page's program, which stand in it as deflated bytes in base 85, and runs the program as a script of its own:
 * its digest is in the page's policy. */
async function start(): Promise<void> {
  const office = document.getElementById('office');
  if (office) office.textContent = await unpacked(office);
  const script = document.createElement('script');
  script.textContent = await unpacked(document.getElementById('program'));
  document.body.append(script);
}

async function unpacked(place: HTMLElement | null): Promise<string> {
  const bytes = fromBase85(place?.textContent ?? '');
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return await new Response(plain).text();
}

start().catch(() => {
  const place = document.querySelector('#page .waiting');
  if (place)
    place.textContent =
      '这个浏览器太旧，打不开报送页。请换用新版的 Edge、Chrome、火狐或 360 浏览器（极速模式）。';
});
