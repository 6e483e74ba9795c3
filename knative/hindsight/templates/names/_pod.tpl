{{/* What Pod Security calls restricted. On the container, as Knative Services do not take all of it for a pod. user; or
root, for a folder of the node, which belongs to root: without capabilities it may no more than own it. */}}
{{- define "hindsight.security" -}}
{{- $user := .user | default 65532 -}}
{{- if .root }}{{ $user = 0 }}{{ end -}}
runAsNonRoot: {{ empty .root }}
runAsUser: {{ $user }}
runAsGroup: {{ $user }}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "hindsight.databaseEnv" -}}
{{- $secret := include "hindsight.databaseSecret" . -}}
{{- range $name, $key := dict "QUARKUS_DATASOURCE_JDBC_URL" "url" "QUARKUS_DATASOURCE_USERNAME" "username" "QUARKUS_DATASOURCE_PASSWORD" "password" }}
- name: {{ $name }}
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: {{ $key }}}}
{{- end }}
{{- end }}

{{- define "hindsight.digestKeyEnv" -}}
- name: HINDSIGHT_DIGEST_KEY
  valueFrom: {secretKeyRef: {name: {{ include "hindsight.digestKeySecret" . }}, key: key}}
{{- end }}

{{- define "hindsight.scrape" -}}
{{- if .Values.observe.scrapeAnnotations }}
prometheus.io/scrape: "true"
prometheus.io/port: "8080"
prometheus.io/path: /q/metrics
{{- end }}
{{- end }}

{{- define "hindsight.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}
