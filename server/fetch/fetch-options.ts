import { lookup } from "node:dns/promises";
import { DOCUMENT_LIMIT } from "@/domain/citation/snapshot";
import { getAllowedHosts } from "./allowed-hosts";
import { isPublicAddress } from "./public-address";

export interface Limits {
  /** From the first look-up to the last byte, all redirects included. */
  milliseconds: number;
  redirects: number;
  /** Of a document. */
  bytes: number;
  /** Of the head of one answer. */
  headerBytes: number;
}

/** An address that a name stands for. */
export interface ResolvedAddress {
  address: string;
  family: number;
}

/** What may be asked, and how far: the tests bring their own networks, and small limits. */
export interface FetchOptions {
  /** "host:port" that are exempt from the checks of address and port. */
  allow: ReadonlySet<string>;
  ports: ReadonlySet<number>;
  isPublic: (address: string) => boolean;
  /** All addresses of a name, as the system knows them. */
  resolve: (name: string) => Promise<readonly ResolvedAddress[]>;
  limits: Limits;
}

/** What is asked of the world: public addresses at the ports of the web, and what the operator allows. */
export function usualOptions(): FetchOptions {
  return {
    allow: getAllowedHosts(),
    ports: new Set([80, 443]),
    isPublic: isPublicAddress,
    resolve: (name) => lookup(name, { all: true, verbatim: true }),
    limits: { milliseconds: 20_000, redirects: 5, bytes: DOCUMENT_LIMIT, headerBytes: 16 * 1024 },
  };
}
