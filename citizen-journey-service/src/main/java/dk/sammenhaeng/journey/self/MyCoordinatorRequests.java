package dk.sammenhaeng.journey.self;

import dk.sammenhaeng.journey.self.MyContact.AboutCoordinator;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Language;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a citizen has said of the coordinator, with the answer in words (daily use C4). */
@RequestScoped
class MyCoordinatorRequests {

    private static final String ALL = """
            select id, stated_on, kind, coalesce(outcome, 'OPEN'), answer_reason from coordinator_request
            where citizen_id = any (?::uuid[]) order by id desc
            """;

    private final Language language;
    private final Sql sql;

    MyCoordinatorRequests(Language language, Sql sql) {
        this.language = language;
        this.sql = sql;
    }

    /** The latest first; who stands for the citizen in less than everything is told of none. */
    List<AboutCoordinator> of(Self self) {
        return self.isForAll()
                ? sql.list(
                        ALL,
                        row -> new AboutCoordinator(
                                row.getObject(1, UUID.class),
                                row.getDate(2).toLocalDate(),
                                language.text("self.coordinator-request." + row.getString(3)),
                                language.text("self.coordinator-request.answer." + row.getString(4)),
                                Optional.ofNullable(row.getString(5))),
                        self.journey().records())
                : List.of();
    }
}
