package dev.hindsight.source.log.door.otlp;

/** Where a record stands in its request, in the words of the JSON form. */
final class OtlpPlace {
    private OtlpPlace() {}

    static String of(int resource, int scope, int record) {
        return "resourceLogs[" + resource + "].scopeLogs[" + scope + "].logRecords[" + record + "]";
    }
}
