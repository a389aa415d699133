/** The words around the operations: the introduction for whoever builds a client, the tags, and how to log in. */

/** The tags of the document, in reading order: one per room. */
export const ONDERWERPEN: readonly (readonly [naam: string, uitleg: string])[] = [
  [
    'Aanmeldingen',
    'De voordeur: iemand meldt zich of wordt gemeld, en krijgt meteen een dossier en een plek in de rij. ' +
      'Een formulier dat nog niet af is, bewaart u als concept.',
  ],
  ['Dossiers', 'Het hele traject van één cliënt: wie de bal heeft, sinds wanneer, en waar het op wacht.'],
  ['Cliënten', 'Wie iemand is. Zoeken gaat altijd met POST, zodat er geen naam of BSN in een adres staat.'],
  ['Overdrachten', 'Wat de ene organisatie aan de andere vraagt: oppakken, weigeren, doorzetten, afronden.'],
  ['Intakes', 'Met de cliënt alle leefgebieden doorspreken, en samen één plan maken.'],
  ['Bezwaren', 'Een cliënt is het niet eens met een besluit. Wie het nam beslist opnieuw; zo lang blijft het gelden.'],
  [
    'Casusoverleggen',
    'Een dossier is te vaak terug- of doorgestuurd: de organisaties wijzen samen één organisatie aan.',
  ],
  [
    'Opvang',
    'Bedden en nachten: wie waar slaapt, wat er vrij is, en wanneer het uitstroomtraject begint. Eerste opvang wordt nooit geweigerd.',
  ],
  [
    'Briefadresaanvragen',
    'Een adres voor de post van wie geen woonadres heeft: aanvragen, onderzoeken, toekennen, opnieuw bekijken.',
  ],
  ['Werkvoorraad', 'Wat er op uw organisatie en op u wacht, het dringendste eerst.'],
  [
    'Waarschuwingen',
    'Klokken die aflopen: wie er is gewaarschuwd, en het hele boek van een klok. Bevestigen laat de ladder stoppen.',
  ],
  [
    'Abonnementen',
    'Uw systeem hoort vanzelf wat er gebeurt: getekende berichten met alleen nummers en een verwijzing, zonder persoonsgegevens.',
  ],
  [
    'Aansluiting',
    'Hebben beide kanten dezelfde ontvangstbewijzen? U geeft per dag de uwe, wij vergelijken ze in de nacht.',
  ],
  [
    'Mijn berichten',
    'Wat een medewerker buiten de werkplek hoort: een mail met aantallen, en een agenda met het einde van klokken. Zonder persoonsgegevens.',
  ],
  ['Processen', 'De regels zelf: toestanden, stappen, wie wat mag.'],
  [
    'Referentiegegevens',
    'Gemeenten, organisaties, wachtrijen, codelijsten, deurtabel en verantwoordelijkheden, op een peildatum.',
  ],
];

/** `info.description`: what a partner must know before the first request. */
export const UITLEG = `Eén voordeur voor wie dakloos is of dreigt te worden in de Drechtsteden en de Alblasserwaard.

## In vijf stappen aangesloten

1. **Haal een token.** Uw systeem is een koppeling: het logt in met client credentials bij de inlogdienst en stuurt bij elke
   aanvraag \`Authorization: Bearer …\` mee. Hoe, staat bij de beveiliging \`token\` (de knop Authorize).
2. **Haal de codes op** en bewaar ze een dag: \`GET /codelijsten\`, \`GET /taken\`, \`GET /wachtrijen\`, \`GET /kanalen\`,
   \`GET /gemeenten\` en \`GET /organisaties\`. Uw wachtrijen zijn die met uw code in \`organisatie\`.
3. **Meld iemand aan**: \`POST /aanmeldingen\`. Het antwoord noemt het dossier, de overdrachten en wat u de cliënt vanavond
   vertelt.
4. **Hoor wat er voor u is**: \`POST /abonnementen\`. Uw systeem krijgt dan van elke stap een getekend bericht (zie de webhook
   \`stap\`). Wat u miste staat in \`GET /gebeurtenissen\`. Kan uw systeem niets ontvangen, vraag dan elke minuut
   \`GET /werkvoorraad\` op. Lees van werk dat u nog niet kent \`GET /overdrachten/{id}\` (wat u kunt doen) en
   \`GET /overdrachten/{id}/gegevens\` (om wie het gaat). Wat de afzender erbij schreef, staat in
   \`GET /overdrachten/{id}/stappen\` bij de stap \`openen\`, in \`velden.toelichting\`. Het kan ook een andere soort zaak zijn:
   \`soort\` zegt welke.
5. **Zet een stap**: \`POST /overdrachten/{id}/stappen\` met \`oppakken\`, of \`weigeren\` met een reden. Na het oppakken rondt
   u af (\`afronden\`) of stuurt u door (\`doorzetten\`). Een vraag om gegevens (taak \`AANVULLING\`) beantwoordt u bij de
   aanmelding die in \`aanleiding\` staat: \`POST /aanmeldingen/{id}/stappen\` met \`aanvullen\`. De overdracht is dan vanzelf
   klaar.

Het dossier volgt u met \`GET /dossiers/{id}\` (wie is aan zet) en \`GET /dossiers/{id}/tijdlijn\` (wat er gebeurde).

## Zaken en stappen

Een aanmelding, een overdracht, een plaatsing in de opvang, een dossier: het zijn zaken (alle soorten: \`GET /processen\`). Elke zaak
heeft een toestand, en verandert alleen door een stap.
Welke stappen **u nu** kunt zetten staat in \`toegestaneStappen\` als u de zaak zelf leest; staat er een \`belemmering\` bij, dan
moet er eerst iets anders gebeuren. De hele tabel (van welke toestand naar welke, voor welke rol, met welke eisen) staat in
\`GET /processen/{soort}\`. Een stap antwoordt met 201 en de nieuwe zaak; wat er vanzelf nog meer gebeurde staat in \`gevolgen\`.

- **If-Match**: elke stap, PUT en PATCH draagt de ETag die u het laatst zag, met de aanhalingstekens: \`If-Match: "3"\`. Dat is
  \`versie\` tussen aanhalingstekens. Na 412 leest u de zaak opnieuw en kijkt u of uw stap nog nodig is.
- **Idempotency-Key**: bij elke POST die iets maakt of een stap zet. Voor een koppeling verplicht. Kwam er geen antwoord, stuur
  dan hetzelfde nog eens met dezelfde sleutel: u krijgt het eerste antwoord. Een sleutel met een andere inhoud geeft 422.
- **Uitzonderingen**: \`PUT\` op een concept en zoeken met \`POST …/_zoek\` hebben geen sleutel nodig. \`PUT\` van een overnachting
  en van ontvangstbewijzen heeft geen If-Match nodig: hetzelfde nog eens melden verandert niets.

## Rollen en wie wat ziet

Een token draagt precies één rol: \`intaker\` (meldt aan), \`behandelaar\` (doet het werk), \`beslisser\` (neemt besluiten),
\`teamleider\` (verdeelt het werk), \`koppeling\` (een systeem), of een rol zonder dossiers: \`analist\`, \`privacy\`, \`beheerder\`,
\`ervaringsdeskundige\`. \`systeem\` is de dienst zelf. Of een stap mag, hangt ook af van wat uw organisatie is voor deze zaak:
\`houder\` (heeft haar in handen), \`inzender\` (bracht haar in), \`regiehouder\` (heeft de regie over het dossier), \`aangewezen\`,
\`betrokken\` of elke \`partner\`. Een besluit neemt altijd een mens.

\`zicht\` zegt hoeveel u ziet: \`vol\`, of \`beperkt\` (wat u zelf inzond en de toestand). Wat u niet mag zien geeft 404, net als wat
er niet is. Elk kijken in een dossier of bij een cliënt wordt vastgelegd.

## Lijsten

Een lijst is \`{ "resultaten": […] }\`. Waar \`limit\` en \`cursor\` bestaan, noemt de kopregel \`Link\` met \`rel="next"\` het adres van de
volgende bladzijde; neem dat adres over. Zonder \`Link\` is dit de laatste. Andere lijsten krijgt u in één keer, behalve
\`GET /gebeurtenissen\`: vraag verder met \`na\` = \`tot\`. Een lijst heeft minder velden dan de zaak zelf. Een parameter die hier niet
staat, geeft 400.

## Codes, tijd en lege velden

Elk veld met een code noemt zijn codelijst: \`GET /codelijsten/{naam}\`. Sla een code op, geen label. Momenten zijn UTC
(\`2026-11-22T23:00:00.000Z\`), datums zijn Nederlandse dagen. In een antwoord is \`null\` "leeg"; een veld dat ontbreekt geldt
hier niet of mag u niet zien. In een aanvraag laat u een leeg veld weg.

## Fouten

Elke fout is \`application/problem+json\` (RFC 9457). Beslis op \`status\` en \`type\`, toon \`detail\` aan mensen, en bewaar \`instance\`
voor als u belt. Opnieuw proberen heeft zin bij 409 \`bezet\`, 429 en 503, na \`Retry-After\` seconden, met dezelfde sleutel; bij
500 hoogstens een paar keer. Bij 401 haalt u een nieuw token, bij 412 leest u de zaak opnieuw. Bij de andere verandert u eerst de
aanvraag: het antwoord en de uitleg bij de status zeggen wat. De dienst telt zelf geen aanvragen; een 429 komt van een gateway ervoor.

## Versies

De hoofdversie staat in het adres (\`/v1\`), de hele versie in de kopregel \`API-Version\`. Binnen \`/v1\` kunnen er velden,
stappen en codes bijkomen: sla over wat u niet kent. Dit document staat op \`/v1/openapi.json\`, zonder inloggen.`;

/** How to get a token (security scheme). */
export const INLOGGEN = `Een toegangstoken als JWT (RFC 9068, \`typ\` is \`at+jwt\`, ondertekend met PS256 of ES256) van de inlogdienst van deze
omgeving. De beheerder geeft u het adres van de inlogdienst, een \`client_id\`, de \`scope\` en de \`resource\` (RFC 8707) van deze
dienst, en legt uw publieke sleutel vast. Een koppeling gebruikt de grant \`client_credentials\` met \`private_key_jwt\` (RFC 7523)
op het \`token_endpoint\` uit \`/.well-known/openid-configuration\`: een JWT die u zelf tekent, een minuut geldig, met uw \`client_id\`
in \`iss\` en \`sub\`, de \`issuer\` in \`aud\` en een eigen \`jti\`. Mensen loggen in met de authorization code flow en PKCE. In het
token staan \`sub\`, \`client_id\`, \`aud\` (deze dienst), \`exp\`, \`organisatie\` (een code uit
/organisaties), \`organisatieSoort\` en \`rollen\` met precies één rol; voor een systeem is dat \`koppeling\`. Een verlopen token
geeft 401: haal dan een nieuw token. Een token zonder organisatie, of met een rol die hier niet bestaat, geeft 403.`;
