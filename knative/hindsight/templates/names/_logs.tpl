{{/* What the log source is told of what to follow, and of its doors. */}}
{{- define "hindsight.logsEnv" -}}
{{- $own := .Values.logs -}}
- {name: HINDSIGHT_LOGS_FOLLOW, value: {{ $own.follow | quote }}}
- name: HINDSIGHT_LOGS_EXCLUDED_NAMESPACES
  value: {{ prepend $own.excludedNamespaces .Release.Namespace | uniq | join "," }}
{{- with $own.namespaces }}
- {name: HINDSIGHT_LOGS_NAMESPACES, value: {{ join "," . | quote }}}
{{- end }}
{{- with $own.labels }}
- {name: HINDSIGHT_LOGS_LABELS, value: {{ . | quote }}}
{{- end }}
- {name: HINDSIGHT_LOGS_LOOK_BACK, value: {{ $own.lookBack }}}
{{- if eq $own.mode "daemonset" }}
- name: HINDSIGHT_LOGS_NODE
  valueFrom: {fieldRef: {fieldPath: spec.nodeName}}
{{- end }}
- {name: HINDSIGHT_LOGS_DOORS_OPEN, value: {{ $own.doors.enabled | quote }}}
{{- if and $own.doors.enabled $own.doors.tokens }}
- name: HINDSIGHT_LOGS_DOORS_TOKENS_TO
  value: {{ include "hindsight.tokensTo" . | quote }}
{{- end }}
{{- if .Values.ingest.token.existingSecret }}
- {name: HINDSIGHT_LOGS_TOKEN_FILE, value: /etc/hindsight/ingest/token}
{{- end }}
{{- end }}

{{/* Where ingest tokens are judged: at detect, which is reached as any Knative Service is, or where Hindsight runs. */}}
{{- define "hindsight.tokensTo" -}}
{{- .Values.sourceOnly | ternary .Values.ingest.url (printf "http://detect.%s.svc.%s/ingest" .Release.Namespace .Values.knative.clusterDomain) -}}
{{- end }}
