package dk.sammenhaeng.journey.self;

import dk.sammenhaeng.journey.assent.PlanAssent;
import dk.sammenhaeng.journey.assent.PlanAssents;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Circumstances.Transition;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Dealings;
import dk.sammenhaeng.journey.journey.Deputies;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.self.MyContact.OtherContact;
import dk.sammenhaeng.journey.self.MyContact.Person;
import dk.sammenhaeng.journey.self.MyContact.SectorContact;
import dk.sammenhaeng.journey.self.MyPlan.Collision;
import dk.sammenhaeng.journey.self.MyPlan.HandOver;
import dk.sammenhaeng.journey.self.MyPlan.MyAction;
import dk.sammenhaeng.journey.self.MyPlan.MyAnswerToPlan;
import dk.sammenhaeng.journey.self.MyPlan.MyAppointment;
import dk.sammenhaeng.journey.self.MyPlan.MyEntitlement;
import dk.sammenhaeng.journey.self.MyPlan.MyGoal;
import dk.sammenhaeng.journey.self.MyPlan.MyMeeting;
import dk.sammenhaeng.journey.self.MyPlan.SectorPart;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.unit.PhoneHours;
import dk.sammenhaeng.journey.unit.PhoneHours.Around;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Texts;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a journey into words for the citizen, in the language the citizen reads. */
@RequestScoped
class PlainWords {

    /** The findings about which a citizen can do something: call and move one of the appointments. */
    private static final Set<String> FOR_THE_CITIZEN = Set.of("overlapping-appointments");

    private static final String NAMES =
            "select code, name_da, name_en from plan_type where code = any (?::text[]) order by valid_from";

    private static final String JOINT_GOALS = """
            select title, status, follow_up_on from joint_goal where coordinated_plan_id = ? and status <> 'DROPPED'
            order by id
            """;

    private final Language language;
    private final Deputies deputies;
    private final PhoneHours phoneHours;
    private final MyDecisions decisions;
    private final MyEntries entries;
    private final MyVolunteers volunteers;
    private final MyCoordinatorRequests coordinatorRequests;
    private final PlanAssents assents;
    private final Sql sql;

    PlainWords(
            Language language,
            Deputies deputies,
            PhoneHours phoneHours,
            MyDecisions decisions,
            MyEntries entries,
            MyVolunteers volunteers,
            MyCoordinatorRequests coordinatorRequests,
            PlanAssents assents,
            Sql sql) {
        this.language = language;
        this.deputies = deputies;
        this.phoneHours = phoneHours;
        this.decisions = decisions;
        this.entries = entries;
        this.volunteers = volunteers;
        this.coordinatorRequests = coordinatorRequests;
        this.assents = assents;
        this.sql = sql;
    }

    MyPlan plan(Self self) {
        Journey journey = self.journey();
        List<Plan> plans = plansFor(self);
        Map<String, String> names = planNames(plans);
        Map<UUID, PlanAssent> answers =
                assents.latest(plans.stream().map(Plan::id).toList());
        List<MyMeeting> meetings = meetings(self, plans);
        Around hours = phoneHours.of(journey);
        return new MyPlan(
                journey.citizenId(),
                journey.givenName(),
                journey.familyName(),
                self.isOwn(),
                coordinator(journey, hours),
                deputy(journey, hours),
                self.isForAll() ? jointGoals(journey) : List.of(),
                plans.stream()
                        .map(plan -> part(
                                plan,
                                names.getOrDefault(plan.planType(), plan.planType()),
                                Optional.ofNullable(answers.get(plan.id())),
                                hours))
                        .toList(),
                decisions.of(self, plans),
                meetings,
                journey.conflicts().stream()
                        .filter(conflict -> conflict.isOpen() && FOR_THE_CITIZEN.contains(conflict.rule()))
                        .filter(conflict ->
                                plans.stream().map(Plan::id).toList().containsAll(conflict.plans()))
                        .map(conflict -> collision(conflict, journey, meetings, hours))
                        .toList(),
                self.isForAll()
                        ? journey.circumstances().transitions().stream()
                                .filter(found -> self.opens(found.fromSector(), found.sensitive()))
                                .filter(transition -> transition.status() != Transition.Status.COMPLETED)
                                .map(this::handOver)
                                .toList()
                        : List.of(),
                self.isForAll() ? entries.of(journey, self.isOwn()) : List.of(),
                volunteers.of(self));
    }

    MyContact contact(Self self) {
        List<Plan> plans = plansFor(self);
        Around hours = phoneHours.of(self.journey());
        return new MyContact(
                coordinator(self.journey(), hours),
                deputy(self.journey(), hours),
                plans.stream()
                        .map(plan -> new SectorContact(plan.sector(), sector(plan.sector()), person(plan, hours)))
                        .distinct()
                        .toList(),
                plans.stream()
                        .flatMap(plan -> plan.contactPersons().stream())
                        .map(found -> new OtherContact(
                                text("self.contact-person." + found.kind()),
                                new Person(found.name(), Optional.empty(), found.phone(), Optional.empty())))
                        .distinct()
                        .toList(),
                coordinatorRequests.of(self));
    }

    private List<MyGoal> jointGoals(Journey journey) {
        return journey.circumstances()
                .coordinatedPlan()
                .map(plan -> sql.list(
                        JOINT_GOALS,
                        row -> new MyGoal(
                                row.getString(1),
                                text("self.goal." + row.getString(2)),
                                Optional.ofNullable(row.getObject(3, LocalDate.class))),
                        plan.id()))
                .orElse(List.of());
    }

    private static List<Plan> plansFor(Self self) {
        return self.journey().plans().stream().filter(self::opens).toList();
    }

    private Map<String, String> planNames(List<Plan> plans) {
        boolean danish = language.locale().equals(Texts.DANISH);
        return sql
                .list(
                        NAMES,
                        row -> Map.entry(row.getString(1), row.getString(danish ? 2 : 3)),
                        plans.stream().map(Plan::planType).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (older, newer) -> newer));
    }

    private SectorPart part(Plan plan, String name, Optional<PlanAssent> answer, Around hours) {
        return new SectorPart(
                plan.id(),
                plan.version(),
                plan.sector(),
                sector(plan.sector()),
                name,
                person(plan, hours),
                plan.validFrom(),
                plan.validTo(),
                plan.changedAt(),
                plan.goals().stream().map(this::goal).toList(),
                plan.actions().stream().map(this::action).toList(),
                plan.appointments().stream()
                        .filter(Appointment::stands)
                        .map(PlainWords::appointment)
                        .toList(),
                plan.entitlements().stream()
                        .map(one -> new MyEntitlement(
                                text("self.entitlement." + one.kind()), one.words(), one.reason(), one.appealLink()))
                        .toList(),
                answer.map(said -> new MyAnswerToPlan(
                        said.version(),
                        said.version() == plan.version(),
                        said.answer(),
                        said.words(),
                        said.statedOn(),
                        said.via())));
    }

    private MyGoal goal(Goal goal) {
        return new MyGoal(goal.title(), text("self.goal." + goal.status()), goal.followUpOn());
    }

    private MyAction action(Action action) {
        return new MyAction(
                action.title(),
                action.from(),
                action.to(),
                action.weeklyHours(),
                action.terms().decision().map(decisions::words));
    }

    private static MyAppointment appointment(Appointment appointment) {
        return new MyAppointment(
                appointment.id(),
                appointment.title(),
                appointment.start(),
                appointment.end(),
                appointment.place(),
                appointment.sanctionable(),
                appointment.form().map(Enum::name),
                appointment.interpreter());
    }

    /** The planned ones, the next first; for somebody who stands for the citizen in everything without the place. */
    private List<MyMeeting> meetings(Self self, List<Plan> plans) {
        if (!self.isForAll()) {
            return List.of();
        }
        Set<Sector> known = plans.stream().map(Plan::sector).collect(Collectors.toSet());
        return self.journey().circumstances().dealings().meetings().stream()
                .sorted(Comparator.comparing(Dealings.Meeting::start).thenComparing(Dealings.Meeting::id))
                .map(meeting -> new MyMeeting(
                        meeting.id(),
                        meeting.start(),
                        meeting.end(),
                        meeting.form().name(),
                        meeting.interpreter(),
                        meeting.place().filter(place -> self.isOwn()),
                        meeting.sectors().stream()
                                .filter(known::contains)
                                .sorted()
                                .map(this::sector)
                                .toList()))
                .toList();
    }

    private Collision collision(Conflict conflict, Journey journey, List<MyMeeting> meetings, Around hours) {
        List<MyMeeting> met = meetings.stream()
                .filter(meeting -> conflict.parts().contains(meeting.meetingId()))
                .toList();
        List<Plan> concerned = journey.plans().stream()
                .filter(plan -> conflict.plans().contains(plan.id()))
                .toList();
        return new Collision(
                text("self.collision." + conflict.rule()),
                concerned.stream()
                        .flatMap(plan -> plan.appointments().stream())
                        .filter(found -> conflict.parts().contains(found.id()))
                        .map(PlainWords::appointment)
                        .toList(),
                met,
                Stream.concat(
                                concerned.stream().map(plan -> person(plan, hours)),
                                met.isEmpty() ? Stream.empty() : coordinator(journey, hours).stream())
                        .distinct()
                        .toList());
    }

    private HandOver handOver(Transition transition) {
        return new HandOver(
                text("self.hand-over." + transition.status(), sector(transition.fromSector())), transition.plannedAt());
    }

    private static Optional<Person> coordinator(Journey journey, Around hours) {
        return journey.coordinator()
                .map(found ->
                        new Person(found.name(), Optional.empty(), found.phone(), Optional.of(hours.ofCoordinator())));
    }

    private Optional<Person> deputy(Journey journey, Around hours) {
        return deputies.of(journey)
                .map(found -> new Person(
                        found.name().orElseGet(() -> text("self.deputy")),
                        Optional.empty(),
                        found.phone(),
                        Optional.of(hours.ofCoordinator())));
    }

    private static Person person(Plan plan, Around hours) {
        return new Person(
                plan.responsible().name(),
                Optional.of(plan.responsible().unit()),
                plan.responsible().phone(),
                Optional.of(hours.of(plan)));
    }

    private String sector(Sector sector) {
        return text("self.sector." + sector);
    }

    private String text(String key, Object... arguments) {
        return language.text(key, arguments);
    }
}
