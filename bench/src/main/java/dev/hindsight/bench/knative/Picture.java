package dev.hindsight.bench.knative;

import java.util.List;
import java.util.Map;

/** Pods over time as SVG: a row for each service, a step for each second. */
final class Picture {
    private static final int WIDTH = 960;
    private static final int ROW = 70;
    private static final int LEFT = 110;
    private static final int STEP = 22;

    private Picture() {}

    static String of(Map<String, List<Integer>> counts) {
        int seconds = counts.values().iterator().next().size();
        StringBuilder svg = new StringBuilder();
        int height = ROW * counts.size() + 40;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="#fff"/>
                """.formatted(WIDTH + LEFT + 20, height));
        int row = 0;
        for (Map.Entry<String, List<Integer>> service : counts.entrySet()) {
            svg.append(row(service.getKey(), service.getValue(), ++row * ROW, seconds));
        }
        for (int minute = 0; minute <= seconds / 60; minute++) {
            double x = LEFT + minute * 60.0 * WIDTH / seconds;
            svg.append("<text x=\"%.1f\" y=\"%d\" fill=\"#555\" text-anchor=\"middle\">%d min</text>%n"
                    .formatted(x, height - 12, minute));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String row(String name, List<Integer> counts, int base, int seconds) {
        StringBuilder path = new StringBuilder("M%d %d".formatted(LEFT, base));
        for (int second = 0; second < counts.size(); second++) {
            double x = LEFT + (double) second * WIDTH / seconds;
            path.append(" H%.1f V%d".formatted(x, base - counts.get(second) * STEP));
        }
        path.append(" H%d V%d Z".formatted(LEFT + WIDTH, base));
        return """
                <text x="10" y="%d" fill="#222">%s</text>
                <path d="%s" fill="#7aa7d9" stroke="#2f6db3" stroke-width="1"/>
                <line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#999"/>
                """.formatted(base - 4, name, path, LEFT, base, LEFT + WIDTH, base);
    }
}
