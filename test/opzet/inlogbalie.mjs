// Logs in for all test files: every person once per run, the way a browser does, and every machine with its own key. A login takes
// four requests and two signatures, a hundred files ask for the same people, and a token of the provider is good for a working day.
/**
 * @param uitDist loads compiled code
 * @param huis what the embedded runtime says of itself: its variables and its folder
 * @returns gives the access token of a person, or of the machine of an organisation
 */
export async function openInlogbalie(uitDist, { env, map }) {
  const { haalKoppelingToken, haalPersoonToken } = await uitDist('src/platform/ingebed/token.js');
  const { leesKoppeling } = await uitDist('src/platform/ingebed/koppelingen.js');
  const { persoonId } = await uitDist('src/platform/ingebed/namen.js');
  const dienst = { issuer: env.OIDC_ISSUER, audience: env.OIDC_AUDIENCE };
  const bewijzen = new Map();

  async function logIn({ organisatie, rol, nummer }) {
    if (rol !== 'koppeling') return haalPersoonToken(dienst, persoonId(organisatie, rol, Number(nummer)));
    const sleutel = await leesKoppeling(map, organisatie);
    if (!sleutel) throw new Error(`Er is geen koppeling voor ${organisatie}.`);
    return haalKoppelingToken(dienst, organisatie, sleutel);
  }

  return (wie) => {
    const naam = [wie.organisatie, wie.rol, wie.nummer].join(' ');
    const bewijs = bewijzen.get(naam) ?? logIn(wie);
    bewijzen.set(naam, bewijs);
    bewijs.catch(() => bewijzen.delete(naam)); // who asks again tries again
    return bewijs;
  };
}
