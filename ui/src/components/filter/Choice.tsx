import { NativeSelect } from "@mantine/core";

interface ChoiceProps<T extends string> {
  label: string;
  value: T | undefined;
  options: { value: T; label: string }[];
  onChange: (value: T | undefined) => void;
  /** What choosing nothing is called; without it one of the options is always chosen. */
  all?: string;
}

export function Choice<T extends string>({ label, value, options, onChange, all }: ChoiceProps<T>) {
  const known =
    value === undefined || options.some((option) => option.value === value)
      ? options
      : [{ value, label: value }, ...options];
  const data = all === undefined ? known : [{ value: "", label: all }, ...known];
  return (
    <NativeSelect
      size="xs"
      maw={200}
      aria-label={label}
      title={label}
      data={data}
      value={value ?? ""}
      onChange={(event) => onChange((event.currentTarget.value || undefined) as T | undefined)}
    />
  );
}
