package dk.sammenhaeng.journey.anomaly;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looked at citizens in a way to ask about. It is a question and no verdict: who works in the emergency
 * unit opens citizens at night.
 *
 * @param day in Danish time; of a night, the day it began
 * @param citizens how many different ones
 * @param acts how many lines of the audit log
 * @param about the citizen, where it is one whom the user stands near
 * @param citizenIds the citizens, or some of very many
 */
record Anomaly(
        Kind kind,
        String user,
        LocalDate day,
        long citizens,
        long acts,
        Instant firstAt,
        Instant lastAt,
        UUID about,
        List<UUID> citizenIds) {

    Anomaly {
        citizenIds = List.copyOf(citizenIds);
    }

    List<String> key() {
        return List.of(day.toString(), user, kind.name(), about.toString());
    }

    /** What there is to ask about. */
    enum Kind {
        /** Opened unusually many citizens in a day. */
        MANY_CITIZENS(Threshold.CITIZENS_A_DAY),
        /** Asked again and again for citizens without a relation, and was refused. */
        WITHOUT_RELATION(Threshold.REFUSED_A_DAY),
        /** Opened citizens in the night. */
        AT_NIGHT(Threshold.CITIZENS_A_NIGHT),
        /** Opened the own record with a work log-in. */
        OWN_RECORD(null),
        /** Opened somebody of the own family, or whom the user stands for in private. */
        RELATIVE(null),
        /** Opened somebody with the same rare family name. */
        NAMESAKE(Threshold.BEARERS_OF_A_NAME);

        private final Optional<Threshold> threshold;

        Kind(@Nullable Threshold threshold) {
            this.threshold = Optional.ofNullable(threshold);
        }

        Optional<Threshold> threshold() {
            return threshold;
        }
    }

    /**
     * As it is reported.
     *
     * @param threshold the number above which it is reported; none where one look is enough
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AnomalyView(
            Kind kind,
            String title,
            String user,
            LocalDate day,
            long citizens,
            long acts,
            Instant firstAt,
            Instant lastAt,
            OptionalInt threshold,
            List<UUID> citizenIds) {

        /** One page, the earliest first. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<AnomalyView> items, Optional<String> next) {}
    }
}
