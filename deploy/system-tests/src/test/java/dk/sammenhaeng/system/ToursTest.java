package dk.sammenhaeng.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.system.Scripts.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tours of the documentation, pasted into a shell: the README's first, then the page's. */
@ExtendWith(RunningSuite.class)
class ToursTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path REPOSITORY = Path.of(System.getProperty("sammenhaeng.repository", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final String README = "README.md";
    private static final String SURROUNDINGS = "tour.sh";

    static Stream<String> pages() throws IOException {
        List<String> found = new ArrayList<>(List.of(README));
        for (String folder : List.of("docs/journey", "docs/budget", "docs/supervision")) {
            try (Stream<Path> pages = Files.list(REPOSITORY.resolve(folder))) {
                pages.map(page -> REPOSITORY.relativize(page).toString())
                        .filter(page -> page.endsWith(".md"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_commands_of_a_page_work_as_pasted(String page, SuiteUnderTest suite) throws IOException {
        assumeTrue(isInstalled("curl") && isInstalled("jq"), "the tours need curl and jq");
        PageTour tour = PageTour.of(REPOSITORY.resolve(page));
        assertThat(tour.isEmpty()).as("%s has no ```bash block", page).isFalse();
        assertThat(tour.otherLanguages())
                .as("%s: commands stand in ```bash, answers are indented", page)
                .isEmpty();

        Path folder =
                emptied(Path.of("target", "tours", tour.page().getFileName().toString()));
        Ended ended = run(tour, folder, suite);

        Path failed = folder.resolve("failed");
        assertThat(failed)
                .as(() -> page + " failed; see " + folder + ", it said: " + ended.output())
                .satisfiesAnyOf(none -> assertThat(none).doesNotExist(), some -> assertThat(some)
                        .hasContent(""));
        ended.succeeded();
        Map<Integer, String> printed = PageTour.printed(ended.output());
        tour.shown().forEach((line, shown) -> assertThat(comparable(printed.get(line)))
                .as("%s, answer after line %d", page, line)
                .contains(comparable(shown)));
    }

    private static Ended run(PageTour tour, Path folder, SuiteUnderTest suite) throws IOException {
        String name = tour.page().getFileName().toString();
        Path page = Files.writeString(folder.resolve(name), tour.script());
        StringBuilder shell = new StringBuilder(". " + surroundings(folder) + "\n");
        if (!name.equals(README)) {
            PageTour first = PageTour.of(REPOSITORY.resolve(README));
            Path readme = Files.writeString(folder.resolve(README), first.script());
            shell.append(". ").append(readme).append(" >").append(folder.resolve("readme.out\n"));
        }
        shell.append(". ").append(page).append('\n');
        Path script = Files.writeString(folder.resolve("shell.sh"), shell);
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", script.toString());
        bash.directory(REPOSITORY.toFile());
        bash.environment()
                .putAll(Map.of(
                        "TOUR", folder.toString(),
                        "PAGE", page.toString(),
                        "TOKENS",
                                Files.createDirectories(folder.resolveSibling(
                                                suite.instance().name()))
                                        .toString(),
                        "INSTANCE", suite.instance().name(),
                        "PORTS", ports(suite),
                        "SAMMENHAENG_BUILD", "never"));
        return Scripts.end(bash, PATIENCE);
    }

    private static Path surroundings(Path folder) throws IOException {
        Path copy = folder.resolve(SURROUNDINGS);
        try (var resource = Optional.ofNullable(ToursTest.class.getResourceAsStream(SURROUNDINGS))
                .orElseThrow()) {
            Files.copy(resource, copy);
        }
        return copy;
    }

    private static String ports(SuiteUnderTest suite) {
        return Part.services().stream()
                .map(part -> part.defaultPort() + "=" + suite.instance().port(part))
                .collect(Collectors.joining(" "));
    }

    /** Without what differs each time, ids and days, and without the layout of a page's lines. */
    private static String comparable(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?", "<day>")
                .replaceAll("\\s", "");
    }

    private static Path emptied(Path folder) throws IOException {
        Path whole = Files.createDirectories(folder).toAbsolutePath();
        try (Stream<Path> files = Files.list(whole)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return whole;
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
