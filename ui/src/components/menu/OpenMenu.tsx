import { Menu } from "@mantine/core";
import { type ButtonHTMLAttributes, cloneElement, type ReactElement, type Ref, useEffect, useRef } from "react";
import type { ChoiceMenuProps } from "./choices";

interface Props extends ChoiceMenuProps {
  children: ReactElement<ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> }>;
}

/** Its button takes the place of the one that was pressed: so it has the focus, and is pressed too. */
export function OpenMenu({ position, heading, choices, children: button }: Props) {
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    target.current?.focus();
    target.current?.click();
  }, []);
  return (
    <Menu position={position}>
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>
        {heading ? <Menu.Label>{heading}</Menu.Label> : null}
        {choices.map(({ key, text, left, right, lang, current, choose }) => (
          <Menu.Item
            key={key}
            lang={lang}
            leftSection={left}
            rightSection={right}
            aria-current={current || undefined}
            onClick={choose}
          >
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
