package dk.sammenhaeng.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a log for a person: of a line in JSON its level and message, of a long line its beginning. */
final class LastWords {

    private static final int LINES = 6;
    private static final int LONGEST = 240;
    private static final Pattern JSON_LINE =
            Pattern.compile("\\{.*\"level\":\"(\\w+)\".*\"message\":\"((?:[^\"\\\\]|\\\\.)*)\".*");

    private LastWords() {}

    static String of(Path log) {
        List<String> lines = lines(log);
        if (lines.isEmpty()) {
            return "it wrote nothing to " + log;
        }
        return "last lines of " + log + ":\n  "
                + String.join("\n  ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    private static List<String> lines(Path log) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(LastWords::readable)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readable(String line) {
        Matcher json = JSON_LINE.matcher(line);
        String text = json.matches() ? json.group(1) + " " + json.group(2) : line;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }
}
