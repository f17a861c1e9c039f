package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Deputies;
import dk.sammenhaeng.journey.journey.Entitlement;
import dk.sammenhaeng.journey.profile.ResourceProfile.Resource;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan as a letter of two pages in plain words (daily use C1), for the citizen's hand: whom to call, what the citizen
 * has said, who does what, the appointments, rights and duties. What stands in a sector's plan that the writer may not
 * read is left out, and the letter says whom to call about it. It lies open at home: whoever writes it, it tells of no
 * unit whose name says where the citizen is, and names none of a sensitive plan.
 */
final class Letter {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private final CoordinatedPlan plan;
    private final Reader reader;
    private final Contact contact;
    private final boolean placesOpen;
    private final Instant now;
    private final Phrases phrases;

    /**
     * The letter.
     *
     * @param placesOpen true where the place of a joint meeting may lie open at the citizen's home
     */
    Letter(CoordinatedPlan plan, Reader reader, Contact contact, boolean placesOpen, Instant now, Phrases phrases) {
        this.plan = plan;
        this.reader = reader;
        this.contact = contact;
        this.placesOpen = placesOpen;
        this.now = now;
        this.phrases = phrases;
    }

    /** The letter as a page that a screen reader can read and a printer prints on two pages. */
    String html(Locale language) {
        LocalDate today = DanishCalendar.dayOf(now);
        Paper paper = new Paper(language, say("title"), say("more"), say("none"));
        paper.line(say("greeting", reader.journey().givenName()));
        paper.line(say(
                switch (plan.status()) {
                    case DRAFT -> "draft";
                    case ACTIVE -> "intro";
                    case DECLINED, WITHDRAWN, CLOSED -> "over";
                }));
        paper.section(say("contact"), 4, contact());
        paper.section(say("wishes"), 10, plan.words().wishes());
        paper.section(
                say("resources"),
                6,
                plan.words().resources().stream().map(Resource::words).toList());
        paper.groups(
                say("goals"),
                24,
                plan.goals().stream().filter(JointGoal::isOpen).map(this::goal).toList());
        paper.section(say("appointments"), 10, appointments());
        if (!replaced().isEmpty()) {
            paper.section(say("replaces"), 4, replaced());
        }
        paper.section(say("others"), 6, others());
        paper.section(say("entitlements"), 9, entitlements());
        paper.line(say("no"));
        paper.line(say("date", today));
        return paper.html();
    }

    private List<String> contact() {
        if (contact.coordinator().isEmpty()) {
            return List.of(say("contact.none"));
        }
        Coordinator person = contact.coordinator().get();
        List<String> lines = new ArrayList<>();
        lines.add(say("contact.who", person.name(), person.phone(), contact.phoneHours()));
        contact.deputy()
                .ifPresent(deputy -> lines.add(deputy.name()
                        .map(name -> say("contact.deputy-named", person.name(), name))
                        .orElseGet(() -> say("contact.deputy", person.name()))));
        return lines;
    }

    private Paper.Group goal(JointGoal goal) {
        JointGoal.Aim aim = goal.aim();
        Stream<String> contributions = goal.contributions().stream()
                .sorted(Comparator.comparing(Contribution::doneBy))
                .flatMap(part -> words(part).stream().map(words -> say("by." + part.doneBy(), words)));
        Stream<String> step = Steps.current(goal.steps()).stream().map(next -> say("goal.step", next.title()));
        Stream<String> followUp = aim.followUpOn().stream().map(day -> say("goal.follow-up", day));
        return new Paper.Group(
                aim.title().orElseGet(() -> say("goal.unwritten")),
                Stream.of(step, contributions, followUp).flatMap(lines -> lines).toList());
    }

    private Optional<String> words(Contribution part) {
        return part.words().or(() -> part.actionId()
                .flatMap(id -> reader.planOfAction(id).filter(reader::mayRead).flatMap(owner -> owner.actions().stream()
                        .filter(action -> action.id().equals(id))
                        .map(Action::title)
                        .findFirst())));
    }

    private List<String> appointments() {
        return Stream.concat(ofPlans(), jointMeetings())
                .filter(meeting -> meeting.start().isAfter(now))
                .sorted(Comparator.comparing(Meeting::start))
                .map(this::meeting)
                .toList();
    }

    private Stream<Meeting> ofPlans() {
        return reader.journey().plans().stream()
                .filter(reader::mayRead)
                .flatMap(sector -> sector.appointments().stream()
                        .filter(Appointment::stands)
                        .map(appointment -> new Meeting(
                                appointment.start(),
                                appointment.title(),
                                appointment
                                        .place()
                                        .filter(place ->
                                                reader.relation().mayKnowPlaces(sector) && !reader.isSecret(sector)))));
    }

    /** Those the citizen is called to; when, anybody around the citizen knows, where only who is called. */
    private Stream<Meeting> jointMeetings() {
        return reader.journey().circumstances().dealings().meetings().stream()
                .map(joint -> new Meeting(
                        joint.start(),
                        say("meeting." + joint.form()),
                        joint.place().filter(place -> placesOpen && reader.isCalled(joint))));
    }

    private String meeting(Meeting meeting) {
        LocalDate day = DanishCalendar.dayOf(meeting.start());
        String clock = CLOCK.format(meeting.start().atZone(DanishCalendar.ZONE));
        return meeting.place()
                .map(place -> say("appointment.at", day, clock, meeting.title(), place))
                .orElseGet(() -> say("appointment", day, clock, meeting.title()));
    }

    /** Which plans this one stands in for, whole or in part, by the law they rest on. */
    private List<String> replaced() {
        return plan.covered().stream()
                .filter(covered -> reader.plan(covered.planId())
                        .filter(sector -> reader.mayRead(sector)
                                && !reader.isSecret(sector)
                                && !sector.sensitivity().isSensitive())
                        .isPresent())
                .flatMap(covered -> covered.ground().stream().flatMap(ground -> replaced(covered, ground)))
                .distinct()
                .toList();
    }

    private Stream<String> replaced(Covered covered, Covered.Ground ground) {
        return switch (covered.effect()) {
            case REPLACED -> Stream.of(say("replaces.whole", ground.law()));
            case ACTION_PART_REPLACED -> Stream.of(say("replaces.action-part", ground.law()));
            case COORDINATED -> Stream.empty();
        };
    }

    private List<String> others() {
        return reader.journey().plans().stream()
                .filter(sector -> reader.mayKnow(sector.id()) && !reader.isSecret(sector))
                .map(sector -> reader.contact(sector)
                        .unit()
                        .filter(unit -> !sector.sensitivity().isSensitive())
                        .map(unit -> say("other", unit, sector.responsible().phone()))
                        .orElseGet(
                                () -> say("other.unnamed", sector.responsible().phone())))
                .distinct()
                .toList();
    }

    private List<String> entitlements() {
        return plan.words().entitlements().stream().map(this::entitlement).toList();
    }

    private String entitlement(Entitlement entitlement) {
        return say(entitlement.kind().name(), entitlement.words(), entitlement.reason())
                + " "
                + say("complain", entitlement.appealLink());
    }

    private String say(String key, Object... arguments) {
        return phrases.say("letter." + key, arguments);
    }

    /**
     * When the citizen is to be somewhere.
     *
     * @param place only where the writer may know it
     */
    private record Meeting(Instant start, String title, Optional<String> place) {}

    /** Whom to call about the whole, and when. */
    record Contact(Optional<Coordinator> coordinator, Optional<Deputies.Deputy> deputy, String phoneHours) {}

    /** The phrases of the letter in the reader's language. */
    @FunctionalInterface
    interface Phrases {

        /** The phrase with its places filled. */
        String say(String key, Object... arguments);
    }
}
