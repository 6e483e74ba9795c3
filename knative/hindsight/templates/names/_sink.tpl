{{/* The broker's address is spelled out; SinkBindings find it where they must bring certificates or tokens along. */}}
{{- define "hindsight.bindsSinks" -}}
{{- if and (not .Values.sourceOnly) (or .Values.knative.oidc (ne .Values.knative.transportEncryption "disabled")) }}yes{{ end -}}
{{- end }}

{{- define "hindsight.brokerUrl" -}}
{{- $ingress := eq .Values.broker.class "Kafka" | ternary "kafka-broker-ingress" "broker-ingress" -}}
{{ .Values.broker.url | default (printf "http://%s.%s.svc.%s/%s/hindsight" $ingress .Values.knative.eventingNamespace .Values.knative.clusterDomain .Release.Namespace) }}
{{- end }}

{{- define "hindsight.sinkEnv" -}}
{{- if .Values.sourceOnly }}
- name: K_SINK
  value: {{ required "A cluster that is watched from elsewhere needs ingest.url, such as https://hindsight.example.com/ingest." .Values.ingest.url | quote }}
{{- else if not (include "hindsight.bindsSinks" .) }}
- name: K_SINK
  value: {{ include "hindsight.brokerUrl" . | quote }}
{{- end }}
{{- end }}
