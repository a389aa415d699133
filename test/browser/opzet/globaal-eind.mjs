/** Runs once after all test files, also when some failed: stops and removes whatever was started. */
export default async function eind() {
  await globalThis.tnsBrowserEinde?.();
}
