package dk.sammenhaeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {

    @TempDir
    Path folder;

    @Test
    void a_line_in_json_is_told_by_its_level_and_message() throws IOException {
        Path log = folder.resolve("log");
        Files.writeString(log, """
                {"timestamp":"2026-11-22T00:58:28Z","level":"ERROR","message":"no \\"key\\" file","threadName":"main"}

                plain
                """);

        assertThat(LastWords.of(log)).endsWith("ERROR no \\\"key\\\" file\n  plain");
    }

    @Test
    void an_empty_or_missing_log_is_named() {
        assertThat(LastWords.of(folder.resolve("none"))).isEqualTo("it wrote nothing to " + folder.resolve("none"));
    }
}
