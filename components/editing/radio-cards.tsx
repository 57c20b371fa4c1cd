import type { ReactNode } from "react";
import { valueAt } from "@/domain/form/values";
import { FieldError, findIssue } from "./field-error";
import { describedBy, fieldId } from "./field-id";
import type { FieldProps } from "./field-props";

/** One thing to choose, drawn as a card. */
export interface RadioCard {
  value: string;
  label: ReactNode;
  /** A mark above the word. */
  mark?: ReactNode;
  /** Said under it. */
  note?: ReactNode;
  /** A class that colours it once it is chosen. */
  className?: string;
}

/** One of a few things, all in view. Several rows of cards are one choice. */
export function RadioCards({
  rows,
  children,
  ...field
}: FieldProps & {
  rows: readonly (readonly RadioCard[])[];
  /** Stands between the label and the cards. */
  children?: ReactNode;
}) {
  const value = valueAt(field.values, field.name);
  const first = rows[0]?.[0]?.value;
  const wrong = findIssue(field.issues, field.name) !== null;
  return (
    <fieldset
      className="form-field"
      aria-describedby={describedBy(field.name, { help: Boolean(field.help), error: true })}
      aria-invalid={wrong || undefined}
    >
      <legend id={`${fieldId(field.name)}-label`}>
        <span data-label>{field.label}</span> {field.hint && <span className="field-hint">{field.hint}</span>}
      </legend>
      {children}
      {rows.map((cards) => (
        <div key={cards[0]?.value} className="radio-cards">
          {cards.map((card) => (
            <label key={card.value} className={`radio-card ${card.className ?? ""}`}>
              <input
                type="radio"
                id={card.value === first ? fieldId(field.name) : undefined}
                name={field.name}
                value={card.value}
                defaultChecked={card.value === value}
              />
              {card.mark}
              <b>{card.label}</b>
              {card.note && <small>{card.note}</small>}
            </label>
          ))}
        </div>
      ))}
      {field.help && (
        <div id={`${fieldId(field.name)}-help`} className="field-help">
          {field.help}
        </div>
      )}
      <FieldError name={field.name} issues={field.issues} />
    </fieldset>
  );
}
