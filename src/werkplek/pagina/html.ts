import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** A page, or a part of one for a partial refresh, as HTML; everything in it is escaped by the renderer. */
export function alsHtml(pagina: VNode): string {
  const html = render(pagina);
  return html.startsWith('<html') ? `<!doctype html>${html}` : html;
}
