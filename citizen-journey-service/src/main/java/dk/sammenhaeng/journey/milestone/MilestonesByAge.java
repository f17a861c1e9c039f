package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.citizen.BirthDateCorrected;
import dk.sammenhaeng.journey.milestone.Milestone.State;
import dk.sammenhaeng.journey.milestone.MilestoneKind.CountedFrom;
import dk.sammenhaeng.journey.milestone.MilestoneKind.Days;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Plans the milestones by age anew when the date of birth turns out to be another (X8): what is open moves to its day, what
 * lies by age before its fact is not relevant, and what was left out or dropped because it seemed to be is asked for. What
 * was settled stays.
 */
@ApplicationScoped
class MilestonesByAge {

    private static final String FACTS =
            "select id, citizen_id, fact, happened_on from milestone_fact where citizen_id = any (?) order by id";

    private final MilestoneRows rows;
    private final MilestoneKinds kinds;
    private final Milestones milestones;
    private final Sql sql;

    MilestonesByAge(MilestoneRows rows, MilestoneKinds kinds, Milestones milestones, Sql sql) {
        this.rows = rows;
        this.kinds = kinds;
        this.milestones = milestones;
        this.sql = sql;
    }

    void move(@Observes BirthDateCorrected corrected) {
        Optional<LocalDate> born = corrected.journey().circumstances().birthDate();
        sql.list(FACTS, MilestonesByAge::fact, corrected.journey().records()).stream()
                .flatMap(fact -> kinds.of(fact.code(), fact.on()).stream()
                        .filter(kind -> kind.deadline().countedFrom() == CountedFrom.BIRTH)
                        .flatMap(kind -> planned(fact, kind, born)))
                .forEach(corrected.happened()::add);
    }

    private Stream<Entry> planned(Fact fact, MilestoneKind kind, Optional<LocalDate> born) {
        List<Milestone> known = rows.of(fact.id(), List.of(kind.code()));
        if (known.isEmpty()) {
            return days(fact, kind, born)
                    .flatMap(days -> milestones.add(fact.citizenId(), kind, days, Basis.of(fact.id())))
                    .stream();
        }
        return known.stream()
                .flatMap(milestone -> counted(milestone, days(fact, kinds.usedBy(milestone), born)).stream());
    }

    private Optional<Entry> counted(Milestone milestone, Optional<Days> days) {
        if (milestone.state() == State.OPEN) {
            return days.map(by -> milestones.moved(milestone, by))
                    .or(() -> Optional.of(milestones.basisEnded(milestone)));
        }
        // A fact about a citizen never ends: only a date of birth that was wrong itself has dropped it.
        return days.filter(by -> Milestones.isEndedWithItsBasis(milestone))
                .map(by -> milestones.reopened(milestone, by));
    }

    private static Optional<Days> days(Fact fact, MilestoneKind kind, Optional<LocalDate> born) {
        return kind.deadline().of(fact.on(), born).filter(days -> !days.dueOn().isBefore(fact.on()));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, LocalDate.class));
    }

    private record Fact(UUID id, UUID citizenId, String code, LocalDate on) {}
}
