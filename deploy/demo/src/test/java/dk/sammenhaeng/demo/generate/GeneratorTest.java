package dk.sammenhaeng.demo.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.demo.model.Agreement;
import dk.sammenhaeng.demo.model.Appointment;
import dk.sammenhaeng.demo.model.Area;
import dk.sammenhaeng.demo.model.Citizen;
import dk.sammenhaeng.demo.model.Employee;
import dk.sammenhaeng.demo.model.Institution;
import dk.sammenhaeng.demo.model.Municipality;
import dk.sammenhaeng.demo.model.Place;
import dk.sammenhaeng.demo.model.PlannedAction;
import dk.sammenhaeng.demo.model.SectorPlan;
import dk.sammenhaeng.demo.model.Story;
import dk.sammenhaeng.demo.model.Twist;
import dk.sammenhaeng.demo.model.YearlyAmount;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final Municipality USUAL = new Generator("0101", 1, TODAY).municipality(300);
    private static final List<Citizen> CITIZENS = USUAL.citizens().toList();

    @Test
    void the_same_seed_and_day_make_the_same_municipality() {
        Municipality again = new Generator("0101", 1, TODAY).municipality(300);

        assertThat(again.institutions()).isEqualTo(USUAL.institutions());
        assertThat(again.agreements()).isEqualTo(USUAL.agreements());
        assertThat(again.budgets()).isEqualTo(USUAL.budgets());
        assertThat(again.brakes()).isEqualTo(USUAL.brakes());
        assertThat(again.citizens()).isEqualTo(CITIZENS);
        assertThat(USUAL.citizens()).isEqualTo(CITIZENS);
    }

    @Test
    void another_seed_makes_other_citizens() {
        assertThat(new Generator("0101", 2, TODAY).municipality(300).citizens()).doesNotContainAnyElementsOf(CITIZENS);
    }

    @Test
    void the_first_citizens_are_the_same_however_many_there_are() {
        assertThat(new Generator("0101", 1, TODAY)
                        .municipality(100_000)
                        .citizens()
                        .limit(300))
                .isEqualTo(CITIZENS);
    }

    @Test
    void there_are_forty_institutions_in_all_areas_with_25_agreements() {
        assertThat(USUAL.institutions()).hasSize(40);
        assertThat(USUAL.institutions().stream()
                        .map(institution -> institution.kind().area())
                        .distinct())
                .containsExactlyInAnyOrder(Area.values());
        assertThat(USUAL.agreements()).hasSize(25);
        assertThat(USUAL.agreements().stream().collect(Collectors.groupingBy(Agreement::stage, Collectors.counting())))
                .isEqualTo(Map.of(Agreement.Stage.ACTIVE, 19L, Agreement.Stage.SIGNED, 3L, Agreement.Stage.DRAFT, 3L));
    }

    @Test
    void a_brake_is_pulled_only_in_an_active_agreement() {
        Set<String> active = USUAL.agreements().stream()
                .filter(agreement -> agreement.stage() == Agreement.Stage.ACTIVE)
                .map(Agreement::institution)
                .collect(Collectors.toSet());

        assertThat(USUAL.brakes()).allMatch(brake -> active.contains(brake.institution()));
    }

    @Test
    void an_agreement_has_a_frame_for_each_year_it_touches_and_holds_today_when_active() {
        for (LocalDate today : List.of(TODAY, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 2, 29))) {
            for (Agreement agreement :
                    new Generator("0101", 1, today).municipality(1).agreements()) {
                assertThat(agreement.frames().stream().map(YearlyAmount::year))
                        .containsExactlyElementsOf(IntStream.rangeClosed(
                                        agreement.from().getYear(),
                                        agreement.to().minusDays(1).getYear())
                                .boxed()
                                .toList());
                assertThat(agreement.from().isAfter(today)).isEqualTo(agreement.stage() != Agreement.Stage.ACTIVE);
                assertThat(agreement.to())
                        .isAfter(today)
                        .isBeforeOrEqualTo(agreement.from().plusYears(4));
            }
        }
    }

    @Test
    void an_agreement_has_two_or_three_national_goals_and_at_most_three_local_ones() {
        for (Agreement agreement : USUAL.agreements()) {
            long national = agreement.goals().stream()
                    .filter(goal -> goal.nationalGoal().isPresent())
                    .count();
            assertThat(national).isBetween(2L, 3L);
            assertThat(agreement.goals().size() - national).isBetween(1L, 3L);
        }
    }

    @Test
    void frames_have_the_size_of_real_budgets() {
        for (Institution institution : USUAL.institutions()) {
            long millions = institution.yearlyFrame() / 1_000_000;
            switch (institution.kind()) {
                case NURSING_HOME -> assertThat(millions).isBetween(40L, 70L);
                case SCHOOL -> assertThat(millions).isBetween(35L, 60L);
                case DAY_CARE -> assertThat(millions).isBetween(8L, 15L);
                case RESIDENTIAL -> assertThat(millions).isBetween(20L, 40L);
                default -> assertThat(millions).isBetween(4L, 150L);
            }
            assertThat(institution.employees()).isPositive();
        }
    }

    @Test
    void citizens_have_plans_in_one_to_three_sectors() {
        Map<Integer, Long> citizensByPlans = CITIZENS.stream()
                .collect(Collectors.groupingBy(citizen -> citizen.plans().size(), Collectors.counting()));

        assertThat(citizensByPlans.keySet()).containsExactly(1, 2, 3);
        assertThat(citizensByPlans.get(1)).isBetween(70L, 130L);
        assertThat(citizensByPlans.get(2)).isBetween(100L, 170L);
        assertThat(citizensByPlans.get(3)).isBetween(40L, 100L);
        assertThat(CITIZENS)
                .allSatisfy(citizen -> assertThat(citizen.plans().stream().map(SectorPlan::sector))
                        .doesNotHaveDuplicates());
    }

    @Test
    void every_story_and_every_twist_is_seen_and_a_believable_share_has_a_twist() {
        assertThat(CITIZENS.stream().map(Citizen::story).distinct()).containsExactlyInAnyOrder(Story.values());
        assertThat(CITIZENS.stream()
                        .flatMap(citizen -> citizen.twist().stream())
                        .distinct())
                .containsExactlyInAnyOrder(Twist.values());
        assertThat(CITIZENS.stream().filter(citizen -> citizen.twist().isPresent()))
                .hasSizeBetween(75, 120);
    }

    @Test
    void a_dozen_coordinators_have_twenty_to_thirty_citizens_each() {
        Map<Employee, Long> caseloads = CITIZENS.stream()
                .flatMap(citizen -> citizen.coordinator().stream())
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()));

        assertThat(caseloads).hasSize(12);
        assertThat(caseloads.values()).allMatch(citizens -> citizens >= 18 && citizens <= 30);
    }

    @Test
    void meetings_lie_on_coming_working_days_and_in_working_hours() {
        for (Citizen citizen : CITIZENS) {
            for (Appointment appointment : appointments(citizen)) {
                ZonedDateTime start = appointment.start().atZone(DENMARK);
                assertThat(start.toLocalDate()).isAfter(TODAY).isBefore(TODAY.plusWeeks(10));
                assertThat(WorkingDays.isOpen(start.toLocalDate())).isTrue();
                LocalTime opening =
                        LocalTime.of(citizen.twist().equals(Optional.of(Twist.MEDICINE_AGAINST_PRACTICE)) ? 7 : 8, 0);
                assertThat(start.toLocalTime()).isBetween(opening, LocalTime.of(15, 0));
            }
        }
    }

    @Test
    void meetings_of_one_citizen_collide_only_where_a_twist_says_so() {
        Set<Twist> colliding = Set.of(
                Twist.TRAINING_AGAINST_JOB_TALK, Twist.MEDICINE_AGAINST_PRACTICE, Twist.ADMISSION_DURING_ACTIVITY);

        for (Citizen citizen : CITIZENS) {
            List<Appointment> appointments = appointments(citizen);
            boolean collide = appointments.stream().anyMatch(one -> appointments.stream()
                    .anyMatch(other -> one != other
                            && !one.start().isAfter(other.start())
                            && one.end().isAfter(other.start())));
            assertThat(collide)
                    .isEqualTo(citizen.twist().filter(colliding::contains).isPresent());
        }
    }

    @Test
    void a_friday_discharge_leaves_the_citizen_alone_until_after_the_weekend() {
        Citizen discharged = CITIZENS.get(Twist.FRIDAY_DISCHARGE.ordinal());

        LocalDate home = day(discharged, "Udskrivning");
        assertThat(home.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(day(discharged, "Første besøg efter udskrivning")).isAfter(home.plusDays(2));
    }

    @Test
    void what_is_wished_from_each_joint_fund_is_more_than_it_has() {
        for (String fund : List.of(Budgets.BRIDGING_FUND, Budgets.SPECIAL_CASES)) {
            long frame = sum(USUAL.budgets().stream()
                    .filter(budget -> budget.key().equals(fund))
                    .flatMap(budget -> budget.frames().stream()));
            List<Long> wishes = actions()
                    .flatMap(action -> action.payers().stream())
                    .filter(payer -> payer.budget().equals(Optional.of(fund)))
                    .map(payer -> sum(payer.amounts().stream()))
                    .toList();

            assertThat(wishes).allMatch(wish -> wish < frame);
            assertThat(wishes.stream().mapToLong(wish -> wish).sum()).isGreaterThan(frame);
        }
    }

    @Test
    void no_institution_is_wished_more_from_than_its_frame() {
        Map<String, Institution> byKey =
                USUAL.institutions().stream().collect(Collectors.toMap(Institution::key, one -> one));

        Map<String, Long> wishedThisAndNextYears = actions()
                .filter(action -> action.place().isPresent())
                .filter(action -> action.place().get() instanceof Place.Known)
                .collect(Collectors.groupingBy(
                        action -> ((Place.Known) action.place().get()).institution(),
                        Collectors.summingLong(action -> sum(action.payers().stream()
                                .filter(payer -> payer.budget().isEmpty())
                                .flatMap(payer -> payer.amounts().stream())))));

        assertThat(wishedThisAndNextYears).allSatisfy((key, wished) -> assertThat(wished)
                .isLessThan(byKey.get(key).yearlyFrame() * Costs.YEARS));
    }

    @Test
    void sector_budgets_are_hundreds_of_millions_and_cover_what_is_wished() {
        long wished = actions()
                .flatMap(action -> action.payers().stream())
                .mapToLong(payer -> sum(payer.amounts().stream()))
                .sum();
        long frames = sum(USUAL.budgets().stream().flatMap(budget -> budget.frames().stream()));

        assertThat(USUAL.budgets().stream().filter(budget -> budget.sector().isPresent()))
                .hasSize(4)
                .allMatch(budget -> budget.frames().getFirst().kroner() > 100_000_000);
        assertThat(wished).isBetween(50_000_000L, frames);
    }

    @Test
    void an_action_begins_before_it_ends_and_is_not_over() {
        assertThat(actions()).allSatisfy(action -> assertThat(action.to().orElse(LocalDate.MAX))
                .isAfter(action.from())
                .isAfter(TODAY));
    }

    @Test
    void no_two_citizens_employees_or_parts_of_a_plan_share_an_id() {
        assertThat(CITIZENS.stream().map(Citizen::cprNumber)).doesNotHaveDuplicates();
        assertThat(USUAL.institutions().stream().map(Institution::pNumber)).doesNotHaveDuplicates();
        Map<String, String> names = CITIZENS.stream()
                .flatMap(citizen -> Stream.concat(
                        citizen.coordinator().stream(), citizen.plans().stream().map(SectorPlan::responsible)))
                .distinct()
                .collect(Collectors.toMap(Employee::user, Employee::phone));
        assertThat(new HashSet<>(names.values())).hasSameSizeAs(names.keySet());
        assertThat(CITIZENS.stream()
                        .map(Citizen::plans)
                        .flatMap(Collection::stream)
                        .flatMap(plan -> Stream.of(
                                        plan.goals().stream().map(goal -> goal.externalId()),
                                        plan.actions().stream().map(action -> action.externalId()),
                                        plan.appointments().stream().map(appointment -> appointment.externalId()))
                                .flatMap(ids -> ids)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_municipality_has_at_least_one_citizen_and_no_more_than_can_be_told_apart() {
        var generator = new Generator("0101", 1, TODAY);

        assertThatThrownBy(() -> generator.municipality(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> generator.municipality(Numbers.MOST_CITIZENS + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weights_of_stories_are_per_cent() {
        assertThat(Arrays.stream(Story.values()).mapToInt(Story::weight).sum()).isEqualTo(100);
    }

    private static Stream<PlannedAction> actions() {
        return CITIZENS.stream().flatMap(citizen -> citizen.plans().stream()).flatMap(plan -> plan.actions().stream());
    }

    private static List<Appointment> appointments(Citizen citizen) {
        return citizen.plans().stream()
                .flatMap(plan -> plan.appointments().stream())
                .toList();
    }

    private static LocalDate day(Citizen citizen, String title) {
        return appointments(citizen).stream()
                .filter(appointment -> appointment.title().equals(title))
                .map(appointment -> appointment.start().atZone(DENMARK).toLocalDate())
                .findFirst()
                .orElseThrow();
    }

    private static long sum(Stream<YearlyAmount> amounts) {
        return amounts.mapToLong(YearlyAmount::kroner).sum();
    }
}
