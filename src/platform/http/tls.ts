/** What Node and OpenSSL call it when no safe connection came about: the certificate, or the talk before it. */
const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/;

/** Is this the code of an error of TLS? */
export function isTlsCode(code: string): boolean {
  return TLS_CODE.test(code);
}
