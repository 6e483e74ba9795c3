{{- define "hindsight.namespaces" -}}
{{- range uniq . }}
- namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: {{ . }}}}
{{- end }}
{{- end }}

{{- define "hindsight.pods" -}}
{{- range .components }}
- podSelector:
    matchLabels:
      {{- include "hindsight.selector" (dict "root" $.root "component" .) | nindent 6 }}
{{- end }}
{{- end }}

{{/* Names are resolved wherever the cluster's DNS runs. */}}
{{- define "hindsight.egressToDns" -}}
- ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
{{- end }}

{{- define "hindsight.egressToDatabase" -}}
{{- if .Values.trialDatabase.enabled }}
- to:
    {{- include "hindsight.pods" (dict "root" . "components" (list "trial-database")) | trim | nindent 4 }}
  ports: [{port: 5432}]
{{- else }}
- ports: [{port: {{ .Values.database.port }}}]
{{- end }}
{{- end }}

{{- define "hindsight.egressToBroker" -}}
- to:
    {{- include "hindsight.namespaces" (list .Values.knative.eventingNamespace) | trim | nindent 4 }}
{{- end }}

{{- define "hindsight.ingressOfMetrics" -}}
{{- with .Values.networkPolicies.monitoringNamespaces }}
- from:
    {{- include "hindsight.namespaces" . | trim | nindent 4 }}
  ports: [{port: 8080}]
{{- end }}
{{- end }}

{{/* To Hindsight elsewhere, which has a name and no pod here. */}}
{{- define "hindsight.egressToIngest" -}}
{{- $url := urlParse .Values.ingest.url }}
{{- $port := regexFind "[0-9]+$" (regexFind ":[0-9]+$" $url.host) }}
- ports: [{port: {{ $port | default (eq $url.scheme "https" | ternary 443 80) }}}]
{{- end }}
