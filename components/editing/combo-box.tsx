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
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    const plain = document.getElementById(fieldId(name));
    const known = plain instanceof HTMLInputElement || plain instanceof HTMLSelectElement ? plain.value : value;
    // What was chosen before the script ran goes over.
    setTyped((before) => before ?? known);
  }, [name, value]);
  return typed === null ? children : <RunningComboBox {...props} value={typed} />;
}

function RunningComboBox({ name, value, choices, free, describedBy, invalid, words }: ComboBoxControlProps) {
  const id = fieldId(name);
  const [sent, setSent] = useState(value);
  const hidden = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  useEffect(() => {
    if (told.current === sent) return;
    told.current = sent;
    // The form listens to what is typed; a hidden field says nothing by itself. Once typing pauses: React must not see
    // another field's event while it still handles this one's, or it puts letters back.
    const timer = setTimeout(() => hidden.current?.dispatchEvent(new Event("input", { bubbles: true })), 100);
    return () => clearTimeout(timer);
  }, [sent]);
  const known = choices.some((choice) => choice.value === value);
  const found = useMemo(() => wordsByLabel(choices), [choices]);
  return (
    <ComboBox
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      isInvalid={invalid === true}
      defaultSelectedKey={known ? value : null}
      defaultInputValue={known ? undefined : value}
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
      <Input className="field" dir="auto" />
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
