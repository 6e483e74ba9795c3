import { answer } from "@/lib/api/answer";
import { getResourceYaml } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

export function yamlQuery(moment: Moment, uid: string) {
  return instantQuery({
    name: "resource-yaml",
    moment,
    details: { uid },
    read: (signal) => answer(getResourceYaml({ path: { uid }, query: momentParams(moment), signal })),
  });
}
