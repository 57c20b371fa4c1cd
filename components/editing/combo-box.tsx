"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { foldText } from "@/domain/search/fold";
import { fieldId } from "./field-id";
import type { Choice } from "./field-props";

/** What the control is drawn from, on the server and after. */
export interface ComboBoxControlProps {
  name: string;
  value: string;
  choices: readonly Choice[];
  /** Whether something else than the choices may be typed, and is then sent as it stands. */
  free: boolean;
  describedBy: string | undefined;
  invalid: true | undefined;
  words: { noneFound: string };
  /** What stands there without JavaScript, and before it runs. */
  children: ReactNode;
}

/** A list that narrows while one types. Before its script runs it is the plain control that it is given. */
export function ComboBoxControl(props: ComboBoxControlProps) {
  const { name, value, children } = props;
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => {
    const plain = document.getElementById(fieldId(name));
    const known = plain instanceof HTMLInputElement || plain instanceof HTMLSelectElement ? plain.value : value;
    // What was chosen before the script ran goes over, and so does the focus: whoever has tabbed into it types on.
    const focused = plain !== null && plain === document.activeElement;
    setTaken((before) => before ?? { value: known, focused });
  }, [name, value]);
  return taken === null ? children : <RunningComboBox {...props} {...taken} />;
}

// What goes over from the plain control.
interface Taken {
  value: string;
  focused: boolean;
}

function RunningComboBox(props: ComboBoxControlProps & Taken) {
  const { name, value, focused, choices, free, describedBy, invalid, words } = props;
  const id = fieldId(name);
  const [sent, setSent] = useState(value);
  const hidden = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  useEffect(() => {
    if (told.current === sent) return;
    told.current = sent;
    // The form listens to what is typed; a hidden field says nothing by itself. Once typing pauses: React must not see
    // another field's event while it still handles this one's, or it puts letters back.
    const timer = setTimeout(() => hidden.current?.dispatchEvent(new Event("input", { bubbles: true })), 100);
    return () => clearTimeout(timer);
  }, [sent]);
  const chosen = choices.find((choice) => choice.value === value);
  const found = useMemo(() => wordsByLabel(choices), [choices]);
  return (
    <ComboBox
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      isInvalid={invalid === true}
      defaultSelectedKey={chosen?.value ?? null}
      // Given, not left to the list: a box that has the focus at once would otherwise begin empty.
      defaultInputValue={chosen?.label ?? value}
      allowsCustomValue={free}
      menuTrigger="focus"
      defaultItems={choices}
      defaultFilter={(label, typed) =>
        foldText(typed)
          .split(/\s+/)
          .every((word) => (found.get(label) ?? foldText(label)).includes(word))
      }
      onSelectionChange={(key) => {
        if (key !== null) setSent(String(key));
        else if (!free) setSent("");
      }}
      onInputChange={(text) => {
        if (free && !choices.some(({ label }) => label === text)) setSent(text.trim());
      }}
    >
      <Input ref={box} className="field" dir="auto" />
      <input ref={hidden} type="hidden" name={name} value={sent} />
      <Popover className="combo-popover">
        <ListBox<Choice>
          className="combo-list"
          renderEmptyState={() => <p className="combo-none">{words.noneFound}</p>}
        >
          {({ value: key, label, detail }) => (
            <ListBoxItem id={key} textValue={label} className="combo-item">
              {label}
              {detail && <small>{detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

// What each choice is found by.
function wordsByLabel(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { label, detail, value } of choices) {
    found.set(label, foldText(`${found.get(label) ?? ""} ${label} ${detail ?? ""} ${value}`));
  }
  return found;
}
