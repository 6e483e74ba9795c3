{{/* Within a namespace names are fixed, as there is one release in it; only what is cluster-wide carries its name. */}}
{{- define "hindsight.clusterWideName" -}}
hindsight-{{ .Release.Namespace }}
{{- end }}

{{- define "hindsight.selector" -}}
app.kubernetes.io/name: hindsight
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "hindsight.labels" -}}
{{ include "hindsight.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- define "hindsight.metadata" -}}
name: {{ .name | default .component }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "hindsight.labels" . | nindent 2 }}
{{- end }}

{{/* An image by its name, or another one in its place. */}}
{{- define "hindsight.image" -}}
{{- $image := .root.Values.image -}}
{{- if .other }}{{ .other }}
{{- else -}}
{{ with $image.registry }}{{ trimSuffix "/" . }}/{{ end }}hindsight/{{ .name }}:{{ $image.tag | default .root.Chart.AppVersion }}
{{- end -}}
{{- end }}

{{- define "hindsight.digestKeySecret" -}}
{{ .Values.digestKey.existingSecret | default "hindsight-digest-key" }}
{{- end }}

{{- define "hindsight.databaseSecret" -}}
{{- if .Values.database.existingSecret -}}
{{ .Values.database.existingSecret }}
{{- else if .Values.trialDatabase.enabled -}}
hindsight-trial-database
{{- else -}}
{{ fail "Which PostgreSQL? Name a Secret with the keys url, username and password in database.existingSecret, or just look around with trialDatabase.enabled=true." }}
{{- end -}}
{{- end }}
