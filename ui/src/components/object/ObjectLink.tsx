import { Link } from "@tanstack/react-router";
import type { Ref } from "@/lib/api/generated/types.gen";
import classes from "./object.module.css";
import { pageOf } from "./pageOf";

/** The name of an object, leading to its page at the same instant. */
export function ObjectLink({
  resource,
  kind = true,
  namespace = true,
}: {
  resource: Ref;
  kind?: boolean;
  namespace?: boolean;
}) {
  const place = namespace && resource.namespace ? `${resource.namespace}/` : "";
  const full = `${resource.kind} ${resource.namespace ? `${resource.namespace}/` : ""}${resource.name}`;
  return (
    <span className={classes.object} title={full}>
      {kind ? <span className="dim">{resource.kind}</span> : null}
      <Link {...pageOf(resource)} className={`mono ${classes.name}`}>
        <span className="dim">{place}</span>
        {resource.name}
      </Link>
    </span>
  );
}
