import { ScriptButton } from "./script-button";

/** What the button and its answers say. */
export interface CopyWords {
  copy: string;
  copied: string;
  /** Where the browser refuses: the text is then selected, to be copied by hand. */
  selected: string;
}

/**
 * Copies the text of a field, and says so. Not shown without JavaScript: the field's text can be selected by hand.
 * `label` is its accessible name, where several of them stand on one page.
 */
export function CopyButton({
  field,
  words: { copy, copied, selected },
  label,
}: {
  field: string;
  words: CopyWords;
  label?: string;
}) {
  return (
    <>
      <ScriptButton press={{ what: "copy", field, copied, selected }} label={label}>
        {copy}
      </ScriptButton>
      <span role="status" className="text-[13px] text-muted empty:hidden" />
    </>
  );
}
