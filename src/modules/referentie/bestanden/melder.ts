/** Keeps a message only when the fault is there, and puts the row before it. */
export function melder(soort: string, code: string): (mis: boolean, melding: string) => string[] {
  return (mis, melding) => (mis ? [`${soort} ${code}: ${melding}`] : []);
}
