package dk.sammenhaeng.journey.citizen;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.vault.CprVault;
import dk.sammenhaeng.journey.vault.CprVault.Replacement;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.identifier.CprNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a citizen another CPR number, most often a real one in place of a replacement number
 * (erstatningspersonnummer, catalogue X8). Who asks proves with the former number that they mean this person; it still
 * finds the citizen afterwards. What is counted from the date of birth moves where that is another.
 */
@ApplicationScoped
class CorrectNumber {

    private final CitizenAccess access;
    private final Sql sql;
    private final CprVault vault;
    private final Journeys journeys;
    private final Event<BirthDateCorrected> corrected;
    private final Consistency consistency;
    private final Clock clock;

    CorrectNumber(
            CitizenAccess access,
            Sql sql,
            CprVault vault,
            Journeys journeys,
            Event<BirthDateCorrected> corrected,
            Consistency consistency,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.vault = vault;
        this.journeys = journeys;
        this.corrected = corrected;
        this.consistency = consistency;
        this.clock = clock;
    }

    /**
     * Gives the number.
     *
     * @throws Refusal 400 for a number that is not a CPR number, 404 for a citizen the caller may not know of, 409 when
     *     the former number is not the citizen's or the next is another record's
     */
    void correct(UUID citizenId, CprNumber former, CprNumber next) {
        new Faults()
                .require(next.kind() == CprNumber.Kind.CPR, "/to", "cpr.not-given-by-the-register")
                .require(!next.equals(former), "/to", "cpr.same")
                .refuseIfAny();
        Journey journey = access.lock(citizenId);
        Replacement replacement = vault.replace(journey.records(), former, next, clock.instant());
        switch (replacement.outcome()) {
            case NOT_PROVED -> throw Refusal.byRule("cpr-number-not-proved");
            case OF_ANOTHER -> throw Refusal.byRule("cpr-number-of-another-record");
            case DONE -> {
                UUID record = replacement.record().orElseThrow();
                sql.change("update citizen set birth_date = ? where id = ?", next.birthDate(), record);
                List<Entry> happened = new ArrayList<>();
                happened.add(new Entry(record, new PartChanged(record, record)));
                tellIfBornOnAnotherDay(journey, happened);
                consistency.settle(journey.citizenId(), happened);
            }
        }
    }

    private void tellIfBornOnAnotherDay(Journey before, List<Entry> happened) {
        Optional<LocalDate> born = before.circumstances().birthDate();
        journeys.find(before.identity().asked())
                .filter(after -> !after.circumstances().birthDate().equals(born))
                .ifPresent(after -> corrected.fire(new BirthDateCorrected(after, born, happened)));
    }
}
