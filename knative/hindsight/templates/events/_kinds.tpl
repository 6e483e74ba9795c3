{{/* Which kinds this release watches, as JSON {items: [{group, version, kind, plural}]}; the version is empty where the cluster serves none. */}}
{{- define "hindsight.kinds" -}}
{{- $kinds := list -}}
{{- range $kind := fromYamlArray (.Files.Get "kinds.yaml") -}}
  {{- $version := first $kind.versions -}}
  {{- if gt (len $kind.versions) 1 -}}
    {{- $version = "" -}}
    {{- range $kind.versions -}}
      {{- if and (not $version) ($.Capabilities.APIVersions.Has (printf "%s/%s/%s" $kind.group . $kind.kind)) -}}
        {{- $version = . -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- if or $.Values.source.secrets (ne $kind.kind "Secret") -}}
    {{- $kinds = append $kinds (dict "group" $kind.group "version" $version "kind" $kind.kind "plural" $kind.plural) -}}
  {{- end -}}
{{- end -}}
{{- dict "items" $kinds | toJson -}}
{{- end }}

{{/* An ApiServerSource does not ask what a kind's objects are called, it guesses: for Gateway it would watch
"gatewaies", and be refused as a whole. Prints yes where it guesses right. */}}
{{- define "hindsight.guessedRight" -}}
{{- $guess := lower .kind -}}
{{- if hasSuffix "y" $guess }}{{ $guess = printf "%sies" (trimSuffix "y" $guess) }}
{{- else if hasSuffix "s" $guess }}{{ $guess = printf "%ses" $guess }}
{{- else }}{{ $guess = printf "%ss" $guess }}{{ end -}}
{{- if eq $guess .plural }}yes{{ end -}}
{{- end }}
