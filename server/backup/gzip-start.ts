/**
 * The first bytes of every backup: a gzip member (RFC 1952) without a name, a time or an operating system. gzip's own
 * checksum does not cover them; that they are these does.
 */
export const GZIP_START = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
