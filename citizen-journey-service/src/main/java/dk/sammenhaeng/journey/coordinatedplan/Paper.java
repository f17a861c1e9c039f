package dk.sammenhaeng.journey.coordinatedplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An accessible page in HTML that prints on two sheets of A4: each section has room for so many lines, and what does not
 * fit is told in one. Every text is escaped.
 */
final class Paper {

    /** Letters on a printed line of 12 points with margins of two centimetres. */
    static final int LINE = 80;

    private static final String STYLE = """
            @page{size:A4;margin:2cm}
            body{font:12pt/1.3 Arial,sans-serif;max-width:17cm;margin:0 auto;color:#000;background:#fff}
            h1{font-size:16pt;margin:0}h2{font-size:12pt;margin:.6em 0 0}h3{font-size:12pt;font-weight:normal;margin:0}
            p,ul{margin:0}ul{padding-left:1.2em}
            """;

    private final StringBuilder body = new StringBuilder();
    private final Locale language;
    private final String title;
    private final String more;
    private final String none;

    Paper(Locale language, String title, String more, String none) {
        this.language = language;
        this.title = title;
        this.more = more;
        this.none = none;
    }

    /** A line of its own. */
    void line(String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
    }

    /** A heading with a list under it. */
    void section(String heading, int lines, List<String> items) {
        groups(
                heading,
                lines,
                items.stream().map(item -> new Group(item, List.of())).toList());
    }

    /** A heading with a list of things that have lists of their own. */
    void groups(String heading, int lines, List<Group> groups) {
        body.append("<h2>").append(escaped(heading)).append("</h2>\n");
        if (groups.isEmpty()) {
            line(none);
            return;
        }
        int room = lines;
        List<Group> fitting = new ArrayList<>();
        for (Group group : groups) {
            room -= group.lines();
            if (room < 0) {
                break;
            }
            fitting.add(group);
        }
        list(fitting);
        if (fitting.size() < groups.size()) {
            line(more);
        }
    }

    /** The whole page. */
    String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="UTF-8"><title>%s</title><style>%s</style></head>
                <body><main>
                <h1>%s</h1>
                %s</main></body>
                </html>
                """.formatted(language.toLanguageTag(), escaped(title), STYLE, escaped(title), body);
    }

    private void list(List<Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        body.append("<ul>\n");
        for (Group group : groups) {
            body.append("<li>").append(escaped(group.title()));
            if (!group.items().isEmpty()) {
                body.append("<ul>\n");
                group.items()
                        .forEach(item ->
                                body.append("<li>").append(escaped(item)).append("</li>\n"));
                body.append("</ul>");
            }
            body.append("</li>\n");
        }
        body.append("</ul>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static int linesOf(String text) {
        return 1 + (text.length() - 1) / LINE;
    }

    /** A thing with a list of its own. */
    record Group(String title, List<String> items) {

        int lines() {
            return linesOf(title) + items.stream().mapToInt(Paper::linesOf).sum();
        }
    }
}
