package dk.sammenhaeng.platform.event.in;

import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.testing.StackResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Looks into the database as the app does, in one municipality. */
record Effects(String municipality) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Waits until these sequences of a stream have had their effect, in order and once each. */
    void awaitUpTo(UUID subject, long last) {
        List<String> expected =
                LongStream.rangeClosed(1, last).mapToObj(Long::toString).toList();
        await().atMost(PATIENCE).untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(of(subject))
                .isEqualTo(expected));
    }

    List<String> of(UUID subject) {
        return ask("select sequence from effect where subject = ? order by place", subject);
    }

    List<String> causes(UUID subject) {
        return ask("select cause from effect where subject = ? order by place", subject);
    }

    List<String> position(UUID subject) {
        return ask("select sequence from stream_position where subject = ?", subject);
    }

    List<String> parked(UUID subject) {
        return ask("select sequence || ' ' || reason from parked_event where subject = ? order by sequence", subject);
    }

    /** Waits until these events of a stream are parked, each as sequence and reason. */
    void awaitParked(UUID subject, String... expected) {
        await().atMost(PATIENCE).untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(parked(subject))
                .containsExactly(expected));
    }

    List<String> gaps(UUID subject) {
        return ask("select seen_sequence from stream_gap where subject = ?", subject);
    }

    List<String> ask(String query, UUID subject) {
        try (Connection app = StackResource.database()
                        .connect(StackResource.database().app());
                PreparedStatement enter =
                        app.prepareStatement("select set_config('sammenhaeng.municipality', ?, false)");
                PreparedStatement question = app.prepareStatement(query)) {
            enter.setString(1, municipality);
            enter.execute();
            question.setObject(1, subject);
            List<String> found = new ArrayList<>();
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
