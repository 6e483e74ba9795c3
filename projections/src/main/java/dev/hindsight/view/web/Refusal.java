package dev.hindsight.view.web;

import java.util.List;

/** That a request cannot be answered as asked, and why. Becomes a {@link Problem}. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /**
     * A parameter is wrong.
     *
     * @param wrong what is wrong with it, as a sentence
     * @param allowed what would be right; empty when the sentence tells it
     */
    public static Refusal parameter(String name, String wrong, List<String> allowed) {
        return new Refusal(new Problem(
                "about:blank", "Wrong parameter", 400, wrong, name, allowed.isEmpty() ? null : allowed, null));
    }

    public static Refusal notFound(String words) {
        return new Refusal(Problem.of(404, "Not found", words));
    }

    public static Refusal conflict(String words) {
        return new Refusal(Problem.of(409, "Conflict", words));
    }

    /** What was sent is well-formed but cannot be followed. */
    public static Refusal unprocessable(String field, String words) {
        return new Refusal(new Problem("about:blank", "Not followed", 422, words, field, null, null));
    }

    Problem problem() {
        return problem;
    }
}
