package dk.sammenhaeng.journey.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.representation.Representation;
import dk.sammenhaeng.journey.representation.Representation.Kind;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On what a yes rests, and from which day it rests on nothing (C22). */
class GroundTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate IN_A_YEAR = TODAY.plusYears(1);
    private static final LocalDate SIX = TODAY.minusYears(6);

    @Test
    void the_citizens_own_word_rests_on_nothing_else() {
        assertThat(ground(SIX, guardian(Optional.empty(), Optional.empty())).goneOn(Speaker.CITIZEN))
                .isEmpty();
    }

    @Test
    void a_guardians_yes_is_gone_with_the_guardianship_and_not_before() {
        Representation lasting = guardian(Optional.empty(), Optional.empty());
        Representation until = guardian(Optional.of(IN_A_YEAR), Optional.empty());
        Representation ended = guardian(Optional.of(IN_A_YEAR), Optional.of(Instant.parse("2026-11-20T23:30:00Z")));

        assertThat(ground(SIX, lasting).goneOn(Speaker.of(lasting))).isEmpty();
        assertThat(ground(SIX, until, lasting).goneOn(Speaker.of(until))).contains(IN_A_YEAR);
        assertThat(ground(SIX, ended).goneOn(Speaker.of(ended))).contains(LocalDate.parse("2026-11-21"));
    }

    @Test
    void the_yes_of_who_has_custody_is_gone_on_the_day_from_which_the_child_consents() {
        Representation mother = of(Kind.CUSTODY, Optional.of(SIX.plusYears(18)), Optional.empty());
        Representation away = of(Kind.CUSTODY, Optional.of(IN_A_YEAR), Optional.empty());

        assertThat(ground(SIX, mother).goneOn(Speaker.of(mother))).contains(SIX.plusYears(15));
        assertThat(ground(SIX, away).goneOn(Speaker.of(away))).contains(IN_A_YEAR);
    }

    private static Ground ground(LocalDate born, Representation... registered) {
        return new Ground(new Standing(List.of(registered), Optional.of(born), TODAY, 15));
    }

    private static Representation guardian(Optional<LocalDate> to, Optional<Instant> endedAt) {
        return of(Kind.GUARDIAN, to, endedAt);
    }

    private static Representation of(Kind kind, Optional<LocalDate> to, Optional<Instant> endedAt) {
        return new Representation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                "mitid-1",
                "Moren",
                Set.of(Right.SEE, Right.CONSENT, Right.ACT),
                Set.of(),
                false,
                TODAY.minusYears(1),
                to,
                Optional.of("sag 26/1042"),
                Optional.empty(),
                "anne",
                Instant.parse("2025-11-22T10:00:00Z"),
                endedAt,
                endedAt.map(at -> "anne"),
                1);
    }
}
