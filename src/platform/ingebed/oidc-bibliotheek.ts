// oidc-provider says while loading that it wants Node 22. It works on 20, as the suite shows on both, and the sentence
// would stand in front of every demo and every token. Only that one sentence is kept back.
const { warn } = console;
console.warn = (...regels: unknown[]): void => {
  if (!String(regels[0]).includes('Unsupported runtime')) warn.apply(console, regels);
};
const bibliotheek = await import('oidc-provider').finally(() => {
  console.warn = warn;
});

export const { Provider, errors, interactionPolicy } = bibliotheek;
