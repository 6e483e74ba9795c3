import { type ReactNode, useId } from "react";
import classes from "./verbs.module.css";

interface RadioProps {
  name: string;
  label: string;
  checked: boolean;
  choose: () => void;
  disabled?: boolean;
  /** Has the focus when the dialog opens. */
  first?: boolean;
  /** What is to be filled in besides. */
  children?: ReactNode;
}

export function Radio({ name, label, checked, choose, disabled, first, children }: RadioProps) {
  const id = useId();
  return (
    <div className={classes.choice}>
      <input
        id={id}
        type="radio"
        name={name}
        checked={checked}
        disabled={disabled}
        data-autofocus={first || undefined}
        onChange={choose}
      />
      <label htmlFor={id} className={disabled ? "dim" : undefined}>
        {label}
      </label>
      {disabled ? null : children}
    </div>
  );
}
