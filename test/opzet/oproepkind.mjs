// A process that makes one call of ours, with the resolver of the machine pointed at a DNS server that the test holds.
// In: one argument, JSON { webhook, dns, netten, oproepen }. Out: what each call gave, as JSON.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { BlockList } from 'node:net';
import { pathToFileURL } from 'node:url';

const { webhook, dns: server, netten, oproepen } = JSON.parse(process.argv[2]);

// what /etc/resolv.conf does for a whole machine: every name is asked of this server, over real UDP
const resolver = new dns.promises.Resolver({ timeout: 2_000, tries: 1 });
resolver.setServers([server]);
const zoek = async (naam) => (await resolver.resolve4(naam)).map((address) => ({ address, family: 4 }));
dns.promises.lookup = async (naam, opties) => {
  const gevonden = await zoek(naam);
  return opties?.all ? gevonden : gevonden[0];
};
dns.lookup = (naam, opties, terug) => {
  zoek(naam).then(
    (gevonden) => (opties.all ? terug(null, gevonden) : terug(null, gevonden[0].address, 4)),
    (fout) => terug(fout),
  );
};
syncBuiltinESMExports();

const { roepAan } = await import(pathToFileURL(webhook).href);
const vertrouwd = new BlockList();
for (const adres of netten) vertrouwd.addAddress(adres);
const gehoord = [];
for (const oproep of oproepen)
  gehoord.push(await roepAan({ koppen: {}, inhoud: '{}', wachtMs: 5_000, vertrouwd, ...oproep }));
process.stdout.write(JSON.stringify(gehoord));
process.exit(0);
