package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Everything a citizen said about sharing, with which of it holds. */
@ApplicationScoped
class ConsentHistory {

    private final ConsentRows rows;
    private final DanishCalendar calendar;

    ConsentHistory(ConsentRows rows, DanishCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    /** One page, the latest first. */
    Page<ConsentView> of(List<UUID> records, PageRequest request) {
        LocalDate today = calendar.today();
        Optional<Instant> last = rows.find(records)
                .filter(consent -> consent.sharing().holdsOn(today))
                .map(Consent::statedAt);
        OptionalLong total = request.count() ? OptionalLong.of(rows.count(records)) : OptionalLong.empty();
        return Page.of(rows.history(records, request), request, total, ConsentHistory::key)
                .map(said -> ConsentView.of(
                        said, last.filter(said.statedAt()::equals).isPresent()));
    }

    static List<String> key(Consent consent) {
        return List.of(consent.statedAt().toString(), consent.id().toString());
    }
}
