import { type ButtonHTMLAttributes, lazy, type ReactElement, Suspense, cloneElement, useState } from "react";
import type { ChoiceMenuProps } from "./choices";

const load = () => import("./OpenMenu");
const OpenMenu = lazy(() => load().then((module) => ({ default: module.OpenMenu })));

interface Props extends ChoiceMenuProps {
  children: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;
}

/** A button with a menu, which is fetched when somebody is about to open it: most pages are left without. */
export function ChoiceMenu({ children: button, ...menu }: Props) {
  const [wanted, setWanted] = useState(false);
  const closed = cloneElement(button, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => setWanted(true),
  });
  return wanted ? (
    <Suspense fallback={closed}>
      <OpenMenu {...menu}>{button}</OpenMenu>
    </Suspense>
  ) : (
    closed
  );
}
