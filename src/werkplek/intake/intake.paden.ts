/** Where the intakes are. */
export const PAD_INTAKES = '/werkplek/intakes';

/** The page of one intake. */
export function intakepad(id: string): string {
  return `${PAD_INTAKES}/${id}`;
}
