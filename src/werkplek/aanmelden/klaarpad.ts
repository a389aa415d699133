/** The page after registering. The key of the form finds what was said only once; it says nothing by itself. */
export function klaarPad(aanmelding: string, sleutel: string): string {
  return `/werkplek/aanmeldingen/${aanmelding}/klaar?formulier=${sleutel}`;
}
