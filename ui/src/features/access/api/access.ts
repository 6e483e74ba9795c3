import { answer } from "@/lib/api/answer";
import { listDangers, listGrants, listSubjects, whoCan } from "@/lib/api/generated/sdk.gen";
import type { AccessGrant, AccessSubjectSummary } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";
import type { ReadPart } from "@/lib/rows/useRows";
import type { AccessSearch } from "../search";

type SubjectFilter = Pick<AccessSearch, "subject" | "subjectKind" | "subjectNamespace" | "namespace" | "danger">;
type RightFilter = Pick<AccessSearch, "verb" | "resource" | "group" | "name" | "namespace">;

export const readSubjects =
  (filter: SubjectFilter): ReadPart<AccessSubjectSummary> =>
  (moment, part, signal) =>
    answer(listSubjects({ query: { ...momentParams(moment), ...filter, ...part }, signal }));

export const readGrants =
  (filter: SubjectFilter): ReadPart<AccessGrant> =>
  (moment, part, signal) =>
    answer(listGrants({ query: { ...momentParams(moment), ...filter, ...part }, signal }));

export const readWhoCan =
  ({ verb = "*", resource = "*", ...rest }: RightFilter): ReadPart<AccessGrant> =>
  (moment, part, signal) =>
    answer(whoCan({ query: { ...momentParams(moment), verb, resource, ...rest, ...part }, signal }));

export function dangersQuery(moment: Moment) {
  return instantQuery({
    name: "access-dangers",
    moment,
    read: (signal) => answer(listDangers({ query: momentParams(moment), signal })),
  });
}
