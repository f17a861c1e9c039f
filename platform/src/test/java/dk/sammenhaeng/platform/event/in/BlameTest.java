package dk.sammenhaeng.platform.event.in;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.platform.http.Refusal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlameTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "40001", "53300"})
    void an_event_is_innocent_of_what_the_database_suffers(String state) {
        assertThat(Blame.isOnSurroundings(new IllegalStateException(new SQLException("secret", state))))
                .isTrue();
    }

    @Test
    void a_failed_commit_names_its_cause_among_the_suppressed() {
        var rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new IllegalStateException(new SQLException("gone", "08003")));

        assertThat(Blame.isOnSurroundings(new RuntimeException(rolledBack))).isTrue();
    }

    @Test
    void an_event_answers_for_what_it_breaks() {
        assertThat(Blame.isOnSurroundings(new SQLExceptionWrapper("23514"))).isFalse();
        assertThat(Blame.isOnSurroundings(Refusal.byRule("rule"))).isFalse();
        assertThat(Blame.isOnSurroundings(new StackOverflowError())).isFalse();
    }

    @Test
    void a_reason_is_class_and_code_and_never_content() {
        assertThat(Blame.reason(new SQLExceptionWrapper("23514"))).isEqualTo("SQLException 23514");
        assertThat(Blame.reason(new RuntimeException("0201609995", Refusal.byRule("not-possible"))))
                .isEqualTo("Refusal not-possible");
        assertThat(Blame.reason(new RuntimeException(new IllegalArgumentException("Hansen"))))
                .isEqualTo("IllegalArgumentException");
    }

    @Test
    void causes_that_go_round_in_a_circle_end() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertThat(Blame.isOnSurroundings(one)).isFalse();
        assertThat(Blame.reason(one)).isEqualTo("IllegalStateException");
    }

    private static final class SQLExceptionWrapper extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SQLExceptionWrapper(String state) {
            super(new SQLException("violates check: Hansen", state));
        }
    }
}
