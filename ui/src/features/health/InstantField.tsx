import { TextInput } from "@mantine/core";
import { calendarDate, clockTime } from "@/lib/time/format";

interface InstantFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Date and time to the second, in the reader's zone. */
export function InstantField({ label, value, onChange }: InstantFieldProps) {
  const instant = new Date(value);
  const local = `${calendarDate(instant)}T${clockTime(instant)}`;
  const changed = (text: string) => {
    const chosen = new Date(text);
    if (!Number.isNaN(chosen.getTime())) {
      onChange(chosen.toISOString());
    }
  };
  return (
    <TextInput
      type="datetime-local"
      step={1}
      aria-label={label}
      title={label}
      leftSection={<span className="dim">{label}</span>}
      leftSectionWidth={56}
      value={local}
      onChange={(event) => changed(event.currentTarget.value)}
    />
  );
}
