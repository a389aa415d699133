// What is evaluated in the browser. Most of it as text: this project compiles for Node and knows no DOM.

/** Has this element the focus? Runs in the browser. */
export function heeftFocus(element: unknown): boolean {
  // the browser has a document; Node has not
  return (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement === element;
}

/** Is this a list that opens? Runs in the browser. */
export function isLijst(element: unknown): boolean {
  return (element as { tagName: string }).tagName === 'SELECT'; // every element has one
}

/** The words of the option that is chosen in a list. Runs in the browser. */
export function gekozenOptie(lijst: unknown): string {
  // only ever called on a select
  const [optie] = (lijst as { selectedOptions: Iterable<{ label: string }> }).selectedOptions;
  return optie?.label ?? '';
}

/** Words by which a person would tell where the focus is. */
export const WAAR_IS_FOCUS = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return 'nergens';
  return element.tagName.toLowerCase() + ' ' + (element.getAttribute('name') ?? '') + ' ' + (element.textContent ?? '').trim().slice(0, 60);
})()`;

/** Does the element with the focus show it, and is it in sight: nothing sticky over it, and a line around it? */
export const FOCUS_TE_ZIEN = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body || element.tagName === 'MAIN') return '';
  const vak = element.getBoundingClientRect();
  const naam = element.tagName.toLowerCase() + ' "' + (element.textContent ?? '').trim().slice(0, 40) + '"';
  if (vak.bottom <= 0 || vak.top >= innerHeight || vak.right <= 0 || vak.left >= innerWidth) return naam + ' valt buiten beeld';
  const stijl = getComputedStyle(element);
  const rand = stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) > 0;
  if (!rand && stijl.boxShadow === 'none') return naam + ' toont niet dat het de focus heeft';
  const x = Math.min(Math.max(vak.left + Math.min(vak.width / 2, 12), 0), innerWidth - 1);
  const y = Math.min(Math.max(vak.top + vak.height / 2, 0), innerHeight - 1);
  const boven = document.elementFromPoint(x, y);
  if (boven && !element.contains(boven) && !boven.contains(element) && ![...(element.labels ?? [])].some((label) => label.contains(boven)))
    return naam + ' ligt onder ' + boven.tagName.toLowerCase() + '.' + boven.className;
  return '';
})()`;

/** What sticks out at the side; empty when the page does not scroll sideways. */
export const STEEKT_UIT = `(() => {
  const breed = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= breed) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > breed + 0.5)
    .slice(-5)
    .map((element) => element.tagName.toLowerCase() + '.' + element.className + ' tot ' + Math.round(element.getBoundingClientRect().right));
})()`;

/** Judges the whole page by WCAG 2.2 A and AA; axe itself has been put into the page before. */
export const AXE = `axe.run(document, {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
}).then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
  nodes.map(({ target, failureSummary }) => id + ': ' + help + ' | ' + target.join(' ') + ' | ' + (failureSummary ?? '').replace(/\\s+/g, ' '))))`;
