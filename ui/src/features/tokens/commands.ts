const quoted = (text: string) => (/^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** What is run in the other cluster, so that its events come here. */
export const installCommands = (cluster: string, token: string) =>
  [
    "kubectl create namespace hindsight",
    `kubectl -n hindsight create secret generic hindsight-ingest --from-literal=token=${token}`,
    "helm install hindsight knative/hindsight -n hindsight -f knative/hindsight/values-source-only.yaml \\",
    `  --set-literal clusterName=${quoted(cluster)} --set ingest.url=https://HOST/ingest`,
  ].join("\n");
