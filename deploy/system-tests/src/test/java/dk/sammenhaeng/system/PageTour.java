package dk.sammenhaeng.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The commands of a page of the documentation: its blocks that begin with {@code ```bash}. */
record PageTour(Path page, List<String> lines) {

    private static final String FENCE = "```";
    private static final String BEGIN = FENCE + "bash";
    private static final String SHOWN = "    ";
    private static final char END_OF_BLOCK = '\u001e';

    static PageTour of(Path page) {
        try {
            return new PageTour(page, Files.readAllLines(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmpty() {
        return lines.stream().noneMatch(BEGIN::equals);
    }

    /** The languages of the blocks that are not run. */
    List<String> otherLanguages() {
        return lines.stream()
                .filter(line -> line.startsWith(FENCE) && !line.equals(FENCE) && !line.equals(BEGIN))
                .toList();
    }

    /** The commands, each on the line it has on the page, so that what the shell says names the page's lines. */
    String script() {
        List<String> script = new ArrayList<>();
        boolean within = false;
        for (String line : lines) {
            if (line.equals(BEGIN)) {
                within = true;
                script.add("");
            } else if (within && line.equals(FENCE)) {
                within = false;
                script.add("echo '" + END_OF_BLOCK + (script.size() + 1) + END_OF_BLOCK + "'");
            } else {
                script.add(within ? line : "");
            }
        }
        return String.join("\n", script) + "\n";
    }

    /** What the page says a block prints: indented lines right after it, by the line on which the block ends. */
    Map<Integer, String> shown() {
        Map<Integer, String> shown = new TreeMap<>();
        boolean within = false;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (within && line.equals(FENCE)) {
                String answer = lines.stream()
                        .skip(number)
                        .dropWhile(String::isBlank)
                        .takeWhile(next -> next.startsWith(SHOWN))
                        .collect(Collectors.joining("\n"));
                if (!answer.isEmpty()) {
                    shown.put(number, answer);
                }
            }
            within = line.equals(BEGIN) || (within && !line.equals(FENCE));
        }
        return shown;
    }

    /** What each block printed when the script was run, by the line on which the block ends. */
    static Map<Integer, String> printed(String output) {
        Map<Integer, String> printed = new TreeMap<>();
        String[] parts = output.split(String.valueOf(END_OF_BLOCK), -1);
        for (int part = 0; part + 1 < parts.length; part += 2) {
            printed.put(Integer.valueOf(parts[part + 1]), parts[part]);
        }
        return printed;
    }
}
