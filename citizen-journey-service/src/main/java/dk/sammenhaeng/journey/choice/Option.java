package dk.sammenhaeng.journey.choice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An institution that can be chosen, as it stands at one instant: each fact with its source and its day, and what is
 * missing said to be missing (FV-C22, FW-X14).
 *
 * @param waiting what a citizen waits there, where the municipality has said it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Option(
        UUID institutionId,
        String name,
        String area,
        Service service,
        Optional<Waiting> waiting,
        Quality quality,
        Supervision supervision) {

    /** Where a fact comes from. */
    enum Source {
        AGREEMENTS,
        SUPERVISION,
        MUNICIPALITY
    }

    /**
     * What it offers on the wanted day.
     *
     * @param since the day from which that holds
     * @param changes what is decided for later, by day
     */
    record Service(String status, LocalDate since, List<Change> changes, Source source) {

        Service {
            changes = List.copyOf(changes);
        }
    }

    /** What is offered from a later day on. */
    record Change(String status, LocalDate from) {}

    /** How long a citizen waits, as the municipality knew it on a day. */
    record Waiting(int days, LocalDate asOf, Source source) {}

    /**
     * The latest quality card (kvalitetskort).
     *
     * @param publishedOn only of a card
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Quality(QualityState state, Optional<LocalDate> publishedOn, List<Indicator> indicators, Source source) {

        /** No card was published. */
        static final Quality MISSING =
                new Quality(QualityState.MISSING, Optional.empty(), List.of(), Source.SUPERVISION);

        Quality {
            indicators = List.copyOf(indicators);
        }
    }

    /** Whether there is a quality card. */
    enum QualityState {
        PUBLISHED,
        /** Supervision has published none. */
        MISSING
    }

    /** One figure of a quality card, with the time it is of. */
    record Indicator(String code, BigDecimal value, String unit, String period) {

        Indicator {
            value = value.stripTrailingZeros();
        }
    }

    /**
     * Where supervision stands.
     *
     * @param on since when it does
     * @param severity of an open case
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Supervision(SupervisionState state, Optional<LocalDate> on, Optional<String> severity, Source source) {}

    /** Where supervision stands with an institution. */
    enum SupervisionState {
        /** Supervision has told nothing of it. */
        NOT_FOLLOWED,
        /** Followed, and never with a case (tilsynssag). */
        NO_CASE,
        CASE_OPEN,
        /** The latest case was closed with findings, development and learning. */
        CASE_CLOSED
    }
}
