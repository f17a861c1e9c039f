package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The deputies (stedfortrædere) of coordinators, and whoever stands in for an absence. A journey knows them by their user
 * alone; their name is the one under which they coordinate or handle plans themselves.
 */
@ApplicationScoped
public class Deputies {

    private static final String NAME = """
            (select name from coordinator where municipality = acting_municipality() and user_id = ? limit 1)
            union all
            (select responsible_name from sector_plan
                where municipality = acting_municipality() and responsible_user = ? limit 1)
            limit 1
            """;

    private final Sql sql;

    Deputies(Sql sql) {
        this.sql = sql;
    }

    /** Who answers when the journey's coordinator is away. */
    public Optional<Deputy> of(Journey journey) {
        return journey.coordinator().flatMap(coordinator -> coordinator
                .deputyUser()
                .map(user -> new Deputy(
                        sql.list(NAME, row -> row.getString(1), user, user).stream()
                                .findFirst(),
                        coordinator.phone())));
    }

    /**
     * Who answers when the coordinator is away.
     *
     * @param name nothing of who has no journey and no plan of their own yet
     * @param phone the coordinator's, which the deputy answers
     */
    public record Deputy(Optional<String> name, String phone) {}
}
