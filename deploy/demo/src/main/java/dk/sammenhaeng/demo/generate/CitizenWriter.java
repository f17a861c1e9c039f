package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.ActionType;
import dk.sammenhaeng.demo.model.Citizen;
import dk.sammenhaeng.demo.model.Institution;
import dk.sammenhaeng.demo.model.Place;
import dk.sammenhaeng.demo.model.Sector;
import dk.sammenhaeng.demo.model.Story;
import dk.sammenhaeng.demo.model.Twist;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes one citizen with all plans. The first citizens show each twist and each story once, so that even a small
 * municipality has them all; the others come as often as the weights say.
 */
final class CitizenWriter {

    private static final List<Twist> TWISTS = List.of(Twist.values());
    private static final List<Story> STORIES = List.of(Story.values());
    /** Which citizens are the test persons: those whose story fits the age the number tells. */
    private static final Map<Integer, String> TEST_PERSONS = Map.of(
            0,
            Numbers.TEST_PERSONS.get(0),
            1,
            Numbers.TEST_PERSONS.get(1),
            2,
            Numbers.TEST_PERSONS.get(2),
            TWISTS.size() + Story.OLD_AT_HOME.ordinal(),
            Numbers.TEST_PERSONS.get(3));

    private static final List<String> NEIGHBOURS = List.of("0147", "0157", "0167", "0169", "0265");
    private static final int TWISTED_ALONE_PERCENT = 8;
    private static final int TWISTED_TOGETHER_PERCENT = 42;
    private static final int COORDINATED_ALONE_PERCENT = 90;
    private static final int CONSENT_ASKED_PERCENT = 80;
    private static final int CONSENT_GIVEN_PERCENT = 88;
    private static final int FURTHER_ACTION_PERCENT = 45;
    private static final int FOLLOW_UP_PERCENT = 93;
    private static final int COMING_WEEK = 7;

    private final long seed;
    private final LocalDate today;
    private final InstitutionCatalogue institutions;
    private final TwistWriter twists;
    private final People people = new People();
    private final Staff staff;

    CitizenWriter(long seed, LocalDate today, InstitutionCatalogue institutions, TwistWriter twists) {
        this.seed = seed;
        this.today = today;
        this.institutions = institutions;
        this.twists = twists;
        this.staff = new Staff(seed, people);
    }

    Citizen write(int number) {
        Dice dice = Dice.of(seed, "citizen", number);
        Optional<Twist> shown = number < TWISTS.size() ? Optional.of(TWISTS.get(number)) : Optional.empty();
        Story story = story(dice, number, shown);
        Optional<Twist> twist =
                shown.isPresent() || number < TWISTS.size() + STORIES.size() ? shown : drawnTwist(dice, story);
        Map<Sector, PlanDraft> plans = plans(dice, number, story, twist);
        boolean together = plans.size() > 1;
        boolean coordinated = together || dice.happens(COORDINATED_ALONE_PERCENT);
        return new Citizen(
                number,
                cpr(dice, number, story),
                people.givenName(dice),
                people.familyName(dice),
                twist.filter(Twist.MOVE_WITH_STAY::equals).map(moved -> dice.oneOf(NEIGHBOURS)),
                coordinated ? Optional.of(staff.coordinator(number)) : Optional.empty(),
                coordinated ? Optional.of(staff.deputy(number)) : Optional.empty(),
                together && dice.happens(CONSENT_ASKED_PERCENT)
                        ? Optional.of(dice.happens(CONSENT_GIVEN_PERCENT))
                        : Optional.empty(),
                story,
                twist,
                plans.values().stream().map(PlanDraft::written).toList());
    }

    private static Story story(Dice dice, int number, Optional<Twist> shown) {
        int ofStories = number - TWISTS.size();
        if (ofStories >= 0 && ofStories < STORIES.size()) {
            return STORIES.get(ofStories);
        }
        return dice.weighted(
                STORIES.stream()
                        .filter(story -> shown.map(twist -> twist.fits(story)).orElse(true))
                        .toList(),
                Story::weight);
    }

    private static Optional<Twist> drawnTwist(Dice dice, Story story) {
        if (!dice.happens(story.plans().size() > 1 ? TWISTED_TOGETHER_PERCENT : TWISTED_ALONE_PERCENT)) {
            return Optional.empty();
        }
        return Optional.of(dice.weighted(
                Arrays.stream(Twist.values()).filter(twist -> twist.fits(story)).toList(), Twist::weight));
    }

    private String cpr(Dice dice, int number, Story story) {
        int birthYear = today.getYear() - dice.between(story.youngest(), story.oldest());
        return Optional.ofNullable(TEST_PERSONS.get(number))
                .orElseGet(() -> story == Story.TURNING_EIGHTEEN
                        ? Numbers.cprOfSeventeen(number, today)
                        : Numbers.cpr(number, birthYear));
    }

    private Map<Sector, PlanDraft> plans(Dice dice, int number, Story story, Optional<Twist> twist) {
        var diary = new Diary(dice, today);
        Set<ActionType> ofTwist = twist.map(TwistWriter::actions).orElse(Set.of());
        Map<Sector, PlanDraft> plans = new EnumMap<>(Sector.class);
        for (Story.Sketch sketch : story.plans()) {
            Sector sector = sketch.type().sector();
            PlanDraft plan = new PlanDraft(
                    sketch.type(),
                    "%s-%06d".formatted(sector.name().substring(0, 3), number),
                    staff.caseworker(sector, number),
                    today.minusDays(dice.between(20, 200)),
                    today);
            goals(dice, plan, GoalTexts.of(sketch.type()));
            for (ActionType action : sketch.actions()) {
                boolean drawn = action == sketch.actions().getFirst() || dice.happens(FURTHER_ACTION_PERCENT);
                if (drawn && !ofTwist.contains(action)) {
                    action(dice, plan, action);
                }
            }
            for (int count = dice.between(1, 3); count > 0; count--) {
                plan.meeting(dice.oneOf(Meeting.of(sector)), diary.takeDay(), diary.hour());
            }
            plans.put(sector, plan);
        }
        twist.ifPresent(known -> twists.write(known, number, plans, diary, dice));
        return plans;
    }

    private void goals(Dice dice, PlanDraft plan, List<GoalTexts.Text> texts) {
        int first = dice.between(0, texts.size() - 1);
        int count = dice.between(1, Math.min(3, texts.size()));
        for (int goal = 0; goal < count; goal++) {
            GoalTexts.Text text = texts.get((first + goal) % texts.size());
            Optional<LocalDate> followUp = dice.happens(FOLLOW_UP_PERCENT)
                    ? WorkingDays.after(today.plusDays(dice.between(7, 60))).findFirst()
                    : Optional.empty();
            plan.goal(text.domain(), text.title(), followUp);
        }
    }

    /** Most actions have begun; one that would be over by next week begins next week instead. */
    private void action(Dice dice, PlanDraft plan, ActionType action) {
        int months = dice.between(action.months());
        LocalDate drawn = today.plusDays(dice.between(-120, 20));
        boolean over = months > 0 && !drawn.plusMonths(months).isAfter(today.plusDays(COMING_WEEK));
        LocalDate from = over ? today.plusDays(COMING_WEEK) : drawn;
        List<Institution> givers = institutions.giving(action);
        plan.action(
                action,
                givers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Place.Known(dice.oneOf(givers).key())),
                from,
                months == 0 ? Optional.empty() : Optional.of(from.plusMonths(months)),
                dice.between(action.weeklyHours()));
    }
}
