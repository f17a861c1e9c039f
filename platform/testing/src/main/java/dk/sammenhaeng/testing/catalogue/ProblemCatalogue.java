package dk.sammenhaeng.testing.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every refusal and every fault with its texts, from the bundles. */
public final class ProblemCatalogue {

    private static final String INTRODUCTION = """
            # Refusals and faults

            Made from the text bundles; do not edit it by hand. A refusal is `application/problem+json` (RFC 9457) with a
            stable `code`; its `type` is an address that ends in the code. A 400 names every fault at once in `errors`, each with
            a pointer and a code. `{0}`, `{1}` stand for values. Danish is the default; English comes with
            `Accept-Language: en`.
            """;

    private ProblemCatalogue() {}

    /** The page as Markdown, for the bundles of a repository. */
    public static String markdown(Path root) {
        var page = new StringBuilder(INTRODUCTION);
        try (Stream<Path> modules = Files.list(root)) {
            modules.map(module -> module.resolve("src/main/resources/texts"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .forEach(folder -> module(page, folder));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return page.toString();
    }

    private static void module(StringBuilder page, Path folder) {
        String bundle = Files.exists(folder.resolve("platform_da.properties")) ? "platform" : "service";
        Properties danish = read(folder.resolve(bundle + "_da.properties"));
        Properties english = read(folder.resolve(bundle + "_en.properties"));
        page.append("\n## ").append(folder.getName(folder.getNameCount() - 5)).append('\n');
        table(page, "Refusal", "problem.", ".detail", danish, english);
        table(page, "Fault", "fault.", "", danish, english);
    }

    private static void table(
            StringBuilder page, String what, String prefix, String suffix, Properties danish, Properties english) {
        List<String> keys = new TreeSet<>(danish.stringPropertyNames())
                .stream()
                        .filter(key -> key.startsWith(prefix) && key.endsWith(suffix))
                        .toList();
        if (keys.isEmpty()) {
            return;
        }
        page.append("\n| ").append(what).append(" | Dansk | English |\n|---|---|---|\n");
        for (String key : keys) {
            page.append("| `")
                    .append(key, prefix.length(), key.length() - suffix.length())
                    .append("` | ")
                    .append(danish.getProperty(key))
                    .append(" | ")
                    .append(english.getProperty(key, ""))
                    .append(" |\n");
        }
    }

    private static Properties read(Path file) {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
