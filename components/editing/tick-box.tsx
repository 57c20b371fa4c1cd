import { valueAt } from "@/domain/form/values";
import { FieldError } from "./field-error";
import { controlProps } from "./field-frame";
import { fieldId } from "./field-id";
import type { FieldProps } from "./field-props";

/** A box to tick; it sends "on", or nothing. */
export function TickBox({ label, ...field }: Omit<FieldProps, "hint">) {
  return (
    <div className="tick-box">
      <label>
        <input {...controlProps(field)} type="checkbox" defaultChecked={valueAt(field.values, field.name) === "on"} />
        <span id={`${fieldId(field.name)}-label`}>{label}</span>
      </label>
      {field.help && (
        <div id={`${fieldId(field.name)}-help`} className="field-help">
          {field.help}
        </div>
      )}
      <FieldError name={field.name} issues={field.issues} />
    </div>
  );
}
