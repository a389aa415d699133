/** The `sub` of the n-th person with a role in an organisation. */
export function persoonId(organisatie: string, rol: string, nummer = 1): string {
  return `${organisatie.toLowerCase().replaceAll('_', '-')}.${rol}.${nummer}`;
}

/** The `client_id` of the machine account of an organisation. */
export function koppelingId(organisatie: string): string {
  return `koppeling-${organisatie.toLowerCase().replaceAll('_', '-')}`;
}
