/** citation-js (https://citation.js.org): as far as references are set, and files read back, with it. */
declare module "@citation-js/core" {
  interface Register {
    has(name: string): boolean;
    get(name: string): unknown;
    add(name: string, value: unknown): void;
  }

  export const plugins: {
    config: { get(plugin: "@csl"): { templates: Register; locales: Register } };
    input: { chain(data: string, options?: { forceType?: string; generateGraph?: boolean }): unknown[] };
    output: {
      format(
        name: "bibliography",
        items: readonly object[],
        options: { template: string; lang: string; format: "text"; asEntryArray: true },
      ): [id: string, text: string][];
    };
  };
}

declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";

/** The Chicago Manual of Style (author-date) in CSL, as the tree that citeproc reads besides XML. */
declare module "style-chicago" {
  export interface StyleElement {
    name: string;
    attrs: Readonly<Record<string, string>>;
    children: readonly (StyleElement | string)[];
  }
  const style: StyleElement;
  export default style;
}
