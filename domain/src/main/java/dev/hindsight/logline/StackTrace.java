package dev.hindsight.logline;

import java.util.List;

/**
 * A stack trace.
 *
 * @param language {@code java}, {@code go}, {@code python}, {@code dotnet}, {@code node}, {@code ruby}, {@code rust},
 *     {@code php}
 * @param type of the exception as the language names it: {@code java.lang.NullPointerException}, {@code KeyError},
 *     {@code panic}
 * @param message of the exception; empty when it has none
 * @param frames nearest to the failure first, whichever order the language prints; bounded
 * @param causes outermost first; each with its own frames and no causes of its own
 */
public record StackTrace(String language, String type, String message, List<Frame> frames, List<StackTrace> causes) {}
