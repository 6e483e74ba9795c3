package dev.hindsight.logline;

/**
 * A frame of a stack trace.
 *
 * @param function with its class or package: {@code com.acme.Cart.total}
 * @param file as it was printed; empty when it was not
 * @param line 0 when it was not printed
 * @param inApplication false for the language's own and for libraries, as far as names tell
 */
public record Frame(String function, String file, int line, boolean inApplication) {}
