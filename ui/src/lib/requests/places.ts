import { answer } from "@/lib/api/answer";
import { listKinds, listNamespaces } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

/** The kinds of objects that there are, with how many and how many in trouble. */
export function kindsQuery(moment: Moment, namespace?: string) {
  return instantQuery({
    name: "kinds",
    moment,
    details: { namespace },
    read: (signal) => answer(listKinds({ query: { ...momentParams(moment), namespace }, signal })),
  });
}

export function namespacesQuery(moment: Moment) {
  return instantQuery({
    name: "namespaces",
    moment,
    read: (signal) => answer(listNamespaces({ query: momentParams(moment), signal })),
  });
}
