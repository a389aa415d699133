import { generate } from 'selfsigned';

/** A key and a certificate that signs itself, as PEM: who trusts the certificate trusts the server. */
export interface Certificaat {
  readonly sleutel: string;
  readonly certificaat: string;
}

/** A certificate for these names and for nothing else, made anew: no key stands in the repository. */
export async function maakCertificaat(namen: readonly string[]): Promise<Certificaat> {
  const gemaakt = await generate([{ name: 'commonName', value: namen[0] ?? 'proef' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: namen.map((value) => ({ type: 2, value })) },
    ],
  });
  return { sleutel: gemaakt.private, certificaat: gemaakt.cert };
}
