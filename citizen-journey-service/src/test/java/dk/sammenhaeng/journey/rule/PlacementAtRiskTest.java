package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.GivenRules.around;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.journey.Dealings.CaseworkerChange;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.RiskSignal;
import dk.sammenhaeng.journey.journey.RiskSignal.Kind;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs of a breakdown at the border of what the rule finds (FV-C7). */
class PlacementAtRiskTest {

    private static final LocalDate BEGAN = TODAY.minusMonths(20);

    private final Rule rule = new PlacementAtRisk();

    @ParameterizedTest(name = "a move {0} months and {1} days ago and a missed contact: {2}")
    @CsvSource({"12, 0, false, 0", "12, -1, true, 1", "1, 0, true, 334"})
    void two_signs_within_the_months_come_together(int months, int days, boolean found, int untilChange) {
        LocalDate moved = TODAY.minusMonths(months).minusDays(days);

        Answer answer = ask(placed(signal(Kind.MOVED, moved), signal(Kind.CONTACT_MISSED, TODAY)), Facts.NONE);

        assertThat(reasons(answer)).isEqualTo(found ? List.of("SIGNALS_COME_TOGETHER") : List.of());
        assertThat(answer.next()).contains(found ? TODAY.plusDays(untilChange) : TODAY.plusMonths(12));
    }

    @Test
    void one_sign_alone_is_none_until_the_municipality_decides_so() {
        Journey journey = placed(signal(Kind.MOVED, TODAY.minusDays(9)));

        assertThat(reasons(ask(journey, Facts.NONE))).isEmpty();
        assertThat(reasons(ask(journey, GivenRules.deciding("placement-at-risk", "signals", "1"))))
                .containsExactly("SIGNALS_COME_TOGETHER");
        assertThat(reasons(ask(
                        placed(signal(Kind.MOVED, TODAY.minusMonths(2)), signal(Kind.MOVED, TODAY)),
                        GivenRules.deciding("placement-at-risk", "months", "2"))))
                .isEmpty();
    }

    @Test
    void what_a_person_registered_is_enough_and_does_not_grow_old() {
        Answer answer = ask(placed(signal(Kind.REGISTERED, TODAY.minusMonths(19))), Facts.NONE);

        assertThat(reasons(answer)).containsExactly("SIGNAL_REGISTERED");
        assertThat(answer.next()).isEmpty();
    }

    @Test
    void only_the_placements_sector_hears_of_it() {
        Plan social = plan(Sector.SOCIAL);
        Finding finding = rule.ask(
                        journey(
                                List.of(social, plan(Sector.HEALTH)),
                                List.of(),
                                around(any -> any.placed(BEGAN, signal(Kind.REGISTERED, TODAY)))),
                        Facts.NONE,
                        TODAY)
                .findings()
                .getFirst();

        assertThat(finding.sectors()).containsExactly(Sector.SOCIAL);
        assertThat(finding.plans()).containsExactly(social);
        assertThat(finding.sensitivity()).isEqualTo(Sensitivity.VIP);
    }

    /** A finding is hidden from whom one of its plans is: the caseworker of the placement must hear of it. */
    @Test
    void a_plan_whose_existence_is_a_secret_is_named_only_where_there_is_no_other() {
        Plan social = plan(Sector.SOCIAL);
        Plan shelter = secret(plan(Sector.SOCIAL));

        assertThat(named(social, shelter)).containsExactly(social);
        assertThat(named(shelter)).containsExactly(shelter);
    }

    private Set<Plan> named(Plan... plans) {
        return rule.ask(
                        journey(
                                List.of(plans),
                                List.of(),
                                around(any -> any.placed(BEGAN, signal(Kind.REGISTERED, TODAY)))),
                        Facts.NONE,
                        TODAY)
                .findings()
                .getFirst()
                .plans();
    }

    private static Plan secret(Plan plan) {
        return Given.marked(plan, Sensitivity.VIP);
    }

    @Test
    void another_caseworker_counts_since_the_placement_began_in_its_sector_and_openly() {
        Journey journey = journey(List.of(), List.of(), around(any -> any.placed(TODAY.minusDays(30))
                .changes(
                        change(29, Optional.of(Sector.SOCIAL), false),
                        change(28, Optional.empty(), false),
                        change(31, Optional.of(Sector.SOCIAL), false),
                        change(27, Optional.of(Sector.HEALTH), false),
                        change(26, Optional.of(Sector.SOCIAL), true))));

        List<RiskSignal> signals =
                RiskSignal.of(journey.circumstances().dealings().placement().orElseThrow(), journey);

        assertThat(signals).extracting(RiskSignal::on).containsExactly(TODAY.minusDays(29), TODAY.minusDays(28));
        assertThat(signals).extracting(RiskSignal::id).doesNotHaveDuplicates();
    }

    @Test
    void without_a_placement_nothing_is_at_risk() {
        assertThat(ask(journey(List.of(), List.of(), around(any -> any)), Facts.NONE))
                .isEqualTo(Answer.NOTHING);
    }

    private Answer ask(Journey journey, Facts facts) {
        return rule.ask(journey, facts, TODAY);
    }

    private static List<String> reasons(Answer answer) {
        return answer.findings().stream().map(Finding::reason).toList();
    }

    private static Journey placed(RiskSignal... signals) {
        return journey(List.of(), List.of(), around(any -> any.placed(BEGAN, signals)));
    }

    private static RiskSignal signal(Kind kind, LocalDate on) {
        return new RiskSignal(kind, UUID.randomUUID(), on);
    }

    private static CaseworkerChange change(int daysAgo, Optional<Sector> sector, boolean secret) {
        Instant at = TODAY.minusDays(daysAgo).atTime(9, 0).toInstant(ZoneOffset.UTC);
        return new CaseworkerChange(at, sector.map(any -> UUID.randomUUID()), sector, secret, "ida", "bo");
    }
}
