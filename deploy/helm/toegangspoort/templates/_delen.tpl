{{/* Name of everything in a release. */}}
{{- define "toegangspoort.naam" -}}
{{- if contains "toegangspoort" .Release.Name }}{{ .Release.Name | trunc 50 | trimSuffix "-" }}{{ else }}{{ printf "%s-toegangspoort" .Release.Name | trunc 50 | trimSuffix "-" }}{{ end -}}
{{- end }}

{{/* Labels of every object; give a dict of root and component. */}}
{{- define "toegangspoort.labels" -}}
{{ include "toegangspoort.kies" . }}
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{/* Labels by which pods are chosen: they never change. */}}
{{- define "toegangspoort.kies" -}}
app.kubernetes.io/name: toegangspoort
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* What every pod may not do. */}}
{{- define "toegangspoort.podDicht" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{/* What every container may not do. */}}
{{- define "toegangspoort.dicht" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}
