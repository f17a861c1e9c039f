package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.Case.OPEN;
import static dk.sammenhaeng.journey.rule.Case.day;
import static dk.sammenhaeng.journey.rule.Case.end;
import static dk.sammenhaeng.journey.rule.Case.found;
import static dk.sammenhaeng.journey.rule.Case.with;
import static dk.sammenhaeng.journey.rule.GivenRules.around;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms.Provider;
import dk.sammenhaeng.journey.journey.Need;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What volunteers answer without a professional, and how much somebody on a benefit volunteers. */
final class VolunteerCases {

    private VolunteerCases() {}

    static Stream<Case> volunteers() {
        Rule rule = new VolunteersOnly();
        Need care = new Need("PERSONAL_CARE", true, false);
        return Stream.of(
                found(
                        "a duty by volunteers alone",
                        rule,
                        OPEN,
                        List.of("NO_PROFESSIONAL_COVER"),
                        GivenPlans.needing(
                                plan(
                                        Sector.HEALTH,
                                        GivenRules.on(
                                                GivenRules.answering(Provider.VOLUNTEER, "PERSONAL_CARE"),
                                                day(-1),
                                                OPEN)),
                                care)),
                found(
                        "beside a professional, until that ends",
                        rule,
                        end(7),
                        List.of(),
                        GivenPlans.needing(
                                plan(
                                        Sector.HEALTH,
                                        GivenRules.on(
                                                GivenRules.answering(Provider.VOLUNTEER, "PERSONAL_CARE"),
                                                day(-1),
                                                OPEN),
                                        GivenRules.on(
                                                GivenRules.answering(Provider.PUBLIC, "PERSONAL_CARE"),
                                                day(-1),
                                                end(7))),
                                care)),
                found(
                        "beside a professional who begins later, until then",
                        rule,
                        end(7),
                        List.of("NO_PROFESSIONAL_COVER"),
                        GivenPlans.needing(
                                plan(
                                        Sector.HEALTH,
                                        GivenRules.on(
                                                GivenRules.answering(Provider.VOLUNTEER, "PERSONAL_CARE"),
                                                day(-1),
                                                OPEN),
                                        GivenRules.on(
                                                GivenRules.answering(Provider.PUBLIC, "PERSONAL_CARE"), day(7), OPEN)),
                                care)),
                found(
                        "volunteers who ended yesterday, and the need is still there",
                        rule,
                        OPEN,
                        List.of("NO_PROFESSIONAL_COVER"),
                        GivenPlans.needing(plan(Sector.HEALTH, helping(Provider.VOLUNTEER, -9, end(0))), care)),
                found(
                        "until the plan is over",
                        rule,
                        end(5),
                        List.of("NO_PROFESSIONAL_COVER"),
                        GivenPlans.endingOn(
                                GivenPlans.needing(plan(Sector.HEALTH, helping(Provider.VOLUNTEER, -9, end(0))), care),
                                day(5))),
                found(
                        "in a plan that is over",
                        rule,
                        OPEN,
                        List.of(),
                        GivenPlans.endingOn(
                                GivenPlans.needing(plan(Sector.HEALTH, helping(Provider.VOLUNTEER, -9, end(-1))), care),
                                day(0))),
                found(
                        "volunteers who ended, until a professional begins",
                        rule,
                        end(4),
                        List.of("NO_PROFESSIONAL_COVER"),
                        GivenPlans.needing(
                                plan(
                                        Sector.HEALTH,
                                        helping(Provider.VOLUNTEER, -9, end(-2)),
                                        helping(Provider.PUBLIC, 4, OPEN)),
                                care)),
                found(
                        "volunteers who ended, and a professional goes on, until that ends",
                        rule,
                        end(4),
                        List.of(),
                        GivenPlans.needing(
                                plan(
                                        Sector.HEALTH,
                                        helping(Provider.VOLUNTEER, -9, end(-2)),
                                        helping(Provider.PUBLIC, -1, end(4))),
                                care)),
                found(
                        "volunteers who ended before the professional",
                        rule,
                        OPEN,
                        List.of(),
                        GivenPlans.needing(
                                plan(
                                        Sector.HEALTH,
                                        helping(Provider.VOLUNTEER, -9, end(-5)),
                                        helping(Provider.PUBLIC, -9, end(-2))),
                                care)),
                found(
                        "volunteers who stayed on after the professional, and ended",
                        rule,
                        OPEN,
                        List.of("NO_PROFESSIONAL_COVER"),
                        GivenPlans.needing(
                                plan(
                                        Sector.HEALTH,
                                        helping(Provider.VOLUNTEER, -9, end(-2)),
                                        helping(Provider.PUBLIC, -9, end(-5))),
                                care)),
                found(
                        "volunteers whom the plan names no more, until it is over",
                        rule,
                        end(5),
                        List.of("NO_PROFESSIONAL_COVER"),
                        GivenPlans.endingOn(
                                GivenPlans.needing(plan(Sector.HEALTH), new Need("PERSONAL_CARE", true, true)),
                                day(5))),
                found(
                        "the same of what is no duty",
                        rule,
                        OPEN,
                        List.of(),
                        GivenPlans.needing(plan(Sector.HEALTH), new Need("COMPANY", false, true))),
                found(
                        "a right by law, whatever professionals do beside",
                        rule,
                        end(8),
                        List.of("RIGHT_BY_VOLUNTEERS"),
                        plan(
                                Sector.HEALTH,
                                GivenRules.byRight(helping(Provider.VOLUNTEER, 3, end(8))),
                                GivenRules.byRight(helping(Provider.PUBLIC, -3, OPEN)))),
                found(
                        "a right by law that volunteers gave",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.HEALTH, GivenRules.byRight(helping(Provider.VOLUNTEER, -9, end(0))))),
                found(
                        "a right and a need, once",
                        rule,
                        OPEN,
                        List.of("NO_PROFESSIONAL_COVER"),
                        GivenPlans.needing(
                                plan(Sector.HEALTH, GivenRules.byRight(helping(Provider.VOLUNTEER, -9, OPEN))), care)),
                found(
                        "what is no duty",
                        rule,
                        OPEN,
                        List.of(),
                        GivenPlans.needing(
                                plan(
                                        Sector.HEALTH,
                                        GivenRules.on(
                                                GivenRules.answering(Provider.VOLUNTEER, "COMPANY"), day(-1), OPEN)),
                                new Need("COMPANY", false, false))));
    }

    private static Action helping(Provider provider, int from, Optional<LocalDate> to) {
        return GivenRules.on(GivenRules.answering(provider, "PERSONAL_CARE"), day(from), to);
    }

    static Stream<Case> volunteering() {
        return Stream.of(
                volunteer("15 hours", "15", "DAGPENGE", 0, List.of()),
                volunteer("15 and a quarter", "15.25", "DAGPENGE", 0, List.of("ABOVE_LIMIT")),
                volunteer("efterløn", "15.25", "EFTERLOEN", 0, List.of("ABOVE_LIMIT")),
                volunteer("a pension knows no limit", "30", "FOLKEPENSION", 0, List.of()),
                volunteer("the benefit begins later", "20", "DAGPENGE", 5, List.of()));
    }

    private static Case volunteer(String name, String hours, String benefit, int from, List<String> reasons) {
        Facts facts = GivenRules.marking(Mark.LIMITS_VOLUNTEERING, "DAGPENGE", "EFTERLOEN");
        return with(
                name,
                new VolunteerHours(),
                journey(List.of(), List.of(), around(any -> any.volunteering("5", day(-9), OPEN)
                        .volunteering(
                                new BigDecimal(hours)
                                        .subtract(new BigDecimal(5))
                                        .toPlainString(),
                                day(-9),
                                OPEN)
                        .benefit(benefit, day(from), OPEN))),
                facts,
                reasons,
                from > 0 ? end(from) : OPEN);
    }
}
