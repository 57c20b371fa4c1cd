declare module "html-encoding-sniffer" {
  /** The name of the encoding of an HTML document, by its byte order mark, the server's word, and its own. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
