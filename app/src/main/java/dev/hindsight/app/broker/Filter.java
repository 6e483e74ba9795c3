package dev.hindsight.app.broker;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Map;

/** Which events a Trigger wants, in the dialects of Knative that a manifest may use without an expression language. */
sealed interface Filter {
    boolean accepts(CloudEvent event);

    record Exact(Map<String, String> attributes) implements Filter {
        @Override
        public boolean accepts(CloudEvent event) {
            return attributes.entrySet().stream()
                    .allMatch(want -> want.getValue().equals(attribute(event, want.getKey())));
        }
    }

    record Prefix(Map<String, String> attributes) implements Filter {
        @Override
        public boolean accepts(CloudEvent event) {
            return attributes.entrySet().stream()
                    .allMatch(want -> attribute(event, want.getKey()).startsWith(want.getValue()));
        }
    }

    record Suffix(Map<String, String> attributes) implements Filter {
        @Override
        public boolean accepts(CloudEvent event) {
            return attributes.entrySet().stream()
                    .allMatch(want -> attribute(event, want.getKey()).endsWith(want.getValue()));
        }
    }

    record All(List<Filter> filters) implements Filter {
        @Override
        public boolean accepts(CloudEvent event) {
            return filters.stream().allMatch(filter -> filter.accepts(event));
        }
    }

    record Any(List<Filter> filters) implements Filter {
        @Override
        public boolean accepts(CloudEvent event) {
            return filters.stream().anyMatch(filter -> filter.accepts(event));
        }
    }

    record Not(Filter filter) implements Filter {
        @Override
        public boolean accepts(CloudEvent event) {
            return !filter.accepts(event);
        }
    }

    private static String attribute(CloudEvent event, String name) {
        Object value = event.getAttributeNames().contains(name) ? event.getAttribute(name) : event.getExtension(name);
        return value == null ? "" : value.toString();
    }
}
