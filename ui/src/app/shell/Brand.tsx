import { Link } from "@tanstack/react-router";
import classes from "./shell.module.css";

const NAME = "Hindsight";

export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <img src="/favicon.svg" width={20} height={20} alt="" />
      <span>{NAME}</span>
    </Link>
  );
}
