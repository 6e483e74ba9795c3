{{/* A function on Serving. root, component, of (whose image and values it takes, if not its own), external (whether the
ingress shows it to the outside), env (YAML) */}}
{{- define "hindsight.knativeService" -}}
{{- $of := .of | default .component -}}
{{- $own := index .root.Values $of -}}
apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  {{- include "hindsight.metadata" . | nindent 2 }}
    {{- if not .external }}
    networking.knative.dev/visibility: cluster-local
    {{- end }}
spec:
  template:
    metadata:
      labels:
        {{- include "hindsight.selector" . | nindent 8 }}
      annotations:
        autoscaling.knative.dev/min-scale: {{ $own.minScale | quote }}
        autoscaling.knative.dev/max-scale: {{ $own.maxScale | quote }}
        {{- with $own.window }}
        autoscaling.knative.dev/window: {{ . | quote }}
        {{- end }}
        {{- with include "hindsight.scrape" .root | trim }}{{ . | nindent 8 }}{{ end }}
        {{- with $own.annotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      serviceAccountName: {{ .component }}
      automountServiceAccountToken: false
      containerConcurrency: {{ $own.containerConcurrency }}
      timeoutSeconds: {{ $own.timeoutSeconds }}
      {{- with include "hindsight.pullSecrets" .root }}{{ . | nindent 6 }}{{ end }}
      containers:
        - image: {{ include "hindsight.image" (dict "root" .root "name" $of "other" $own.image) }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          ports:
            - containerPort: 8080
          env:
            {{- .env | trim | nindent 12 }}
            {{- with $own.env }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
          readinessProbe:
            httpGet: {path: /q/health/ready}
          livenessProbe:
            httpGet: {path: /q/health/live}
            initialDelaySeconds: 30
            periodSeconds: 20
            failureThreshold: 3
          resources:
            {{- toYaml $own.resources | nindent 12 }}
          securityContext:
            {{- include "hindsight.security" dict | nindent 12 }}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
      volumes:
        - name: tmp
          emptyDir: {sizeLimit: 64Mi}
{{- end }}
