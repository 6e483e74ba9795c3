package dev.hindsight.service.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Pods log for programs; whoever runs one by hand and reads along sets {@code hindsight.log.json=false}. */
@ApplicationScoped
public class LogFormat {
    private final boolean json;
    private final String service;

    LogFormat(
            @ConfigProperty(name = "hindsight.log.json", defaultValue = "true") boolean json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.json = json;
        this.service = service;
    }

    /** Before anything else that starts, so that what it says is in the same form. */
    void start(@Observes @Priority(1) StartupEvent started) {
        if (json) {
            for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
                format(handler);
            }
        }
    }

    private void format(Handler handler) {
        if (handler instanceof ConsoleHandler console) {
            console.setFormatter(new JsonLines(service));
        } else if (handler instanceof ExtHandler around) {
            for (Handler inner : around.getHandlers()) {
                format(inner);
            }
        }
    }
}
