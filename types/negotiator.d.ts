/** Content negotiation (RFC 9110, 12): as far as the front uses it. */
declare module "negotiator" {
  import type { IncomingMessage } from "node:http";

  export default class Negotiator {
    constructor(request: Pick<IncomingMessage, "headers">);
    /** Those of the given encodings that the request accepts, best first; `preferred` decides between equals. */
    encodings(available: readonly string[], options?: { preferred?: readonly string[] }): string[];
  }
}
