package dk.sammenhaeng.journey.entry;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.deadline.Deadlines.Given;
import dk.sammenhaeng.journey.entry.CitizenEntry.Asked;
import dk.sammenhaeng.journey.entry.Routing.Routed;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes what a citizen asks for once, and sends it to every unit concerned (én indgang; FV-C3, FW-J10). */
@ApplicationScoped
class ReceiveEntry {

    /** The kind of due row of the instant by which a unit must have answered. */
    static final String UNANSWERED = "entry.unanswered";

    private final Journeys journeys;
    private final SelfAccess self;
    private final EntryRoutes routes;
    private final EntryRows rows;
    private final GuidanceRows guidance;
    private final DueRows due;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final EntryTimes times;
    private final Clock clock;

    ReceiveEntry(
            Journeys journeys,
            SelfAccess self,
            EntryRoutes routes,
            EntryRows rows,
            GuidanceRows guidance,
            DueRows due,
            Consistency consistency,
            CurrentCaller current,
            EntryTimes times,
            Clock clock) {
        this.journeys = journeys;
        this.self = self;
        this.routes = routes;
        this.rows = rows;
        this.guidance = guidance;
        this.due = due;
        this.consistency = consistency;
        this.current = current;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Takes the entry.
     *
     * @throws Refusal 400 for something asked for twice or a hand-over that is none, 403 by break-glass alone, 404 for a
     *     citizen the caller may not know of, 409 where the district has no entrance or the journey has ended
     */
    CitizenEntry receive(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        Optional<EntryDistrict> district = EntryDistrict.of(routes.districts(), command.postalCode(), today);
        Giver giver = giver();
        Journey journey = enter(command.citizenId(), giver, district);
        if (journey.identity().stoppedAt().isPresent()) {
            throw Refusal.byRule("journey-ended");
        }
        check(command, today);
        EntryDistrict open = district.orElseThrow(() -> Refusal.byRule("entry-no-entrance"));
        CitizenEntry entry = entry(command, journey, giver, open, now);
        rows.add(entry, giver, command.outreachId());
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), entry.id())));
        Set<Kind> kinds = EnumSet.copyOf(entry.needs().stream().map(Asked::kind).toList());
        Given own = times.answer(DanishCalendar.dayOf(now));
        Instant answerBy = now.plus(own.time());
        for (Routed part : Routing.parts(
                kinds, routes.to(kinds), routes.target(open.unitId()).orElseThrow())) {
            UUID partId = UuidCreator.getTimeOrderedEpoch();
            rows.add(entry, partId, part, answerBy, own.deadlines());
            due.set(partId, UNANSWERED, Optional.of(answerBy));
            happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), partId)));
        }
        consistency.tell(journey, happened);
        return rows.find(entry.id()).orElseThrow();
    }

    private CitizenEntry entry(Command command, Journey journey, Giver giver, EntryDistrict district, Instant now) {
        List<Asked> needs = new ArrayList<>(command.needs());
        boolean piloted =
                command.targetGroup().filter(district.targetGroups()::contains).isPresent();
        if (piloted && needs.stream().noneMatch(need -> need.kind() == Kind.COHERENT_EFFORT)) {
            needs.add(new Asked(Kind.COHERENT_EFFORT, Optional.empty()));
        }
        return new CitizenEntry(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                "",
                giver.user(),
                giver.isCitizen(),
                needs,
                command.targetGroup(),
                Optional.of(district.code()),
                routes.unit(district.unitId()).orElseThrow(),
                Optional.empty(),
                command.benefitKind(),
                now,
                Optional.empty(),
                List.of(),
                1);
    }

    private Giver giver() {
        Caller caller = current.caller();
        boolean staff = caller.isAny(Role.CASEWORKER, Role.COORDINATOR, Role.SECTOR_SYSTEM, Role.INSTITUTION_LEADER);
        return new Giver(caller.user(), staff ? Relation.sectorOf(caller) : Optional.empty(), !staff);
    }

    /**
     * Who has a relation, break-glass excepted, which only looks; at the entrance also who works there, whoever comes in.
     * Citizens enter for themselves and for those for whom they may act in everything.
     */
    private Journey enter(UUID citizenId, Giver giver, Optional<EntryDistrict> district) {
        if (giver.isCitizen()) {
            SelfAccess.Self who = self.lock(citizenId, Right.ACT);
            if (!who.isForAll()) {
                throw Refusal.notFound();
            }
            return who.journey();
        }
        return isOfEntrance(giver, district)
                ? journeys.lock(citizenId).orElseThrow(Refusal::notFound)
                : journeys.lockSeen(citizenId).journey();
    }

    private boolean isOfEntrance(Giver giver, Optional<EntryDistrict> district) {
        return district.map(EntryDistrict::unitId)
                .filter(rows.unitsOf(giver.user())::contains)
                .isPresent();
    }

    private void check(Command command, LocalDate today) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        Faults faults = new Faults();
        for (int i = 0; i < command.needs().size(); i++) {
            faults.require(seen.add(command.needs().get(i).kind()), "/needs/" + i + "/kind", "entry.kind-repeated");
        }
        faults.require(
                        command.benefitKind().isEmpty() || seen.contains(Kind.GUIDANCE),
                        "/handedOver",
                        "entry.hand-over-guidance")
                .require(
                        command.benefitKind()
                                .map(kind -> guidance.isOfUdbetalingDanmark(kind, today))
                                .orElse(true),
                        "/handedOver/benefitKind",
                        "entry.hand-over-benefit")
                .require(
                        command.outreachId().map(rows::knowsOutreach).orElse(true),
                        "/outreachContactId",
                        "entry.outreach-unknown")
                .refuseIfAny();
    }

    /**
     * What is asked for.
     *
     * @param postalCode where the citizen lives, which decides the district
     * @param benefitKind the benefit about which Udbetaling Danmark handed the citizen over
     * @param outreachId the outreach contact that made the citizen come
     */
    record Command(
            UUID citizenId,
            List<Asked> needs,
            Optional<TargetGroup> targetGroup,
            Optional<String> postalCode,
            Optional<String> benefitKind,
            Optional<UUID> outreachId) {}

    /**
     * Who gives it.
     *
     * @param isCitizen true for the citizen and who stands for them
     */
    record Giver(String user, Optional<Sector> sector, boolean isCitizen) {}
}
