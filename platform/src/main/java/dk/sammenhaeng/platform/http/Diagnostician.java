package dk.sammenhaeng.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.sammenhaeng.platform.access.UnusableToken;
import dk.sammenhaeng.platform.tenancy.DatabaseTrouble;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** The one map from failure to answer. What it does not know is a defect: 500, told to nobody but the log. */
final class Diagnostician {

    private static final Diagnosis DEFECT = Diagnosis.plain(500, "internal-error");
    private static final int SECONDS_UNTIL_DATABASE_IS_BACK = 5;
    private static final int SECONDS_UNTIL_CLASH_IS_OVER = 1;

    /** SQL states of a unique and of an exclusion constraint. */
    private static final Set<String> OVERLAP = Set.of("23505", "23P01");

    private Diagnostician() {}

    static Diagnosis diagnose(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return unreadableBody(failure)
                .or(() -> chain.stream().flatMap(cause -> known(cause).stream()).findFirst())
                .or(() -> database(failure))
                .or(() -> chain.stream()
                        .filter(WebApplicationException.class::isInstance)
                        .map(WebApplicationException.class::cast)
                        .map(web -> ofStatus(web.getResponse().getStatus()))
                        .findFirst())
                .orElse(DEFECT);
    }

    static Diagnosis ofStatus(int status) {
        return switch (status) {
            case 400 -> Diagnosis.plain(400, "malformed");
            case 401 -> Diagnosis.plain(401, "unauthenticated");
            case 403 -> Diagnosis.plain(403, "forbidden");
            case 404 -> Diagnosis.plain(404, "not-found");
            case 405 -> Diagnosis.plain(405, "method-not-allowed");
            case 406 -> Diagnosis.plain(406, "not-acceptable");
            case 413 -> Diagnosis.plain(413, "body-too-large");
            case 414 -> Diagnosis.plain(414, "address-too-long");
            case 415 -> Diagnosis.plain(415, "unsupported-media-type");
            case 429 -> Diagnosis.retryLater(429, "too-many-requests", SECONDS_UNTIL_CLASH_IS_OVER);
            case 503 -> Diagnosis.retryLater(503, "unavailable", SECONDS_UNTIL_DATABASE_IS_BACK);
            default -> DEFECT;
        };
    }

    /** JSON that we could not read or write ourselves comes wrapped in something else, and is our defect. */
    private static Optional<Diagnosis> unreadableBody(Throwable failure) {
        @Nullable Throwable cause = failure instanceof WebApplicationException ? failure.getCause() : failure;
        return cause instanceof JsonProcessingException json
                ? JsonFaults.of(json).map(Diagnosis::invalid).or(() -> Optional.of(DEFECT))
                : Optional.empty();
    }

    private static Optional<Diagnosis> known(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> Optional.of(Diagnosis.of(refusal));
            case UnusableToken unusable -> Optional.of(Diagnosis.plain(403, "token-unusable"));
            case ConstraintViolationException violations ->
                ConstraintFaults.of(violations).map(Diagnosis::invalid).or(() -> Optional.of(DEFECT));
            case OptimisticLockException stale -> Optional.of(Diagnosis.of(Refusal.stale()));
            case StaleStateException stale -> Optional.of(Diagnosis.of(Refusal.stale()));
            case SQLException sql
            when OVERLAP.contains(stateOf(sql)) -> Optional.of(Diagnosis.plain(409, "conflict-with-existing"));
            default -> Optional.empty();
        };
    }

    private static Optional<Diagnosis> database(Throwable failure) {
        return switch (DatabaseTrouble.of(failure)) {
            case UNREACHABLE ->
                Optional.of(Diagnosis.retryLater(503, "database-unreachable", SECONDS_UNTIL_DATABASE_IS_BACK));
            case CLASH -> Optional.of(Diagnosis.retryLater(503, "busy", SECONDS_UNTIL_CLASH_IS_OVER));
            case NONE -> Optional.empty();
        };
    }

    private static String stateOf(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable cause = failure;
        while (cause != null && chain.size() < 20) {
            chain.add(cause);
            cause = cause.getCause();
        }
        return chain;
    }
}
