package dk.sammenhaeng.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticianTest {

    private static String codeOf(Throwable failure) {
        return Diagnostician.diagnose(failure).code();
    }

    @Test
    void json_that_the_caller_sent_is_the_callers_fault_and_json_of_ours_is_a_defect() {
        JsonParseException malformed = new JsonParseException(null, "unexpected character");

        assertThat(codeOf(new WebApplicationException(malformed, 400))).isEqualTo("invalid");
        assertThat(codeOf(new IllegalStateException("a stored answer could not be read", malformed)))
                .isEqualTo("internal-error");
    }

    @ParameterizedTest
    @CsvSource({
        "23505, conflict-with-existing",
        "23P01, conflict-with-existing",
        "23503, internal-error",
        "23514, internal-error",
        "42501, internal-error",
        "40001, busy",
        "55P03, busy",
        "57P01, database-unreachable",
        "53300, database-unreachable"
    })
    void the_state_of_the_database_decides(String state, String code) {
        assertThat(codeOf(new IllegalStateException(new SQLException("secret", state))))
                .isEqualTo(code);
    }

    @Test
    void a_database_that_goes_while_a_commit_is_made_is_found_among_what_was_suppressed() {
        Exception commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new IllegalStateException(new SQLException("terminating connection", "57P01")));

        assertThat(codeOf(new IllegalStateException(commit))).isEqualTo("database-unreachable");
    }

    @Test
    void a_refusal_is_found_under_whatever_wraps_it() {
        Diagnosis diagnosis = Diagnostician.diagnose(
                new WebApplicationException(new IllegalArgumentException(Refusal.byRule("goal-missing", 3)), 404));

        assertThat(diagnosis.status()).isEqualTo(409);
        assertThat(diagnosis.byRule()).isTrue();
        assertThat(diagnosis.arguments()).isEqualTo(List.of(3));
    }

    @Test
    void a_status_that_a_framework_chose_stands_and_an_unknown_failure_is_a_defect() {
        assertThat(Diagnostician.diagnose(new ServiceUnavailableException()).retryAfter())
                .hasValue(5);
        assertThat(codeOf(new StackOverflowError())).isEqualTo("internal-error");
        assertThat(codeOf(new WebApplicationException(418))).isEqualTo("internal-error");
    }
}
