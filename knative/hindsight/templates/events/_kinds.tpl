{{/* Which kinds this release reads, as {"items": [{group, versions, kind, plural}]}. */}}
{{- define "hindsight.kinds" -}}
{{- $kinds := list -}}
{{- range $kind := fromYamlArray (.Files.Get "kinds.yaml") -}}
  {{- if or $.Values.source.secrets (ne $kind.kind "Secret") }}{{ $kinds = append $kinds $kind }}{{ end -}}
{{- end -}}
{{- dict "items" $kinds | toJson -}}
{{- end }}
