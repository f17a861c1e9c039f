package dk.sammenhaeng.journey.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Representation.Kind;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.platform.http.Fault;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who speaks for a citizen is what is registered, not the name somebody gives (C22). */
class StandingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Set<Right> ALL = Set.of(Right.SEE, Right.CONSENT, Right.ACT);

    private final Representation mother = ground(Kind.CUSTODY, ALL, Set.of(), false, TODAY.plusYears(9));

    @Test
    void a_yes_counts_by_a_registered_ground_and_bears_its_name() {
        Speaker spoken = new Speaker(StatedBy.CUSTODY_HOLDER, Optional.of(mother.representationId()), Optional.empty());

        Faults faults = new Faults();
        Speaker known = standing(mother).check(spoken, true, false, faults);

        assertThat(known.name()).contains("Moren");
        assertThatCode(faults::refuseIfAny).doesNotThrowAnyException();
    }

    @Test
    void a_yes_by_a_name_alone_counts_for_nothing() {
        Speaker named = new Speaker(StatedBy.REPRESENTATIVE, Optional.empty(), Optional.of("Moren"));

        assertThat(faults(named, true, false)).containsExactly("representative.named", "speaker.not-registered");
        assertThat(faults(new Speaker(StatedBy.REPRESENTATIVE, Optional.empty(), Optional.empty()), true, false))
                .containsExactly("speaker.not-registered");
        assertThat(faults(by(StatedBy.REPRESENTATIVE, UUID.randomUUID()), true, false))
                .containsExactly("speaker.not-registered");
    }

    @Test
    void a_no_is_taken_from_anybody_who_is_named() {
        assertThat(faults(new Speaker(StatedBy.REPRESENTATIVE, Optional.empty(), Optional.of("Naboen")), false, false))
                .isEmpty();
        assertThat(faults(new Speaker(StatedBy.REPRESENTATIVE, Optional.empty(), Optional.empty()), false, false))
                .containsExactly("representative.named");
        Representation over = ground(Kind.GUARDIAN, Set.of(Right.SEE), Set.of(Sector.HEALTH), false, TODAY);
        assertThat(faults(by(StatedBy.REPRESENTATIVE, over.representationId()), false, false, over))
                .isEmpty();
        assertThat(faults(Speaker.CITIZEN, false, false)).isEmpty();
    }

    @Test
    void every_fault_of_a_ground_is_named_at_once() {
        Representation over = ground(Kind.GUARDIAN, Set.of(Right.SEE), Set.of(Sector.HEALTH), false, TODAY);

        assertThat(faults(by(StatedBy.CUSTODY_HOLDER, over.representationId()), true, true, over))
                .containsExactly(
                        "speaker.other-ground",
                        "speaker.not-in-force",
                        "speaker.may-not-consent",
                        "speaker.not-for-all",
                        "speaker.not-sensitive");
    }

    @Test
    void what_opens_sensitive_plans_needs_a_ground_that_covers_them() {
        Representation all = ground(Kind.POWER_OF_ATTORNEY, ALL, Set.of(), true, TODAY.plusYears(1));

        assertThat(faults(by(StatedBy.CUSTODY_HOLDER, mother.representationId()), true, true, mother))
                .containsExactly("speaker.not-sensitive");
        assertThat(faults(by(StatedBy.REPRESENTATIVE, all.representationId()), true, true, all))
                .isEmpty();
    }

    @Test
    void the_citizens_own_word_names_nobody_else() {
        assertThat(faults(
                        new Speaker(StatedBy.CITIZEN, Optional.of(mother.representationId()), Optional.of("Moren")),
                        true,
                        false,
                        mother))
                .containsExactly("representative.named", "speaker.citizen-spoke");
    }

    @Test
    void a_childs_own_yes_counts_from_the_birthday_on() {
        Standing younger = born(TODAY.minusYears(15).plusDays(1));

        assertThatThrownBy(() -> younger.requireAge(Speaker.CITIZEN, true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("child-consent"));
        assertThatCode(() -> younger.requireAge(Speaker.CITIZEN, false)).doesNotThrowAnyException();
        assertThatCode(() -> younger.requireAge(Speaker.of(mother), true)).doesNotThrowAnyException();
        assertThatCode(() -> standing().requireAge(Speaker.of(mother), true)).doesNotThrowAnyException();
        assertThatCode(() -> born(TODAY.minusYears(15)).requireAge(Speaker.CITIZEN, true))
                .doesNotThrowAnyException();
        assertThatCode(() -> standing().requireAge(Speaker.CITIZEN, true)).doesNotThrowAnyException();
    }

    @Test
    void from_the_age_of_consent_the_citizens_no_is_not_undone_by_who_has_custody() {
        Standing grown = born(TODAY.minusYears(15));

        assertThatThrownBy(() -> grown.requireAge(Speaker.of(mother), true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("custody-consents-no-more"));
        assertThatCode(() -> grown.requireAge(Speaker.of(mother), false)).doesNotThrowAnyException();
        Representation guardian = ground(Kind.GUARDIAN, ALL, Set.of(), true, TODAY.plusYears(1));
        assertThatCode(() -> grown.requireAge(Speaker.of(guardian), true)).doesNotThrowAnyException();
    }

    @Test
    void a_right_is_found_only_with_who_has_it_today() {
        Representation sees = ground(Kind.RELATIVE, Set.of(Right.SEE), Set.of(), false, TODAY.plusYears(1));

        assertThat(standing(mother, sees).find(mother.representationId(), Right.ACT))
                .contains(mother);
        assertThat(standing(mother, sees).find(sees.representationId(), Right.ACT))
                .isEmpty();
        assertThat(standing(sees).find(mother.representationId(), Right.ACT)).isEmpty();
        Representation over = ground(Kind.CUSTODY, ALL, Set.of(), false, TODAY);
        assertThat(standing(over).find(over.representationId(), Right.ACT)).isEmpty();
    }

    private static List<String> faults(Speaker speaker, boolean given, boolean sensitive, Representation... known) {
        Faults faults = new Faults();
        standing(known).check(speaker, given, sensitive, faults);
        try {
            faults.refuseIfAny();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.faults().stream().map(Fault::code).toList();
        }
    }

    private static Speaker by(StatedBy by, UUID ground) {
        return new Speaker(by, Optional.of(ground), Optional.empty());
    }

    private static Standing standing(Representation... known) {
        return new Standing(List.of(known), Optional.empty(), TODAY, 15);
    }

    private static Standing born(LocalDate day) {
        return new Standing(List.of(), Optional.of(day), TODAY, 15);
    }

    private static Representation ground(
            Kind kind, Set<Right> rights, Set<Sector> sectors, boolean includesSensitive, LocalDate to) {
        return new Representation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                "mitid-1",
                "Moren",
                rights,
                sectors,
                includesSensitive,
                TODAY.minusYears(1),
                Optional.of(to),
                Optional.of("sag 26/1042"),
                Optional.empty(),
                "anne",
                Instant.parse("2025-11-22T10:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
