package dk.sammenhaeng.journey.unit;

import dk.sammenhaeng.journey.JourneySettings;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * When the people around a citizen are reached by phone (telefontid; daily use C4): in their unit's hours, and in the
 * municipality's usual ones where the unit has none.
 */
@ApplicationScoped
public class PhoneHours {

    private static final String OF = """
            select json_build_object(
                'sector', u.sector, 'name', u.name, 'words', u.phone_hours, 'coordinators', mine.id is not null)
            from unit u left join (select units_of(?::text) as id) mine on mine.id = u.id
            where u.phone_hours is not null and (mine.id is not null or (u.sector, u.name) in (
                select sector, responsible_unit from sector_plan where citizen_id = any (?::uuid[]) and withdrawn_at is null))
            order by u.sector, u.name
            """;

    private final Sql sql;
    private final JourneySettings settings;

    PhoneHours(Sql sql, JourneySettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** Those of the people around one citizen. */
    public Around of(Journey journey) {
        return new Around(
                sql.list(
                        OF,
                        row -> Sql.fromJson(row.getString(1), Hours.class),
                        journey.coordinator().map(Coordinator::user),
                        journey.records()),
                settings.phoneHours());
    }

    /**
     * The hours around one citizen.
     *
     * @param usual the municipality's
     */
    public record Around(List<Hours> units, String usual) {

        public Around {
            units = List.copyOf(units);
        }

        /** The hours of the coordinator, and of the deputy who answers the same phone. */
        public String ofCoordinator() {
            return units.stream()
                    .filter(Hours::coordinators)
                    .findFirst()
                    .map(Hours::words)
                    .orElse(usual);
        }

        /** The hours of who handles a plan. */
        public String of(Plan plan) {
            return units.stream()
                    .filter(unit -> unit.sector() == plan.sector()
                            && unit.name().equals(plan.responsible().unit()))
                    .findFirst()
                    .map(Hours::words)
                    .orElse(usual);
        }
    }

    /**
     * A unit's hours.
     *
     * @param coordinators true for a unit where the coordinator works
     */
    public record Hours(Sector sector, String name, String words, boolean coordinators) {}
}
