package dk.sammenhaeng.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.platform.money.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningRulesTest {

    private final SigningRules rules = new SigningRules(new DefaultLimits());

    @Test
    void two_national_and_two_local_goals_over_two_years_with_a_frame_each_may_be_signed() {
        assertThat(rules.unmetBy(terms(2, 2, "2026-01-01", "2028-01-01", 2026, 2027)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "3, true", "4, false"})
    void an_agreement_has_two_or_three_national_goals(int national, boolean met) {
        assertThat(unmet(terms(national, 0, "2026-01-01", "2028-01-01", 2026, 2027))
                        .isEmpty())
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3, true", "4, false"})
    void an_agreement_has_at_most_three_local_goals(int local, boolean met) {
        assertThat(unmet(terms(2, local, "2026-01-01", "2028-01-01", 2026, 2027))
                        .isEmpty())
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, false",
        "2026-01-01, 2027-01-01, true",
        "2026-08-01, 2030-08-01, true",
        "2026-08-01, 2030-08-02, false"
    })
    void an_agreement_lasts_from_one_to_four_years(String from, String to, boolean met) {
        int[] years = new Period(LocalDate.parse(from), LocalDate.parse(to))
                .years().stream().mapToInt(Integer::intValue).toArray();

        assertThat(unmet(terms(2, 0, from, to, years)).contains("agreement-period-length"))
                .isEqualTo(!met);
    }

    @Test
    void a_period_across_new_year_needs_a_frame_for_each_calendar_year_it_touches() {
        assertThat(new Period(LocalDate.parse("2026-08-01"), LocalDate.parse("2028-08-01")).years())
                .containsExactly(2026, 2027, 2028);
        assertThat(new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2028-01-01")).years())
                .containsExactly(2026, 2027);
    }

    @Test
    void the_refusal_names_each_year_without_a_frame_and_each_frame_without_a_year() {
        assertThat(rules.unmetBy(terms(2, 0, "2026-08-01", "2028-08-01", 2026, 2029)))
                .containsExactly(new SigningRules.Unmet("agreement-frame-per-year", List.of("2027, 2028, 2029")));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 80 %", "Fald pr. beboer, -"})
    void signing_is_refused_until_every_goal_has_an_indicator_and_a_target(
            @Nullable String indicator, @Nullable String target) {
        AgreementTerms whole = terms(2, 0, "2026-01-01", "2028-01-01", 2026, 2027);
        Goal vague = new Goal(new UUID(0, 9), GoalKind.LOCAL, "Færre fald", null, indicator, target);

        assertThat(rules.unmetBy(withGoal(whole, vague)))
                .containsExactly(new SigningRules.Unmet("agreement-goal-not-measurable", List.of(1L)));
    }

    @Test
    void every_unmet_rule_is_named_at_once() {
        assertThat(unmet(terms(1, 4, "2026-01-01", "2026-06-01")))
                .containsExactly(
                        "agreement-national-goals",
                        "agreement-local-goals",
                        "agreement-period-length",
                        "agreement-frame-per-year");
    }

    private List<String> unmet(AgreementTerms terms) {
        return rules.unmetBy(terms).stream().map(SigningRules.Unmet::rule).toList();
    }

    private static AgreementTerms withGoal(AgreementTerms terms, Goal goal) {
        return new AgreementTerms(
                terms.title(),
                terms.period(),
                terms.serviceLevel(),
                terms.cooperation(),
                Stream.concat(terms.goals().stream(), Stream.of(goal)).toList(),
                terms.yearlyFrames(),
                terms.priceBasis(),
                terms.carryOver());
    }

    static AgreementTerms terms(int national, int local, String from, String to, int... years) {
        return new AgreementTerms(
                "Velfærdsaftale for Kastanjehaven",
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                "Som kvalitetsstandarden",
                "Deltager i udskrivningsmøder",
                Stream.concat(goals(GoalKind.NATIONAL, national), goals(GoalKind.LOCAL, local))
                        .toList(),
                IntStream.of(years)
                        .mapToObj(year -> new YearlyFrame(year, new BigDecimal("41250000.00")))
                        .toList(),
                PriceBasis.CURRENT,
                CarryOver.FREE);
    }

    private static Stream<Goal> goals(GoalKind kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Goal(
                        new UUID(kind.ordinal(), i),
                        kind,
                        "Mål " + i,
                        kind == GoalKind.NATIONAL ? "HEA-" + i : null,
                        "Indlæggelser",
                        "-20 %"));
    }
}
