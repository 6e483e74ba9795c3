import type { ReactNode } from "react";

export interface MenuChoice {
  key: string;
  text: ReactNode;
  left?: ReactNode;
  right?: ReactNode;
  lang?: string;
  current: boolean;
  choose: () => void;
}

export interface ChoiceMenuProps {
  position: "bottom-start" | "bottom-end" | "top-start";
  /** Above the choices. */
  heading?: string;
  choices: MenuChoice[];
}
