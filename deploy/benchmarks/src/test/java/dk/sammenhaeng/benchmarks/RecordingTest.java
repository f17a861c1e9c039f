package dk.sammenhaeng.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final String LOG = """
            2026-11-22 01:00:00.001 UTC [12] journey_app@journey LOG:  execute <unnamed>: BEGIN
            2026-11-22 01:00:00.001 UTC [12] journey_app@journey LOG:  execute S_1: select set_config('x', $1, true)
            2026-11-22 01:00:00.001 UTC [12] journey_app@journey DETAIL:  Parameters: $1 = '0561'
            2026-11-22 01:00:00.002 UTC [13] journey_worker@journey LOG:  execute S_9: select 1
            2026-11-22 01:00:00.003 UTC [12] journey_app@journey LOG:  execute S_2: insert into plan
            \tvalues ($1, $2)
            2026-11-22 01:00:00.003 UTC [12] journey_app@journey DETAIL:  Parameters: $1 = 'it''s, $2', $2 = NULL
            2026-11-22 01:00:00.003 UTC [12] journey_app@journey LOG:  execute S_3: insert into goal values ($1)
            2026-11-22 01:00:00.003 UTC [12] journey_app@journey DETAIL:  Parameters: $1 = 'b'
            2026-11-22 01:00:00.004 UTC [12] journey_app@journey LOG:  execute S_4: COMMIT
            """;

    @Test
    void the_log_gives_the_statements_of_one_login_with_their_parameters_and_what_goes_together() {
        Recording recording = Recording.of(LOG, "journey_app", sql -> sql.startsWith("insert into goal"));

        assertThat(recording.trips()).hasSize(2);
        assertThat(recording.trips().getFirst().sql()).isEqualTo("select set_config('x', ?, true)");
        assertThat(recording.trips().getLast().sql())
                .isEqualTo("insert into plan\nvalues (?, ?);\ninsert into goal values (?)");
        assertThat(recording.trips().getLast().parameters())
                .containsExactly(Optional.of("it's, $2"), Optional.empty(), Optional.of("b"));
    }
}
