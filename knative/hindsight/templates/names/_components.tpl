{{/* Which functions this release has, and which of them send by themselves, as {"items": [...]} */}}
{{- define "hindsight.functions" -}}
{{- $functions := list "detect" "correlate" "projections" -}}
{{- if .Values.ingest.enabled }}{{ $functions = append $functions "ingest" }}{{ end -}}
{{- dict "items" (.Values.sourceOnly | ternary list $functions) | toJson -}}
{{- end }}

{{- define "hindsight.senders" -}}
{{- $senders := list -}}
{{- range (include "hindsight.functions" . | fromJson).items -}}
{{- if has . (list "projections" "ingest") }}{{ $senders = append $senders . }}{{ end -}}
{{- end -}}
{{- dict "items" $senders | toJson -}}
{{- end }}
