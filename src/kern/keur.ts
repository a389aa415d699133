import { isEinde, type Gevolg, type Overgang, type Proces } from './proces.js';

/**
 * Judges the process tables of the whole house before it opens (promise 4): unknown or unreachable states, dead ends,
 * waiting states without a clock or without a way out, negative ends without onward route, gevolgen that do not fit.
 *
 * @returns every fault found, as one sentence each; an empty list means the house may open.
 */
export function keur(processen: readonly Proces[]): string[] {
  const perSoort = new Map(processen.map((p) => [p.soort, p]));
  const dubbel = processen
    .filter((p) => perSoort.get(p.soort) !== p)
    .map((p) => `${p.soort}: twee tabellen met deze soort`);
  const letters = processen.map((p) => p.letter);
  const dubbeleLetters = processen
    .filter((p, i) => letters.indexOf(p.letter) !== i)
    .map((p) => `${p.soort}: letter ${p.letter} is al in gebruik`);
  return [...dubbel, ...dubbeleLetters, ...processen.flatMap((p) => keurEen(p, perSoort))];
}

function keurEen(proces: Proces, perSoort: ReadonlyMap<string, Proces>): string[] {
  return [
    ...onbekendeNamen(proces),
    ...onbereikbaar(proces),
    ...doodlopend(proces),
    ...zonderKlok(proces),
    ...negatiefZonderVervolg(proces),
    ...ongebruikteStappen(proces),
    ...(proces.openGevolgen ?? []).flatMap((g) => keurGevolg('openen', g, perSoort)),
    ...proces.overgangen.flatMap((o) => (o.gevolgen ?? []).flatMap((g) => keurGevolg(o.stap, g, perSoort))),
    ...proces.termijnen.flatMap((t) => keurAfloop(proces, t.soort, t.loopt, t.bijAfloop)),
  ].map((fout) => `${proces.soort}: ${fout}`);
}

function onbekendeNamen(proces: Proces): string[] {
  const bekend = (toestand: string) => toestand in proces.toestanden;
  const fouten: string[] = bekend(proces.begin) ? [] : [`begintoestand ${proces.begin} bestaat niet`];
  for (const o of proces.overgangen) {
    if (!(o.stap in proces.stappen)) fouten.push(`stap ${o.stap} bestaat niet`);
    if (o.van.length === 0) fouten.push(`stap ${o.stap} vertrekt nergens`);
    for (const toestand of [...o.van, ...(o.naar === '=' ? [] : [o.naar])]) {
      if (!bekend(toestand)) fouten.push(`toestand ${toestand} (stap ${o.stap}) bestaat niet`);
    }
    if (o.wie.rollen.length === 0) fouten.push(`stap ${o.stap} mag niemand zetten`);
  }
  for (const t of proces.termijnen) {
    for (const toestand of [...t.loopt, ...(t.opgeschort ?? [])]) {
      if (!bekend(toestand)) fouten.push(`toestand ${toestand} (termijn ${t.soort}) bestaat niet`);
    }
    for (const { stap, veld } of t.vanaf ?? []) {
      const velden = stap === 'openen' ? proces.openVelden : proces.stappen[stap]?.velden;
      if (velden?.[veld] === undefined) fouten.push(`stap ${stap} heeft geen veld ${veld} (termijn ${t.soort})`);
    }
    for (const stap of t.herstartBij ?? []) {
      if (!(stap in proces.stappen)) fouten.push(`stap ${stap} (termijn ${t.soort}) bestaat niet`);
    }
  }
  return fouten;
}

function onbereikbaar(proces: Proces): string[] {
  const bereikt = new Set([proces.begin]);
  for (let groei = -1; groei !== bereikt.size;) {
    groei = bereikt.size;
    for (const o of proces.overgangen) {
      if (o.naar !== '=' && o.van.some((v) => bereikt.has(v))) bereikt.add(o.naar);
    }
  }
  return Object.keys(proces.toestanden)
    .filter((t) => !bereikt.has(t))
    .map((t) => `toestand ${t} is onbereikbaar`);
}

/** A waiting state must lead, along some path, to an end state; and at least one arrow must leave it. */
function doodlopend(proces: Proces): string[] {
  const komtEruit = new Set(Object.keys(proces.toestanden).filter((t) => isEinde(proces, t)));
  for (let groei = -1; groei !== komtEruit.size;) {
    groei = komtEruit.size;
    for (const o of proces.overgangen) {
      if (o.naar !== '=' && komtEruit.has(o.naar)) o.van.forEach((v) => komtEruit.add(v));
    }
  }
  return Object.keys(proces.toestanden)
    .filter((t) => !komtEruit.has(t))
    .map((t) => `toestand ${t} loopt dood`);
}

function zonderKlok(proces: Proces): string[] {
  const metKlok = new Set(proces.termijnen.flatMap((t) => [...t.loopt]));
  return Object.keys(proces.toestanden)
    .filter((t) => !isEinde(proces, t) && !metKlok.has(t))
    .map((t) => `in toestand ${t} loopt geen klok`);
}

function negatiefZonderVervolg(proces: Proces): string[] {
  return Object.entries(proces.toestanden)
    .filter(([, t]) => t.einde === 'negatief')
    .flatMap(([naam, t]) => {
      if (!t.vervolg) return [`negatief einde ${naam} noemt geen vervolg`];
      return proces.overgangen
        .filter((o) => o.naar === naam && !noemtVervolg(proces, o, t.vervolg as string))
        .map((o) => `stap ${o.stap} naar ${naam} geeft het vervolg ${t.vervolg} niet`);
    });
}

function noemtVervolg(proces: Proces, overgang: Overgang, vervolg: string): boolean {
  if (proces.stappen[overgang.stap]?.velden[vervolg] === 'verplicht') return true;
  return (overgang.gevolgen ?? []).some((g) => g.soort === vervolg || `${g.soort}.${g.stap}` === vervolg);
}

function ongebruikteStappen(proces: Proces): string[] {
  return Object.keys(proces.stappen)
    .filter((stap) => !proces.overgangen.some((o) => o.stap === stap))
    .map((stap) => `stap ${stap} staat op geen enkele pijl`);
}

function keurGevolg(stap: string, gevolg: Gevolg, perSoort: ReadonlyMap<string, Proces>): string[] {
  const waar = `gevolg van ${stap}`;
  const doel = perSoort.get(gevolg.soort);
  if (!doel) return [`${waar}: soort ${gevolg.soort} bestaat niet`];
  const velden = gevolg.stap === undefined ? doel.openVelden : doel.stappen[gevolg.stap]?.velden;
  if (!velden) return [`${waar}: stap ${gevolg.stap} bestaat niet bij ${gevolg.soort}`];
  const fouten = gevolg.velden
    .filter((veld) => !(veld in velden))
    .map((veld) => `${waar}: ${gevolg.soort} kent het veld ${veld} niet`);
  for (const [veld, plicht] of Object.entries(velden)) {
    if (plicht === 'verplicht' && !gevolg.velden.includes(veld)) fouten.push(`${waar}: ${gevolg.soort} mist ${veld}`);
  }
  if (gevolg.stap !== undefined && !magSysteem(doel, gevolg.stap)) {
    fouten.push(`${waar}: systeem mag ${gevolg.soort}.${gevolg.stap} niet zetten`);
  }
  return fouten;
}

function keurAfloop(proces: Proces, soort: string, loopt: readonly string[], stap: string | undefined): string[] {
  if (stap === undefined) return [];
  return loopt
    .filter(
      (van) =>
        !proces.overgangen.some((o) => o.stap === stap && o.van.includes(van) && o.wie.rollen.includes('systeem')),
    )
    .map((van) => `als ${soort} afloopt kan systeem ${stap} niet zetten vanuit ${van}`);
}

function magSysteem(proces: Proces, stap: string): boolean {
  return proces.overgangen.some((o) => o.stap === stap && o.wie.rollen.includes('systeem'));
}
