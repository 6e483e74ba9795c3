import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/marks/Icon";

const PAUSE_MS = 250;

interface SearchFieldProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  width?: number;
}

/** A text filter that asks once typing pauses. */
export function SearchField({ label, value, onChange, width = 220 }: SearchFieldProps) {
  const [typed, setTyped] = useState(value ?? "");
  const told = useRef(value ?? "");
  useEffect(() => {
    // Changed from outside, by a link or by clearing all filters.
    if ((value ?? "") !== told.current) {
      told.current = value ?? "";
      setTyped(value ?? "");
    }
  }, [value]);
  useEffect(() => {
    if (typed === told.current) {
      return;
    }
    const timer = setTimeout(() => {
      told.current = typed;
      onChange(typed === "" ? undefined : typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <TextInput
      w={width}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" size={14} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
