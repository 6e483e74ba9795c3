package dev.hindsight.logline.structured;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a named part of a line is, by the names that loggers usually give: ECS, GELF, OpenTelemetry, and the rest. */
enum Role {
    LEVEL(
            "level",
            "severity",
            "lvl",
            "log.level",
            "loglevel",
            "log_level",
            "severity_text",
            "severitytext",
            "levelname",
            "level_name",
            "priority",
            "@l",
            "s",
            "sev",
            "severity_label",
            "syslog.severity",
            "logging.level",
            "status_level"),
    OTEL_LEVEL("severitynumber", "severity_number"),
    PYTHON_LEVEL("levelno"),
    MESSAGE(
            "message",
            "msg",
            "@message",
            "@m",
            "short_message",
            "rendered_message",
            "renderedmessage",
            "fields.message",
            "jsonpayload.message",
            "textpayload",
            "body.stringvalue",
            "error_message",
            "errormessage"),
    LESSER_MESSAGE(
            "event",
            "body",
            "log",
            "text",
            "@mt",
            "messagetemplate",
            "description",
            "record.message",
            "event.original",
            "full_message",
            "err_msg",
            "reason",
            "detail",
            "attr.error.errmsg"),
    ERROR(
            "error",
            "err",
            "error.message",
            "err.message",
            "exception.message",
            "exc",
            "exception",
            "@x",
            "error.msg",
            "err.msg",
            "cause",
            "attributes.exception.message",
            "thrown.message",
            "fields.error",
            "fields.err",
            "error.reason",
            "exception_message",
            "attr.error"),
    ERROR_TYPE(
            "error.type",
            "err.type",
            "exception.type",
            "error.name",
            "err.name",
            "exception.class",
            "exception_class",
            "error.kind",
            "attributes.exception.type",
            "thrown.name",
            "exception.exception_class",
            "error_type",
            "err.class",
            "exception.classname",
            "error.class",
            "exception_type"),
    STACK(
            "stack",
            "stacktrace",
            "stack_trace",
            "error.stack",
            "error.stack_trace",
            "err.stack",
            "exception.stacktrace",
            "error.stacktrace",
            "exc_info",
            "traceback",
            "exception.stack_trace",
            "attributes.exception.stacktrace",
            "errorverbose",
            "error_verbose",
            "exception.stack",
            "thrown.extendedstacktrace",
            "backtrace",
            "error.backtrace",
            "_stacktrace",
            "stack_info",
            "errorstack",
            "throwable",
            "@exception",
            "exception.exception_stacktrace",
            "trace"),
    LOGGER(
            "logger",
            "logger_name",
            "loggername",
            "log.logger",
            "name",
            "target",
            "category",
            "sourcecontext",
            "properties.sourcecontext",
            "component",
            "c",
            "_logger",
            "channel",
            "scope.name",
            "program",
            "syslog_identifier"),
    TIME(
            "time",
            "timestamp",
            "ts",
            "@timestamp",
            "@t",
            "date",
            "datetime",
            "asctime",
            "t",
            "t.$date",
            "created",
            "timeunixnano",
            "observedtimeunixnano",
            "timemillis",
            "instant.epochsecond",
            "instant.nanoofsecond",
            "__realtime_timestamp",
            "timestamps",
            "eventtime",
            "log.time",
            "relativecreated",
            "msecs",
            "created_at"),
    OTHER();

    private static final Map<String, Role> BY_NAME = new HashMap<>();

    static {
        for (Role role : values()) {
            for (String name : role.names) {
                BY_NAME.put(name, role);
            }
        }
    }

    private final String[] names;

    Role(String... names) {
        this.names = names;
    }

    static Role of(String name) {
        Role role = BY_NAME.get(name);
        return role != null ? role : BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), OTHER);
    }
}
